// The browser's part of the workspace, standing still: tests put in what they look at.
import type { WorkspaceDevice } from '../../components/workspace/workspace-parts.ts';

const unasked = (): never => {
  throw new Error('The test did not expect this to be asked for.');
};

/** Nothing is opened, nothing is known, nothing is erased. */
export const deviceStandIn: WorkspaceDevice = {
  openTable: unasked,
  openProfile: async () => {},
  bytesUsed: async () => null,
  eraseCreator: async () => {},
  eraseEverything: async () => {},
  backups: {
    startWorker: unasked,
    listCopies: async () => [],
    openCopy: async () => null,
    removeCopy: async () => {},
    storedSettings: async () => undefined,
    isCopyMissing: async () => false,
  },
};

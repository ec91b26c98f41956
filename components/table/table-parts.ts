// What the table works with: of what only the browser can do, the part that it needs.
import type { WorkspaceDevice, WorkspaceParts } from '../workspace/workspace-parts.ts';

export interface TableParts extends Omit<WorkspaceParts, 'device'> {
  readonly device: Pick<WorkspaceDevice, 'openTable' | 'openProfile' | 'eraseCreator'>;
}

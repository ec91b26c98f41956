// A folder of the extension's own on this machine (origin private file system): it lies apart from the database.

interface FolderFile {
  readonly name: string;
  readonly bytes: number;
}

/** The browser's folders; `navigator.storage` or a stand-in. */
interface FolderRoot {
  getDirectory(): Promise<FileSystemDirectoryHandle>;
}

const isMissing = (thrown: unknown) => thrown instanceof DOMException && thrown.name === 'NotFoundError';

const isRefused = (thrown: unknown) => thrown instanceof DOMException && thrown.name === 'SecurityError';

/**
 * Gives a folder; every call rejects where the browser gives none, as in Firefox's private windows.
 * @param name of the folder; made by the first call
 */
export function privateFolder(root: FolderRoot, name: string) {
  const folder = async () => (await root.getDirectory()).getDirectoryHandle(name, { create: true });
  return {
    async list(): Promise<readonly FolderFile[]> {
      const files: FolderFile[] = [];
      for await (const handle of (await folder()).values()) {
        if (handle.kind !== 'file') continue;
        files.push({ name: handle.name, bytes: (await (handle as FileSystemFileHandle).getFile()).size });
      }
      return files;
    },
    /** What is written lies beside the file and takes its place when the stream is closed. */
    async write(file: string): Promise<WritableStream<Uint8Array>> {
      const handle = await (await folder()).getFileHandle(file, { create: true });
      return (await handle.createWritable()) as unknown as WritableStream<Uint8Array>;
    },
    async open(file: string): Promise<File | null> {
      try {
        return await (await (await folder()).getFileHandle(file)).getFile();
      } catch (thrown) {
        if (isMissing(thrown)) return null;
        throw thrown;
      }
    },
    /** Deletes all of it. */
    async clear(): Promise<void> {
      try {
        await (await root.getDirectory()).removeEntry(name, { recursive: true });
      } catch (thrown) {
        // Where the browser gives no folder there is nothing to delete.
        if (!isMissing(thrown) && !isRefused(thrown)) throw thrown;
      }
    },
    async remove(file: string): Promise<void> {
      try {
        await (await folder()).removeEntry(file);
      } catch (thrown) {
        if (!isMissing(thrown)) throw thrown;
      }
    },
  };
}

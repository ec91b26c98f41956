// Hands files and texts to the user: by the browser's own download and clipboard, without a permission.

export interface FileToSave {
  readonly name: string;
  readonly mediaType: string;
  readonly text: string;
}

/** How long the browser may take to begin a download before its source is given up, in milliseconds. */
const downloadBegins = 60_000;

/** Starts the download of a file made here. */
export function saveFile({ name, mediaType, text }: FileToSave): void {
  const address = URL.createObjectURL(new Blob([text], { type: mediaType }));
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(address), downloadBegins);
}

/** Puts a text on the clipboard; false when the browser refuses. */
export async function copyText(text: string): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    return false;
  }
}

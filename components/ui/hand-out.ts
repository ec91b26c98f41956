// Hands files and texts to the user: by the browser's own download and clipboard, without a permission.

export interface FileToSave {
  readonly name: string;
  readonly mediaType: string;
  readonly text: string;
}

/** How long the browser may take to begin a download before its source is given up, in milliseconds. */
const downloadBegins = 60_000;

/** Starts the download of a file made here. */
export const saveFile = ({ name, mediaType, text }: FileToSave): void =>
  saveBlob(name, new Blob([text], { type: mediaType }));

/** Starts the download of a picture made here. */
export const savePicture = (name: string, picture: Blob): void => saveBlob(name, picture);

/** Starts the download of a file that was made in pieces. */
export function saveBlob(name: string, content: Blob): void {
  const address = URL.createObjectURL(content);
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(address), downloadBegins);
}

/** A frame in a site's page: the site decides about the clipboard, and a refused call is noted in its console. */
const isFramed = () => window.self !== window.top;

/** Puts a text on the clipboard; false when the browser refuses. */
export async function copyText(text: string): Promise<boolean> {
  if (isFramed() && copySelection(text)) return true;
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    return copySelection(text);
  }
}

/** The older way: a site may close the clipboard to frames in its pages, as the card is one, but not the user's own "copy". */
function copySelection(text: string): boolean {
  const field = document.createElement('textarea');
  field.value = text;
  field.readOnly = true;
  field.style.cssText = 'position:fixed;opacity:0;pointer-events:none';
  const focused = document.activeElement;
  document.body.append(field);
  try {
    field.focus({ preventScroll: true });
    field.select();
    return document.execCommand('copy');
  } catch {
    return false;
  } finally {
    field.remove();
    if (focused instanceof HTMLElement) focused.focus({ preventScroll: true });
  }
}

/** Puts a picture (PNG) on the clipboard; false when the browser refuses or cannot. To be called inside a press. */
export async function copyPicture(picture: Promise<Blob>): Promise<boolean> {
  try {
    await navigator.clipboard.write([new ClipboardItem({ 'image/png': picture })]);
    return true;
  } catch {
    return false;
  }
}

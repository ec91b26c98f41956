// The name of a backup as a file on the user's disk: sorts by time, and every file system takes it.

const twoDigits = (number: number) => String(number).padStart(2, '0');

/** @param madeAt milliseconds since 1970 */
export function backupFileName(madeAt: number): string {
  const at = new Date(madeAt);
  const day = [at.getFullYear(), at.getMonth() + 1, at.getDate()].map(twoDigits).join('-');
  return `kol-lens-backup-${day}-${twoDigits(at.getHours())}${twoDigits(at.getMinutes())}.zip`;
}

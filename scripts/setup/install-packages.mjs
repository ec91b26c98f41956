// Brings node_modules in line with the lock file; does nothing when it is.
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { Failure, step } from './progress.mjs';
import { root, run } from './run-command.mjs';

const read = (/** @type {string} */ file) => JSON.parse(readFileSync(path.join(root, file), 'utf8'));

/** Are all packages of the lock file there, in its versions? Packages for other systems may be missing. */
function isInstalled() {
  const record = 'node_modules/.package-lock.json';
  if (!existsSync(path.join(root, record)) || !existsSync(path.join(root, 'node_modules/node/bin'))) return false;
  const there = read(record).packages;
  return Object.entries(read('package-lock.json').packages).every(
    ([place, wanted]) => place === '' || wanted.optional || there[place]?.version === wanted.version,
  );
}

/** @throws {Failure} when the packages cannot be installed */
export async function installPackages() {
  if (isInstalled()) return;
  await step('Installing packages (npm ci)', async () => {
    const code = await run('npm', ['ci', '--no-audit', '--no-fund', '--loglevel=error']);
    if (code !== 0) {
      throw new Failure(
        `The packages could not be installed (npm ci ended with ${code}, its words stand above): check the connection to the package registry and run the same command again.`,
      );
    }
  });
}

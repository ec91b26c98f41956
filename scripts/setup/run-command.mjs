// Starts other programs: with the project's own Node first in the path, output shown as it comes.
import { spawn, spawnSync } from 'node:child_process';
import path from 'node:path';

export const root = path.resolve(import.meta.dirname, '../..');

/** The environment in which `node` is the project's Node 24. */
export const ownEnvironment = (/** @type {Record<string, string>} */ added = {}) => ({
  ...process.env,
  ...added,
  PATH: `${path.join(root, 'node_modules', '.bin')}${path.delimiter}${process.env.PATH ?? ''}`,
});

/**
 * Runs a program to its end, in the project's folder.
 * @param {string} program
 * @param {readonly string[]} given
 * @param {{ env?: Record<string, string>, timeout?: number }} [options] timeout in milliseconds
 * @returns {Promise<number>} its exit code; 127 when it cannot be started, 1 when it was stopped
 */
export function run(program, given, { env = {}, timeout } = {}) {
  return new Promise((resolve) => {
    const child = spawn(program, given, {
      cwd: root,
      env: ownEnvironment(env),
      stdio: 'inherit',
      timeout,
      // Programs of npm are .cmd files on Windows, which only a shell starts.
      shell: process.platform === 'win32',
    });
    child.on('error', () => resolve(127));
    child.on('exit', (code) => resolve(code ?? 1));
  });
}

/**
 * Runs a program quietly.
 * @param {string} program
 * @param {readonly string[]} given
 * @returns {string | null} what it printed, or null when it failed
 */
export function ask(program, given) {
  const { status, stdout } = spawnSync(program, given, { cwd: root, encoding: 'utf8', timeout: 30_000 });
  return status === 0 ? stdout : null;
}

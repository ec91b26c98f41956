// Says on the terminal what is being done, so that nobody looks at a still screen; and ends in one sentence when it cannot be.

/** A failure that the user can do something about: its message is one sentence with the remedy. */
export class Failure extends Error {}

/**
 * Runs a step and says how long it took.
 * @template T
 * @param {string} name what is done, in the present
 * @param {() => T | Promise<T>} act
 * @returns {Promise<T>}
 */
export async function step(name, act) {
  const started = Date.now();
  console.log(`▸ ${name} …`);
  const result = await act();
  console.log(`  done in ${((Date.now() - started) / 1000).toFixed(1)} s`);
  return result;
}

/**
 * Runs a command line's work; a Failure is printed as its sentence alone, anything else with its stack.
 * @param {() => Promise<number | undefined>} act gives the exit code
 */
export async function main(act) {
  try {
    process.exitCode = (await act()) ?? 0;
  } catch (error) {
    console.error(error instanceof Failure ? `\n✖ ${error.message}` : error);
    process.exitCode = 1;
  }
}

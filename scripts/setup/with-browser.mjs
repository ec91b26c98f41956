// Runs a command that needs a browser: `node scripts/setup/with-browser.mjs <program> …` sets CHROMIUM_PATH for it.
import { findBrowser } from './find-browser.mjs';
import { installPackages } from './install-packages.mjs';
import { Failure, main } from './progress.mjs';
import { run } from './run-command.mjs';

await main(async () => {
  const [program, ...given] = process.argv.slice(2);
  if (!program) throw new Failure('Usage: node scripts/setup/with-browser.mjs <program> [arguments]');
  await installPackages();
  return run(program, given, { env: { CHROMIUM_PATH: await findBrowser() } });
});

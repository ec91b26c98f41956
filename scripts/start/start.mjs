// `npm start`: installs what is missing, builds, and opens the demo; without a screen it does the main job by itself.
import { findBrowser } from '../setup/find-browser.mjs';
import { installPackages } from '../setup/install-packages.mjs';
import { Failure, main, step } from '../setup/progress.mjs';
import { run } from '../setup/run-command.mjs';

await main(async () => {
  await installPackages();
  const browser = await findBrowser();
  await step('Building the extension', async () => {
    if ((await run('wxt', ['build'])) !== 0) {
      throw new Failure('The extension could not be built: the words of the builder stand above.');
    }
  });
  return run('node', ['scripts/start/demo.ts', ...process.argv.slice(2)], { env: { CHROMIUM_PATH: browser } });
});

// Bundles the readers into one script that a browser page can run, for the checks and benchmarks in real Chromium.
import path from 'node:path';
import { build } from 'vite';

/** Gives the script's text; it puts `readSaved` and `timeReading` (read-in-browser.ts) on the page's global object. */
export async function bundleReaders(): Promise<string> {
  const built = await build({
    configFile: false,
    logLevel: 'silent',
    build: {
      write: false,
      minify: true,
      lib: { entry: path.resolve(import.meta.dirname, 'read-in-browser.ts'), formats: ['iife'], name: 'readers' },
    },
  });
  const [output] = Array.isArray(built) ? built : [built];
  if (!output || !('output' in output)) throw new Error('The readers could not be bundled.');
  return output.output[0].code;
}

// `npm test`: installs what is missing and runs every stage, until one fails; ends in one line of counts.
import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import path from 'node:path';
import { findBrowser } from './setup/find-browser.mjs';
import { installPackages } from './setup/install-packages.mjs';
import { main } from './setup/progress.mjs';
import { root, run } from './setup/run-command.mjs';

const results = path.join(root, 'test-results');
const resultFile = (/** @type {string} */ name) => path.join(results, `${name}.json`);

/** Passed and failed tests of a runner's result file; nothing when it wrote none. */
function countsOf(/** @type {string} */ name) {
  if (!existsSync(resultFile(name))) return { passed: 0, failed: 0 };
  const result = JSON.parse(readFileSync(resultFile(name), 'utf8'));
  return result.stats
    ? { passed: result.stats.expected + result.stats.flaky, failed: result.stats.unexpected }
    : { passed: result.numPassedTests, failed: result.numFailedTests };
}

const vitest = (/** @type {string} */ name, /** @type {string[]} */ ...given) => [
  'vitest',
  'run',
  ...given,
  '--reporter=default',
  '--reporter=json',
  `--outputFile=${resultFile(name)}`,
];

const built = ['test/repository/bundle.test.ts', 'test/repository/manifest.test.ts'];

/** @type {readonly { name: string, command: readonly string[], counts?: string, env?: () => Promise<Record<string, string>> }[]} */
const stages = [
  { name: 'format and lint', command: ['biome', 'check', '--error-on-warnings', '.'] },
  { name: 'prepare types', command: ['wxt', 'prepare'] },
  { name: 'types', command: ['tsc'] },
  { name: 'dead code', command: ['knip'] },
  {
    name: 'unit and contract tests',
    command: vitest('unit', ...built.flatMap((file) => ['--exclude', file])),
    counts: 'unit',
  },
  { name: 'build for Chrome', command: ['wxt', 'build'] },
  { name: 'build for Firefox', command: ['wxt', 'build', '-b', 'firefox'] },
  { name: 'bundle and manifest tests', command: vitest('built', ...built), counts: 'built' },
  {
    name: 'browser tests',
    command: ['playwright', 'test', '--reporter=list,json'],
    counts: 'browser',
    env: async () => ({ CHROMIUM_PATH: await findBrowser(), PLAYWRIGHT_JSON_OUTPUT_NAME: resultFile('browser') }),
  },
];

await main(async () => {
  await installPackages();
  rmSync(results, { recursive: true, force: true });
  mkdirSync(results, { recursive: true });

  const durations = [];
  const sum = { passed: 0, failed: 0 };
  let failedStage = null;
  for (const { name, command, counts, env } of stages) {
    console.log(`\n▸ ${name}`);
    const [program = '', ...given] = command;
    const started = Date.now();
    const code = await run(program, given, { env: await env?.() });
    durations.push(`${((Date.now() - started) / 1000).toFixed(1).padStart(7)} s  ${name}`);
    const { passed, failed } = counts ? countsOf(counts) : { passed: 0, failed: 0 };
    sum.passed += passed;
    // A stage that fails without a failed test (a linter, a crash) is one failure.
    sum.failed += code === 0 ? failed : Math.max(1, failed);
    if (code !== 0) {
      failedStage = name;
      break;
    }
  }
  console.log(`\n${durations.join('\n')}`);
  if (failedStage) console.log(`\n✖ Stopped at: ${failedStage}`);
  console.log(`\n${sum.passed} passed, ${sum.failed} failed`);
  return sum.failed === 0 ? 0 : 1;
});

// Holds the rules of the house that a machine can see: first lines, names, no network, no addresses of registries.
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';

const root = path.resolve(import.meta.dirname, '../..');
const skipped = new Set([
  'node_modules',
  '.output',
  '.wxt',
  '.git',
  'demo-output',
  'test-results',
  'playwright-report',
]);

function filesBelow(folder: string): string[] {
  return readdirSync(path.join(root, folder), { withFileTypes: true }).flatMap((entry) => {
    if (skipped.has(entry.name)) return [];
    const name = folder === '' ? entry.name : `${folder}/${entry.name}`;
    return entry.isDirectory() ? filesBelow(name) : [name];
  });
}

const files = filesBelow('');
const code = files.filter((file) => /\.(tsx?|mjs)$/.test(file));
const shipped = code.filter((file) => /^(lib|components|entrypoints)\//.test(file));
const textOf = (file: string) => readFileSync(path.join(root, file), 'utf8');

describe('house rules', () => {
  it('sees the project', () => {
    expect(code.length).toBeGreaterThan(60);
    expect(shipped.length).toBeGreaterThan(30);
  });

  it('begins every file with one line that says what it is for', () => {
    const without = code.filter((file) => !/^(#![^\n]*\n)?\/\/ \S.{6,}/.test(textOf(file)));
    expect(without).toEqual([]);
  });

  it('has no folder or file named for nothing', () => {
    expect(files.filter((file) => /(^|\/)(utils?|helpers?|managers?|misc|common|data2)(\/|\.|$)/i.test(file))).toEqual(
      [],
    );
  });

  it('names files in kebab-case, components in PascalCase', () => {
    const odd = code.filter((file) => {
      const name = path.basename(file).replace(/(\.(test|spec|config|content))?\.(tsx?|mjs)$/, '');
      return file.startsWith('components/') && file.endsWith('.tsx')
        ? !/^([A-Z][A-Za-z]*|[a-z0-9]+(-[a-z0-9]+)*)$/.test(name)
        : !/^[a-z0-9]+(-[a-z0-9]+)*$/.test(name) && !/^(zh-TW)$/.test(name);
    });
    expect(odd).toEqual([]);
  });

  it('makes no request from shipped code', () => {
    const requesting = shipped
      .filter((file) => !file.startsWith('lib/browser/tap/') && file !== 'entrypoints/tap.content.ts')
      .filter((file) =>
        /\bfetch\(|new XMLHttpRequest|new WebSocket|new EventSource|sendBeacon|importScripts\(/.test(textOf(file)),
      );
    expect(requesting).toEqual([]);
  });

  it('builds no code and no markup from text', () => {
    const building = shipped.filter((file) =>
      /\beval\(|new Function\(|\.innerHTML\s*=|insertAdjacentHTML|dangerouslySetInnerHTML|document\.write/.test(
        textOf(file),
      ),
    );
    expect(building).toEqual([]);
  });

  it('leaves no work for later in the code', () => {
    expect(
      code.filter(
        (file) =>
          file !== 'test/repository/house-rules.test.ts' &&
          /\b(TODO|FIXME|XXX)\b|\b(it|test|describe)\.(skip|only|todo)\(/.test(textOf(file)),
      ),
    ).toEqual([]);
  });

  it('keeps exact versions, and no download address in the lock file', () => {
    const { dependencies, devDependencies } = JSON.parse(textOf('package.json'));
    const versions = Object.values<string>({ ...dependencies, ...devDependencies });
    expect(versions.length).toBeGreaterThan(10);
    expect(versions.filter((version) => !/^\d+\.\d+\.\d+$/.test(version))).toEqual([]);
    expect(textOf('package-lock.json')).not.toMatch(/"resolved": "https?:/);
  });

  it('locks the packages of every system, not only of the one that wrote the lock file', () => {
    const { packages } = JSON.parse(textOf('package-lock.json')) as {
      packages: Record<string, { optionalDependencies?: Record<string, string> }>;
    };
    const wanted = Object.values(packages).flatMap(({ optionalDependencies = {} }) =>
      Object.keys(optionalDependencies),
    );
    expect(wanted.length).toBeGreaterThan(10);
    const places = Object.keys(packages);
    expect(wanted.filter((name) => !places.some((place) => place.endsWith(`node_modules/${name}`)))).toEqual([]);
  });
});

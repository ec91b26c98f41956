// Holds the lock file complete: a clean install refuses one that leaves out packages for other systems than its writer's.
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, it } from 'vitest';

interface LockedPackage {
  readonly version?: string;
  readonly optionalDependencies?: Readonly<Record<string, string>>;
}

const { packages } = JSON.parse(readFileSync(path.resolve(import.meta.dirname, '../../package-lock.json'), 'utf8')) as {
  packages: Readonly<Record<string, LockedPackage>>;
};

/** What a package at `from` gets when it asks for `name`: the nearest `node_modules` on the way up. */
function found(from: string, name: string): LockedPackage | undefined {
  for (let at = from; ; at = at.slice(0, Math.max(0, at.lastIndexOf('/node_modules/')))) {
    const locked = packages[`${at === '' ? '' : `${at}/`}node_modules/${name}`];
    if (locked || at === '') return locked;
  }
}

it('names every optional package, in the version that is asked for', () => {
  const asked = Object.entries(packages).flatMap(([from, { optionalDependencies }]) =>
    Object.entries(optionalDependencies ?? {}).map(([name, wanted]) => ({ from, name, wanted })),
  );
  expect(asked.length).toBeGreaterThan(40);
  const missing = asked.filter(({ from, name, wanted }) => {
    const version = found(from, name)?.version;
    return version === undefined || (/^\d/.test(wanted) && version !== wanted);
  });
  expect(missing).toEqual([]);
});

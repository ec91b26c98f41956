// Holds the built manifests equal to a committed list, and each permission to its reason in PRIVACY.md.
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import expected from './manifests.json' with { type: 'json' };

const root = path.resolve(import.meta.dirname, '../..');
const builds = ['chrome-mv3', 'firefox-mv3'] as const;

const manifestOf = (build: string): Record<string, unknown> =>
  JSON.parse(readFileSync(path.join(root, '.output', build, 'manifest.json'), 'utf8'));

/** The permissions named in PRIVACY.md: rows of the form | `permission` | reason | … |, each with a reason in every column. */
function explained(): string[] {
  const rows = readFileSync(path.join(root, 'PRIVACY.md'), 'utf8').matchAll(/^\|\s*`([^`]+)`\s*\|(.+)\|\s*$/gm);
  return [...rows].map(([, permission = '', reasons = '']) => {
    for (const reason of reasons.split('|')) expect([permission, reason.trim().length > 5]).toEqual([permission, true]);
    return permission;
  });
}

describe.each(builds)('%s', (build) => {
  const { version, ...manifest } = manifestOf(build);

  it('is the committed manifest: a change of permissions, hosts or worlds is shown in review', () => {
    expect(manifest).toEqual(expected[build]);
  });

  it('has the version of the package', () => {
    expect(version).toBe(JSON.parse(readFileSync(path.join(root, 'package.json'), 'utf8')).version);
  });

  it('asks for nothing that PRIVACY.md does not explain', () => {
    const asked = [...(manifest.permissions as string[]), ...(manifest.host_permissions as string[])];
    expect(asked.filter((permission) => !explained().includes(permission))).toEqual([]);
  });
});

describe('PRIVACY.md', () => {
  it('explains every permission that a build asks for, and no other', () => {
    const asked = builds.flatMap((build) => {
      const { permissions, host_permissions } = manifestOf(build) as Record<string, string[]>;
      return [...(permissions ?? []), ...(host_permissions ?? [])];
    });
    expect([...new Set(asked)].sort()).toEqual([...new Set(explained())].sort());
    expect(explained().length).toBeGreaterThan(5);
  });
});

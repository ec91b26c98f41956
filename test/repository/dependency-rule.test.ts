// Holds the dependency rule: which folder may import which, and which packages, over every real import of the shipped code.
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { parseSync } from 'oxc-parser';
import { describe, expect, it } from 'vitest';

const root = path.resolve(import.meta.dirname, '../..');
const shippedFolders = ['lib', 'components', 'entrypoints'];

interface Allowed {
  /** Folders of ours, by their beginning. */
  readonly folders: readonly string[];
  readonly packages: readonly string[];
}

/** Longest matching beginning decides. A folder may always import itself. */
const rule: Readonly<Record<string, Allowed>> = {
  'lib/profile': { folders: [], packages: [] },
  'lib/text': { folders: [], packages: [] },
  'lib/i18n': { folders: [], packages: [] },
  'lib/readers': { folders: ['lib/profile', 'lib/text'], packages: [] },
  'lib/evaluation': { folders: ['lib/profile', 'lib/text'], packages: [] },
  'lib/campaign': { folders: ['lib/profile', 'lib/text', 'lib/evaluation'], packages: [] },
  // Other tools' workbooks; loaded only when somebody opens one.
  'lib/campaign/import/read-workbook.ts': { folders: [], packages: ['fflate', 'read-excel-file'] },
  'lib/outreach': { folders: ['lib/profile', 'lib/campaign', 'lib/evaluation'], packages: [] },
  // A workbook is a zip.
  'lib/outreach/formats/xlsx.ts': { folders: ['lib/outreach'], packages: ['fflate'] },
  'lib/storage': {
    folders: ['lib/profile', 'lib/campaign', 'lib/outreach', 'lib/evaluation', 'lib/messaging/contract.ts'],
    packages: ['dexie', 'zod', '@zip.js/zip.js'],
  },
  // The container of a backup.
  'lib/storage/backup': {
    folders: [
      'lib/storage',
      'lib/profile',
      'lib/campaign',
      'lib/outreach',
      'lib/evaluation',
      'lib/messaging/contract.ts',
    ],
    packages: ['dexie', 'zod', '@zip.js/zip.js'],
  },
  'lib/messaging': {
    folders: ['lib/profile', 'lib/evaluation', 'lib/readers/capture.ts', 'lib/readers/gathered.ts'],
    packages: [],
  },
  'lib/messaging/guard.ts': {
    folders: ['lib/profile', 'lib/evaluation', 'lib/messaging', 'lib/readers/gathered.ts'],
    packages: ['zod'],
  },
  'lib/browser': {
    folders: ['lib/profile', 'lib/text', 'lib/readers', 'lib/messaging/contract.ts', 'lib/messaging/tap-protocol.ts'],
    packages: ['wxt'],
  },
  components: {
    folders: [
      'lib/profile',
      'lib/text',
      'lib/i18n',
      'lib/evaluation',
      'lib/campaign',
      'lib/outreach',
      'lib/storage',
      'lib/messaging/contract.ts',
      'lib/messaging/port-client.ts',
    ],
    packages: ['react', 'react-dom', '@tanstack/react-virtual', 'wxt'],
  },
  entrypoints: { folders: ['lib', 'components'], packages: ['react', 'react-dom', 'wxt'] },
};

function filesBelow(folder: string): string[] {
  return readdirSync(path.join(root, folder), { withFileTypes: true }).flatMap((entry) => {
    const name = `${folder}/${entry.name}`;
    return entry.isDirectory() ? filesBelow(name) : /\.tsx?$/.test(entry.name) ? [name] : [];
  });
}

interface Edge {
  readonly from: string;
  /** A path of ours, or a package's name. */
  readonly to: string;
  readonly own: boolean;
  /** Types alone leave no trace in the build. */
  readonly typesOnly?: boolean;
}

function edgesOf(file: string): Edge[] {
  const source = readFileSync(path.join(root, file), 'utf8');
  const parsed = parseSync(file, source);
  const specifiers = [
    ...parsed.module.staticImports.map((entry) => entry.moduleRequest.value),
    ...parsed.module.staticExports.flatMap((entry) =>
      entry.entries.flatMap((one) => (one.moduleRequest ? [one.moduleRequest.value] : [])),
    ),
    ...parsed.module.dynamicImports.map((entry) =>
      source.slice(entry.moduleRequest.start + 1, entry.moduleRequest.end - 1),
    ),
  ];
  const typesOnly = new Set(
    parsed.module.staticImports
      .filter(({ entries }) => entries.length > 0 && entries.every((entry) => entry.isType))
      .map((entry) => entry.moduleRequest.value),
  );
  return specifiers.map((specifier) => {
    const own = specifier.startsWith('.');
    const name = specifier.startsWith('@')
      ? specifier.split('/').slice(0, 2).join('/')
      : (specifier.split('/')[0] ?? '');
    return {
      from: file,
      to: own ? path.posix.normalize(path.posix.join(path.posix.dirname(file), specifier)) : name,
      own,
      typesOnly: typesOnly.has(specifier),
    };
  });
}

const files = shippedFolders.flatMap(filesBelow);
const edges = files.flatMap(edgesOf);

const begins = (name: string, beginning: string) => name === beginning || name.startsWith(`${beginning}/`);

/** Says why an import is forbidden, or nothing. */
function offence({ from, to, own }: Edge): string | null {
  const key = Object.keys(rule)
    .filter((beginning) => begins(from, beginning))
    .sort((a, b) => b.length - a.length)[0];
  const allowed = key === undefined ? undefined : rule[key];
  if (key === undefined || !allowed) return `${from} lies in no folder of the rule`;
  if (!own) return allowed.packages.includes(to) ? null : `${from} imports the package ${to}`;
  return [key, ...allowed.folders].some((folder) => begins(to, folder)) ? null : `${from} imports ${to}`;
}

/** Everything a file reaches through its imports, as far as it comes into the build. */
function reach(file: string): Set<string> {
  const seen = new Set([file]);
  const queue = [file];
  for (let next = queue.pop(); next !== undefined; next = queue.pop()) {
    for (const { to } of edges.filter((edge) => edge.from === next && !edge.typesOnly)) {
      if (!seen.has(to)) {
        seen.add(to);
        queue.push(to);
      }
    }
  }
  return seen;
}

describe('dependency rule', () => {
  it('sees every file, and imports in them', () => {
    expect(files.length).toBeGreaterThan(30);
    expect(edges.length).toBeGreaterThan(files.length);
    const missing = edges
      .filter((edge) => edge.own && /\.tsx?$/.test(edge.to) && !files.includes(edge.to))
      .map(({ from, to }) => `${from} → ${to}`);
    expect(missing).toEqual([]);
  });

  it('finds no forbidden import', () => {
    expect(edges.map(offence).filter((line) => line !== null)).toEqual([]);
  });

  it('would see a forbidden one', () => {
    expect(offence({ from: 'lib/text/compact-number.ts', to: 'lib/readers/leaf.ts', own: true })).toContain('imports');
    expect(offence({ from: 'lib/readers/leaf.ts', to: 'zod', own: false })).toContain('zod');
    expect(offence({ from: 'lib/other/thing.ts', to: 'lib/text/normalise.ts', own: true })).toContain('no folder');
  });

  it('keeps interface, store and validators out of the page', () => {
    const scripts = files.filter((file) => file.endsWith('.content.ts'));
    expect(scripts.length).toBeGreaterThanOrEqual(4);
    for (const script of scripts) {
      const reached = [...reach(script)];
      expect(
        reached.filter((name) =>
          /^(react|react-dom|dexie|zod)$|^components\/|^lib\/storage\/|^lib\/evaluation\//.test(name),
        ),
      ).toEqual([]);
    }
  });

  it('opens the store in one place only', () => {
    const openers = files.filter((file) =>
      /new Dexie\(|extends Dexie\b/.test(readFileSync(path.join(root, file), 'utf8')),
    );
    expect(openers).toEqual(['lib/storage/db.ts']);
  });
});

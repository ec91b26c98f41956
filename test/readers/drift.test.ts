// What happens when a site changes under us: each leaf that a reading lives on is renamed or taken away, one at a time, in all own pages of all readers.
import { describe, expect, it } from 'vitest';
import type { SeenComment } from '../../lib/profile/comment.ts';
import { type CreatorReading, type PageReading, type Platform, platforms } from '../../lib/profile/creator-profile.ts';
import { instagramInterpretation } from '../../lib/readers/instagram/interpretation.ts';
import { tiktokInterpretation } from '../../lib/readers/tiktok/interpretation.ts';
import { youtubeInterpretation } from '../../lib/readers/youtube/interpretation.ts';
import {
  agrees,
  changed,
  claimOf,
  fieldOf,
  loadPage,
  namesOf,
  ownCases,
  type Page,
  type Path,
  placesIn,
  type RawText,
  remove,
  rename,
  valuesOf,
} from './changed-pages.ts';

interface AnyRule {
  readonly from: PropertyKey;
  readonly leaf: string;
  readonly expect: 'always' | 'sometimes';
}

type Rules = Readonly<Record<string, readonly AnyRule[]>>;

interface AllRules {
  readonly creator: Rules;
  readonly post: Rules;
  readonly comment: Rules;
}

const interpretations: Readonly<Record<Platform, AllRules>> = {
  instagram: instagramInterpretation as unknown as AllRules,
  youtube: youtubeInterpretation as unknown as AllRules,
  tiktok: tiktokInterpretation as unknown as AllRules,
};

/** How much must have been tried at least, so that these tests cannot pass by trying nothing. */
interface Tried {
  readonly carriers: number;
  readonly leaves: number;
  /** Leaves of comments whose loss the report has to name. */
  readonly commentLeaves: number;
  readonly places: number;
  readonly elements: number;
}

const least: Readonly<Record<Platform, Tried>> = {
  instagram: { carriers: 10, leaves: 80, commentLeaves: 13, places: 900, elements: 80 },
  youtube: { carriers: 15, leaves: 50, commentLeaves: 10, places: 4_500, elements: 150 },
  tiktok: { carriers: 10, leaves: 65, commentLeaves: 5, places: 2_000, elements: 250 },
};

interface Blindness {
  /** End of the name that is renamed or gone. */
  readonly name: string;
  /** What then changes. */
  readonly field: string;
  /** Why no reader can see it. */
  readonly because: string;
}

/** Changes that look exactly like a true statement of the site. Each is a limit of the data, not of the reader. */
const blindness: Readonly<Record<Platform, readonly Blindness[]>> = {
  instagram: [],
  youtube: [],
  tiktok: [{ name: 'bioLink', field: 'links', because: 'an account without a link has no such key' }],
};

const steps = (leaf: string): string[] => leaf.match(/[^.[\]]+/g) ?? [];

const isSelector = (leaf: string): boolean => /^\[.*=.*\]$|^[a-z]+\[[a-z-]+\]$/.test(leaf);

const carrierOf = (source: string): string => source.split(' › ')[0] ?? '';
const leafOf = (source: string): string => source.split(' › ')[1] ?? '';

interface Spot {
  readonly text: RawText;
  readonly paths: readonly Path[];
}

/** The places in the page's texts whose names end as the leaf does, by the longest end that is met anywhere. */
function spotsOf(page: Page, leaf: string): Spot[] {
  const wanted = steps(leaf);
  for (let length = wanted.length; length > 0; length -= 1) {
    const end = wanted.slice(-length).join('.');
    const spots = page.texts.map((text) => ({
      text,
      paths: [...placesIn(text.value)]
        .map(({ path }) => path)
        .filter((path) => typeof path.at(-1) === 'string' && `.${namesOf(path)}`.endsWith(`.${end}`)),
    }));
    if (spots.some(({ paths }) => paths.length > 0)) return spots;
  }
  return [];
}

function withChange<T>(spots: readonly Spot[], change: typeof rename, look: () => T): T {
  for (const { text, paths } of spots) if (paths.length > 0) text.set(changed(text.value, paths, change));
  try {
    return look();
  } finally {
    for (const { text } of spots) text.restore();
  }
}

/** Takes elements away: those that a leaf on the screen names, or one alone. */
function withoutElements(page: Page, elements: readonly Element[]): PageReading | null {
  const { document } = page.capture;
  const taken = elements.map((element) => ({
    element,
    mark: document.createComment(''),
  }));
  if (taken.length === 0) return null;
  for (const { element, mark } of taken) element.replaceWith(mark);
  try {
    return page.read();
  } finally {
    for (const { element, mark } of taken.reverse()) mark.replaceWith(element);
  }
}

const sourceIn = (reading: CreatorReading, name: string): string | undefined => {
  const value = valuesOf(reading).get(name);
  return value && 'source' in value ? value.source : undefined;
};

/** What a comment says that an earlier reading of the same comment did not: unknown is no word. */
function newWords(before: SeenComment | undefined, after: SeenComment, gone: string): string[] {
  if (!before) return [`a comment appears: ${after.id}`];
  return Object.entries(after).flatMap(([field, value]) => {
    const old = before[field as keyof SeenComment];
    const isCut = field === 'text' && gone !== '' && before.text.includes(gone);
    return value === old || value === null || isCut ? [] : [`comment ${after.id}, ${field}: ${old} became ${value}`];
  });
}

/**
 * Sentences about what a change of `name` did that it must not do.
 * @param gone text that was taken from the screen: a caption or bio without it is another one, and rightly read so
 */
function contradictions(before: PageReading, after: PageReading, name: string, gone = ''): string[] {
  // Where nothing was read (a wall), the sign of the wall may be what is gone; there is nothing to contradict.
  if (before.creator === null && before.posts.length === 0) return [];
  const isBlind = (field: string) =>
    blindness[before.platform].some((blind) => name.endsWith(blind.name) && field === blind.field);
  const [old, now] = [valuesOf(before), valuesOf(after)];
  const ids = new Set(before.posts.map(({ id }) => id));
  const invented = after.posts.filter(({ id }) => !ids.has(id) && !isBlind('posts'));
  const wrong = [...now].filter(
    ([field, value]) =>
      !agrees(old.get(field), value) &&
      !(gone !== '' && JSON.stringify(claimOf(old.get(field))).includes(gone)) &&
      !isBlind(fieldOf(field)) &&
      !invented.some(({ id }) => field.startsWith(`posts[${id}]`)),
  );
  const comments = new Map(before.comments.map((comment) => [comment.id, comment]));
  return [
    ...after.comments.flatMap((comment) => newWords(comments.get(comment.id), comment, gone)),
    ...invented.map(({ id }) => `a post appears: ${id}`),
    ...wrong.map(
      ([field, value]) =>
        `${field}: ${JSON.stringify(claimOf(old.get(field)))} became ${JSON.stringify(claimOf(value))}`,
    ),
  ];
}

/** The carriers that still give something. */
const carriersIn = (reading: CreatorReading): Set<string> =>
  new Set(Object.values(reading.report.sources).flat().map(carrierOf));

/** True when the value came from this leaf or from one that lies on a changed path. */
function livesOn(source: string, leaf: string, spots: readonly Spot[]): boolean {
  const own = steps(leafOf(source));
  const changedNames = new Set(spots.flatMap(({ paths }) => paths.flatMap((path) => path.map(String))));
  return own.includes(steps(leaf).at(-1) ?? '') || changedNames.has(own.at(-1) ?? '');
}

/** Figures that changed although they do not live on the leaf, while their carrier is still there. */
function harmed(before: CreatorReading, after: CreatorReading, leaf: string, spots: readonly Spot[]): string[] {
  const left = carriersIn(after);
  const now = valuesOf(after);
  return [...valuesOf(before)].flatMap(([name, value]) => {
    const source = sourceIn(before, name);
    if (!source || livesOn(source, leaf, spots) || !left.has(carrierOf(source))) return [];
    // Without its first figure an author beside a post is no creator any more: gone as a whole, not harmed.
    if (after.creator === null && !name.startsWith('posts[')) return [];
    const same = JSON.stringify(claimOf(value)) === JSON.stringify(claimOf(now.get(name)));
    return same ? [] : [`${name} (${source}) changed with ${leaf}`];
  });
}

const ruleOf = (platform: Platform, name: string, source: string): AnyRule | undefined => {
  const field = fieldOf(name);
  const { creator, post } = interpretations[platform];
  const rules = field.startsWith('posts.') ? post[field.slice(6)] : creator[field];
  return rules?.find(({ from, leaf }) => String(from) === carrierOf(source) && leaf === leafOf(source));
};

/** Fields that lived on the leaf by an `always` rule, while their carrier is still there, and of which the report is silent. */
function unnamed(platform: Platform, before: CreatorReading, after: CreatorReading, source: string): string[] {
  if (!carriersIn(after).has(carrierOf(source))) return [];
  const silent = [...valuesOf(before).keys()]
    .filter((name) => sourceIn(before, name) === source && ruleOf(platform, name, source)?.expect === 'always')
    // A post that is gone, or a value that still comes from here (another place of the carrier), is no loss to report.
    .filter((name) => valuesOf(after).has(name) && sourceIn(after, name) !== source)
    .filter((name) => {
      const field = fieldOf(name).replace('posts.', '');
      return !after.report.drift.some((drift) => drift.field === field && drift.leaf === leafOf(source));
    });
  return silent.map((name) => `${name} lost ${source}, and the report does not say so`);
}

/** Thousands of readings each: on a busy machine longer than other tests may take. */
const timeout = 300_000;

describe.each(platforms)('%s under drift', { timeout }, (platform) => {
  const cases = ownCases(platform);
  const tried = {
    carriers: new Set<string>(),
    leaves: new Set<string>(),
    commentLeaves: new Set<string>(),
    places: 0,
    elements: 0,
  };

  it('names a leaf that is renamed everywhere, harms no other figure and says nothing wrong', () => {
    const faults: string[] = [];
    for (const folder of cases) {
      const page = loadPage(folder);
      const before = page.read();
      for (const source of new Set(Object.values(before.report.sources).flat())) {
        const leaf = leafOf(source);
        const spots = isSelector(leaf) ? [] : spotsOf(page, leaf);
        const after = isSelector(leaf)
          ? withoutElements(page, [...page.capture.document.querySelectorAll(leaf)])
          : withChange(spots, rename, page.read);
        if (!after || (!isSelector(leaf) && spots.length === 0)) continue;
        tried.carriers.add(carrierOf(source));
        tried.leaves.add(source);
        const found = [
          ...contradictions(before, after, leaf),
          ...harmed(before, after, leaf, spots),
          ...unnamed(platform, before, after, source),
        ];
        faults.push(...found.map((fault) => `${page.name}, ${source}: ${fault}`));
      }
    }
    expect(faults).toEqual([]);
  });

  it('names a leaf of the comments that is renamed everywhere', () => {
    const faults: string[] = [];
    const rules = Object.entries(interpretations[platform].comment).flatMap(([field, ordered]) =>
      ordered
        // The leaves of comments on the screen are elements: those are taken away further down.
        .filter(({ expect: expected, from }) => expected === 'always' && from !== 'shownComment')
        .map((rule) => ({ ...rule, field })),
    );
    for (const folder of cases) {
      const page = loadPage(folder);
      const before = page.read();
      const carriers = new Set(page.gather().comments.map(({ carrier }) => carrier));
      for (const { field, from, leaf } of rules.filter((rule) => carriers.has(String(rule.from)))) {
        const spots = spotsOf(page, leaf);
        if (spots.length === 0) continue;
        tried.commentLeaves.add(`${String(from)} › ${leaf}`);
        const after = withChange(spots, rename, page.read);
        const isNamed = after.report.drift.some((drift) => drift.subject === 'comment' && drift.leaf === leaf);
        // What holds the comments may bear the same name: then they are not found at all.
        const isGone = withChange(spots, rename, page.gather).comments.length === 0;
        if (!isNamed && !isGone) faults.push(`${page.name}: ${field} lost ${String(from)} › ${leaf} without a word`);
        faults.push(...contradictions(before, after, leaf).map((fault) => `${page.name}, ${leaf}: ${fault}`));
      }
    }
    expect(faults).toEqual([]);
  });

  it('says nothing wrong when any one name of its data is renamed or gone', () => {
    const faults: string[] = [];
    for (const folder of cases) {
      const page = loadPage(folder);
      const before = page.read();
      for (const text of page.texts) {
        const byName = Map.groupBy(
          [...placesIn(text.value)].map(({ path }) => path),
          namesOf,
        );
        for (const [name, paths] of byName) {
          const ways = [['renamed', rename, paths] as const];
          // Where a name stands once, without it is the same as renamed; in a list one may lose what the others keep.
          const alone = [['gone', remove, paths.slice(0, 1)] as const];
          for (const [how, change, places] of paths.length > 1 ? [...ways, ...alone] : ways) {
            tried.places += 1;
            const after = withChange([{ text, paths: places }], change, page.read);
            faults.push(
              ...contradictions(before, after, name).map((fault) => `${page.name}, ${name} ${how}: ${fault}`),
            );
          }
        }
      }
    }
    expect(faults).toEqual([]);
  });

  it('says nothing wrong when any one element is gone from the screen', () => {
    const faults: string[] = [];
    for (const folder of cases) {
      const page = loadPage(folder);
      const before = page.read();
      for (const element of page.capture.document.querySelectorAll('body *, head > *')) {
        if (element.localName === 'script' || element.localName === 'style') continue;
        tried.elements += 1;
        const after = withoutElements(page, [element]);
        const found = after ? contradictions(before, after, element.localName, element.textContent.trim()) : [];
        faults.push(...found.map((fault) => `${page.name}, without ${element.outerHTML.slice(0, 90)}: ${fault}`));
      }
    }
    expect(faults).toEqual([]);
  });

  it('has tried enough', () => {
    console.log(
      `${platform}: ${cases.length} pages, ${tried.carriers.size} carriers, ${tried.leaves.size} leaves, ${tried.commentLeaves.size} of comments, ${tried.places} changed places, ${tried.elements} elements`,
    );
    expect(tried.carriers.size).toBeGreaterThanOrEqual(least[platform].carriers);
    expect(tried.leaves.size).toBeGreaterThanOrEqual(least[platform].leaves);
    expect(tried.commentLeaves.size).toBeGreaterThanOrEqual(least[platform].commentLeaves);
    expect(tried.places).toBeGreaterThanOrEqual(least[platform].places);
    expect(tried.elements).toBeGreaterThanOrEqual(least[platform].elements);
  });
});

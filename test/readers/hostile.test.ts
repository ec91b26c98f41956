// Pages and replies that mean harm or are broken: nothing throws, no prototype changes, nothing wrong is shown, whatever stands where.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { checkReading } from '../../lib/messaging/guard.ts';
import { longestComment, mostCommentsSeen } from '../../lib/profile/comment.ts';
import { type PageReading, type Platform, platforms } from '../../lib/profile/creator-profile.ts';
import type { Capture } from '../../lib/readers/capture.ts';
import { readPage } from '../../lib/readers/index.ts';
import { instagramInterpretation } from '../../lib/readers/instagram/interpretation.ts';
import { tiktokInterpretation } from '../../lib/readers/tiktok/interpretation.ts';
import { youtubeInterpretation } from '../../lib/readers/youtube/interpretation.ts';
import {
  agrees,
  changed,
  claimOf,
  loadPage,
  namesOf,
  ownCases,
  type Page,
  type Path,
  placesIn,
  type RawText,
  valuesOf,
} from './changed-pages.ts';

const badInput = path.resolve(import.meta.dirname, '../../../shared/badinput');
const isThere = existsSync(badInput);
if (!isThere) console.log('Skipped: the collection of bad input is not beside this checkout (../shared/badinput).');

const read = (file: string): string => readFileSync(path.join(badInput, file), 'utf8');

const prototypes = [Object, Array, String, Number, Function, Map, Promise].map(({ prototype }) => prototype);
const shapes = prototypes.map((prototype) => Reflect.ownKeys(prototype).length);

afterEach(() => {
  expect(prototypes.map((prototype) => Reflect.ownKeys(prototype).length)).toEqual(shapes);
  expect('polluted' in {}).toBe(false);
});

const largestCount = 1e12;
const longestText = 5_000;
const oneDay = 86_400_000;

/** Sentences about a reading that can not be true of any page. */
function impossibilities({ creator, posts, comments, ...reading }: PageReading, capture: Capture): string[] {
  const faults: string[] = [];
  const say = (name: string, value: unknown) => faults.push(`${name}: ${JSON.stringify(value)?.slice(0, 200)}`);
  for (const [name, value] of valuesOf({ creator, posts, ...reading })) {
    if (value.state !== 'known') continue;
    if ('low' in value) {
      const { low, value: count, high, exact } = value;
      const isCount = [low, count, high].every(
        (bound) => Number.isInteger(bound) && bound >= 0 && bound < largestCount,
      );
      if (!isCount || low > count || count > high || (exact && low !== high)) say(name, value);
    } else if ('from' in value) {
      const isSpan =
        value.from <= value.to && value.from >= Date.UTC(2004, 0, 1) && value.to <= capture.seenAt + oneDay;
      if (!isSpan) say(name, value);
    } else if ([value.value].flat().some((part) => typeof part === 'string' && part.length > longestText)) {
      say(`${name} is too long`, value);
    } else if (
      !['string', 'boolean'].includes(typeof [value.value].flat()[0] as string) &&
      !Array.isArray(value.value)
    ) {
      say(`${name} has no type of ours`, value);
    }
  }
  for (const comment of comments) {
    const { id, authorId, authorHandle, text, hasDefaultPicture, isCreator } = comment;
    const names = [id, authorId, authorHandle ?? '-'];
    const isComment =
      names.every((name) => typeof name === 'string' && name !== '' && name.length <= 200) &&
      typeof text === 'string' &&
      text.length <= longestComment &&
      (hasDefaultPicture === null || typeof hasDefaultPicture === 'boolean') &&
      typeof isCreator === 'boolean';
    if (!isComment) say('comment', comment);
  }
  if (comments.length > mostCommentsSeen) say('comments', comments.length);
  if (new Set(comments.map(({ id }) => id)).size !== comments.length) say('comments with the same id', comments.length);
  if (posts.length > 1_000) say('posts', posts.length);
  if (new Set(posts.map(({ id }) => id)).size !== posts.length) say('posts with the same id', posts.length);
  return faults;
}

/** Values that are no count, as they stand in JSON. */
const noCounts = {
  'a negative number': '-1',
  'a fraction': '1.5',
  'more than a number holds': '1e400',
  'a number beyond its digits': '9007199254740993000',
  'more than there are people': '1000000000001',
  'a word that is no number': '"NaN"',
  'a number in words of code': '"1e9"',
  'a negative number as text': '"-12"',
  'a flag': 'true',
  nothing: 'null',
  'an empty text': '""',
  'an empty list': '[]',
  'a list of one': '[7]',
  'an object': '{"$numberLong":"5"}',
  'an object that names a prototype': '{"__proto__":{"polluted":1},"constructor":{"prototype":{"polluted":1}}}',
  markup: '"<img src=x onerror=alert(1)>"',
};

/** Values that are no text, as they stand in JSON, and texts that do harm elsewhere. */
const oddTexts = {
  'a number': '7',
  'a list': '[["<b>"]]',
  'an object': '{"toString":"x","valueOf":"y","length":4294967296}',
  markup: '"<img src=x onerror=alert(1)><script>polluted=1</script>"',
  'half a sign': '"\\ud83d"',
  'directions turned': '"\\u202egpj.exe\\u2066"',
  'a name with an end': '"a\\u0000b"',
  'a very long text': JSON.stringify('長'.repeat(40_000)),
  'a text for slow patterns': JSON.stringify(`${'('.repeat(20_000)}${' '.repeat(20_000)}@${'a.'.repeat(20_000)}`),
  'the name of a prototype': '"__proto__"',
};

/** Of a page with more names than this only every second or third is tried. */
const mostNames = 80;

const types = ['null', '"x"', '[]', '{}', '[[{}]]', 'true'];

const hole = '@@here@@';

/** Puts a piece of JSON, valid or not, in the place of the value at each path. */
function withJson(page: Page, spots: readonly { text: RawText; paths: readonly Path[] }[], json: string): PageReading {
  for (const { text, paths } of spots) {
    if (paths.length === 0) continue;
    const holed = changed(text.value, paths, (holder, key) => {
      holder[key] = hole;
    });
    text.setJson(JSON.stringify(holed).replaceAll(`"${hole}"`, () => json));
  }
  try {
    return page.read();
  } finally {
    for (const { text } of spots) text.restore();
  }
}

const lastStep = (source: string): string =>
  source
    .split(/[.›\s[\]]+/)
    .filter(Boolean)
    .at(-1) ?? '';

interface Target {
  readonly source: string;
  readonly isCount: boolean;
  readonly spots: { text: RawText; paths: Path[] }[];
}

/** The leaves that a reading lives on, with their places in the page's texts. */
function targetsOf(page: Page, reading: PageReading): Target[] {
  const targets = new Map<string, Target>();
  for (const value of valuesOf(reading).values()) {
    if (value.state !== 'known' || targets.has(value.source)) continue;
    const step = lastStep(value.source);
    const spots = page.texts.map((text) => ({
      text,
      paths: [...placesIn(text.value)].map((place) => place.path).filter((place) => place.at(-1) === step),
    }));
    if (spots.some(({ paths }) => paths.length > 0))
      targets.set(value.source, { source: value.source, isCount: 'low' in value, spots });
  }
  return [...targets.values()];
}

/** Known counts that a value which is no count has made. A replaced id makes another post: that one is not compared. */
function miscounts(before: PageReading, after: PageReading): string[] {
  const old = valuesOf(before);
  return [...valuesOf(after)].flatMap(([name, value]) => {
    if (value.state !== 'known' || !('low' in value) || agrees(old.get(name), value)) return [];
    if (name.startsWith('posts[') && !old.has(name)) return [];
    return [`${name}: ${JSON.stringify(claimOf(old.get(name)))} became ${JSON.stringify(claimOf(value))}`];
  });
}

const commentRules: Readonly<Record<Platform, Readonly<Record<string, readonly { readonly leaf: string }[]>>>> = {
  instagram: instagramInterpretation.comment,
  youtube: youtubeInterpretation.comment,
  tiktok: tiktokInterpretation.comment,
};

/** The places of the leaves that comments are read from. */
function commentSpots(page: Page, platform: Platform): { text: RawText; paths: Path[] }[][] {
  const leaves = Object.values(commentRules[platform]).flatMap((rules) => rules.map(({ leaf }) => lastStep(leaf)));
  return [...new Set(leaves)].map((step) =>
    page.texts.map((text) => ({
      text,
      paths: [...placesIn(text.value)].map((place) => place.path).filter((place) => place.at(-1) === step),
    })),
  );
}

const pagesOf = (platform: Platform): Page[] => ownCases(platform).map(loadPage);

/** Thousands of readings each: on a busy machine longer than other tests may take. */
const timeout = 300_000;

describe.each(platforms)('hostile data on %s', { timeout }, (platform) => {
  const pages = pagesOf(platform);
  const tried = { counts: 0, texts: 0, comments: 0, types: 0 };

  it('makes no figure of what is no count', () => {
    const faults: string[] = [];
    for (const page of pages) {
      const before = page.read();
      for (const { source, isCount, spots } of targetsOf(page, before)) {
        if (!isCount) continue;
        for (const [what, json] of Object.entries(noCounts)) {
          tried.counts += 1;
          const after = withJson(page, spots, json);
          const found = [...miscounts(before, after), ...impossibilities(after, page.capture)];
          faults.push(...found.map((fault) => `${page.name}, ${source}, ${what}: ${fault}`));
        }
      }
    }
    expect(faults).toEqual([]);
  });

  it('keeps texts as texts, of a length, and the page as it was', () => {
    const faults: string[] = [];
    for (const page of pages) {
      const before = page.read();
      for (const { source, isCount, spots } of targetsOf(page, before)) {
        if (isCount) continue;
        for (const [what, json] of Object.entries(oddTexts)) {
          tried.texts += 1;
          const size = page.capture.document.querySelectorAll('*').length;
          const after = withJson(page, spots, json);
          const found = [...miscounts(before, after), ...impossibilities(after, page.capture)];
          if (page.capture.document.querySelectorAll('*').length !== size) found.push('the page has other elements');
          faults.push(...found.map((fault) => `${page.name}, ${source}, ${what}: ${fault}`));
        }
      }
    }
    expect(faults).toEqual([]);
  });

  it('makes no comment of what is none, and keeps their texts short', () => {
    const faults: string[] = [];
    for (const page of pages.filter((each) => each.read().comments.length > 0)) {
      for (const spots of commentSpots(page, platform)) {
        for (const [what, json] of Object.entries({ ...noCounts, ...oddTexts })) {
          tried.comments += 1;
          const after = withJson(page, spots, json);
          const found = impossibilities(after, page.capture);
          if (!checkReading(JSON.parse(JSON.stringify(after)), page.capture.seenAt))
            found.push('the worker refuses it');
          faults.push(...found.map((fault) => `${page.name}, ${what}: ${fault}`));
        }
      }
    }
    expect(faults).toEqual([]);
  });

  it('takes no more than two thousand comments, and each once', () => {
    let repeated = 0;
    for (const page of pages) {
      const [comment] = page.read().comments;
      if (!comment) continue;
      for (const text of page.texts) {
        // The innermost list: an outer one holds the whole page.
        const list = [...placesIn(text.value)]
          .filter(({ value }) => Array.isArray(value) && JSON.stringify(value[0] ?? null).includes(`"${comment.id}"`))
          .sort((one, other) => other.path.length - one.path.length)[0];
        if (!list || !Array.isArray(list.value)) continue;
        repeated += 1;
        const item = JSON.stringify(list.value[0]);
        const others = Array.from({ length: 5_000 }, (_, index) =>
          item.replaceAll(comment.id, `${comment.id.slice(0, -5)}${String(index).padStart(5, '0')}`),
        ).join(',');
        for (const items of [Array.from({ length: 50 }, () => item).join(','), others]) {
          const after = withJson(page, [{ text, paths: [list.path] }], `[${items}]`);
          expect(impossibilities(after, page.capture)).toEqual([]);
        }
      }
    }
    expect(repeated).toBeGreaterThan(0);
  });

  it('stands any type at any place', () => {
    const faults: string[] = [];
    for (const page of pages) {
      for (const text of page.texts) {
        const byName = Map.groupBy(
          [...placesIn(text.value)].map((place) => place.path),
          namesOf,
        );
        const step = Math.max(1, Math.floor(byName.size / mostNames));
        for (const [name, paths] of [...byName].filter((_, index) => index % step === 0)) {
          // Two of six at each place, in turn: each type meets each kind of place in some page.
          for (const json of [types[tried.types % types.length], types[(tried.types + 3) % types.length]]) {
            if (json === undefined) continue;
            tried.types += 1;
            const after = withJson(page, [{ text, paths: paths.slice(0, 1) }], json);
            faults.push(
              ...impossibilities(after, page.capture).map((fault) => `${page.name}, ${name} = ${json}: ${fault}`),
            );
          }
        }
      }
    }
    expect(faults).toEqual([]);
  });

  it('reads the same beside keys that name prototypes', () => {
    const poison =
      '"__proto__":{"polluted":1,"isAdmin":true},"constructor":{"prototype":{"polluted":1}},"hasOwnProperty":1,"then":"x"';
    for (const page of pages) {
      const before = valuesOf(page.read());
      for (const text of page.texts) text.setJson(JSON.stringify(text.value).replace(/\{(?=")/g, () => `{${poison},`));
      const after = valuesOf(page.read());
      for (const text of page.texts) text.restore();
      for (const [name, value] of before)
        expect(claimOf(after.get(name)), `${page.name} ${name}`).toEqual(claimOf(value));
    }
  });

  it('is not stopped by 5 MB of nesting', () => {
    const depth = 2_500_000;
    const nested = `"nested":${'['.repeat(depth)}${']'.repeat(depth)}`;
    const [inPage, inReply] = [
      pages.find(({ capture }) => capture.replies.length === 0 && hasCounts(capture)),
      pages.find(({ capture }) => capture.replies.length > 0),
    ];
    for (const page of [inPage, inReply]) {
      if (!page) continue;
      const before = page.read();
      for (const text of page.texts) {
        const json = JSON.stringify(text.value);
        text.setJson(json.startsWith('{') ? `{${nested},${json.slice(1)}` : json);
      }
      const after = page.read();
      for (const text of page.texts) text.restore();
      expect(miscounts(before, after)).toEqual([]);
      expect(impossibilities(after, page.capture)).toEqual([]);
    }
    expect(inPage ?? inReply).toBeDefined();
  });

  it('takes no more than a thousand posts, and each id once', () => {
    let repeated = 0;
    for (const page of pages) {
      if (repeated >= 4) break;
      const before = page.read();
      const post = before.posts[0];
      if (!post) continue;
      for (const text of page.texts) {
        const list = [...placesIn(text.value)].find(
          ({ value }) => Array.isArray(value) && value.length > 0 && JSON.stringify(value[0]).includes(`"${post.id}"`),
        );
        if (!list || !Array.isArray(list.value)) continue;
        repeated += 1;
        const item = JSON.stringify(list.value[0]);
        const same = Array.from({ length: 50 }, () => item).join(',');
        const others = Array.from({ length: 10_000 }, (_, index) =>
          item.replaceAll(post.id, `${post.id.slice(0, -5)}${String(index).padStart(5, '0')}`),
        ).join(',');
        for (const items of [same, others]) {
          const after = withJson(page, [{ text, paths: [list.path] }], `[${items}]`);
          expect(impossibilities(after, page.capture)).toEqual([]);
        }
      }
    }
    expect(repeated).toBeGreaterThan(0);
  });

  it('survives elements named after the functions of the document', () => {
    for (const page of pages) {
      const { document } = page.capture;
      for (const name of [
        'getElementById',
        'querySelector',
        'querySelectorAll',
        'documentElement',
        'scripts',
        'head',
      ]) {
        const form = document.createElement('form');
        form.setAttribute('name', name);
        (document.body ?? document).append(form);
        expect(impossibilities(page.read(), page.capture)).toEqual([]);
        form.remove();
      }
    }
  });

  it('has tried enough', () => {
    console.log(
      `${platform}: ${tried.counts} counts, ${tried.texts} texts, ${tried.comments} leaves of comments, ${tried.types} types at places`,
    );
    expect(tried.counts).toBeGreaterThan(500);
    expect(tried.texts).toBeGreaterThan(500);
    expect(tried.comments).toBeGreaterThan(200);
    expect(tried.types).toBeGreaterThan(1_500);
  });
});

const hasCounts = (capture: Capture): boolean => (readPage(capture)?.creator?.followers.state ?? 'unread') === 'known';

/** Addresses at which a reply is taken for the account's or the post's own. */
const listened: Readonly<Record<Platform, { page: string; replies: readonly string[] }>> = {
  instagram: {
    page: 'https://www.instagram.com/quiet.harbour/',
    replies: [
      'https://www.instagram.com/api/v1/users/web_profile_info/?username=quiet.harbour',
      'https://www.instagram.com/graphql/query',
    ],
  },
  youtube: {
    page: 'https://www.youtube.com/@quietharbour',
    replies: ['https://www.youtube.com/youtubei/v1/browse?prettyPrint=false'],
  },
  tiktok: {
    page: 'https://www.tiktok.com/@quiet.harbour',
    replies: [
      'https://www.tiktok.com/api/user/detail/?uniqueId=quiet.harbour',
      'https://www.tiktok.com/api/post/item_list/?secUid=x',
    ],
  },
};

function withBodies(platform: Platform, page: Page, bodies: readonly string[]): void {
  const { page: url, replies } = listened[platform];
  const seenAt = Date.UTC(2026, 5, 1);
  for (const body of bodies) {
    const heard = replies.map((reply) => ({ url: reply, method: 'GET', requestBody: null, body, seenAt }));
    const capture = { ...page.capture, url, replies: heard, seenAt };
    const reading = readPage(capture);
    expect(reading && impossibilities(reading, capture)).toEqual([]);
    for (const text of page.texts) text.setJson(body);
    expect(impossibilities(page.read(), page.capture)).toEqual([]);
    for (const text of page.texts) text.restore();
  }
}

describe.skipIf(!isThere).each(platforms)('the bad input of others on %s', { timeout }, (platform) => {
  const pages = pagesOf(platform);
  const embedding = pages.find(({ capture, texts }) => capture.replies.length === 0 && texts.length > 0);

  it('as JSON in the place of data', () => {
    const { cases } = JSON.parse(read('derived/hostile-json.json')) as { cases: string[] };
    const suite = path.join(badInput, 'nst+JSONTestSuite/test_parsing');
    const corpus = Object.values(JSON.parse(read('dvyukov+go-fuzz-corpus/json-corpus.json'))).flat() as {
      base64?: string;
    }[];
    const bodies = [
      ...cases,
      ...readdirSync(suite).map((file) => readFileSync(path.join(suite, file), 'utf8')),
      ...corpus.flatMap(({ base64 }) => (base64 ? [Buffer.from(base64, 'base64').toString('utf8')] : [])),
    ];
    expect(bodies.length).toBeGreaterThan(1_500);
    expect(embedding).toBeDefined();
    if (embedding) withBodies(platform, embedding, bodies);
  });

  it('as names, bios, captions and labels', () => {
    const { cases } = JSON.parse(read('derived/hostile-profile-strings.json')) as { cases: string[] };
    const strings = [...cases, ...(JSON.parse(read('minimaxir+big-list-of-naughty-strings/blns.json')) as string[])];
    expect(strings.length).toBeGreaterThan(500);
    const faults: string[] = [];
    let tried = 0;
    for (const page of pages.filter((each) => each.read().creator).slice(0, 2)) {
      const before = page.read();
      const texts = targetsOf(page, before).filter(({ isCount }) => !isCount);
      for (const string of strings) {
        tried += 1;
        const after = withJson(
          page,
          texts.flatMap(({ spots }) => spots),
          JSON.stringify(string),
        );
        faults.push(...impossibilities(after, page.capture).map((fault) => `${page.name}, ${string}: ${fault}`));
      }
    }
    expect(tried).toBeGreaterThan(500);
    expect(faults).toEqual([]);
  });

  it('as what the screen shows', () => {
    const { cases } = JSON.parse(read('derived/hostile-profile-strings.json')) as { cases: string[] };
    const faults: string[] = [];
    for (const page of pages) {
      const { document } = page.capture;
      const drawn = [...document.querySelectorAll('body *')].filter(
        (element) => element.children.length === 0 && element.localName !== 'script' && element.textContent,
      );
      for (const string of cases) {
        const originals = drawn.map((element) => element.textContent);
        for (const element of drawn) element.textContent = string;
        const found = impossibilities(page.read(), page.capture);
        for (const [index, element] of drawn.entries()) element.textContent = originals[index] ?? '';
        faults.push(...found.map((fault) => `${page.name}, ${string.slice(0, 40)}: ${fault}`));
      }
    }
    expect(faults).toEqual([]);
  });
});

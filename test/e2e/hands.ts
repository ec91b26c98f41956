// What a marketer does again and again in the browser tests: list a creator, open posts, fill the brief, open a question; and a look into the raw store.
import type { Frame, Locator, Page } from '@playwright/test';
import { fillSentence } from '../../lib/i18n/translate.ts';
import type { Platform } from '../../lib/profile/creator-profile.ts';
import type { DemoCreator, DemoPost } from '../site/creators.ts';
import { creatorAddress, postAddress } from '../site/start-page.ts';
import { cardOf, expect, expectCard, type Lens } from './lens.ts';

/** Opens a creator's page and waits until the card shows a rate. */
export async function openCreator(lens: Lens, platform: Platform, handle: string): Promise<Page> {
  const page = await lens.open(creatorAddress(lens.demo.creator(platform, handle), 'zh-TW'));
  await expectCard(page, /\d ?% \(/);
  return page;
}

const campaign = ({ texts }: Lens) => texts.outreach['campaign.default'];

/** Adds the creator of the page to the list by the card's button. */
export async function addFrom(lens: Lens, page: Page): Promise<void> {
  const card = await cardOf(page);
  const say = (key: 'addTo' | 'onList') =>
    fillSentence(lens.texts.shortlist[key], 'zh-TW', { campaign: campaign(lens) });
  await card.getByRole('button', { name: say('addTo') }).click();
  await expect(card.getByRole('button', { name: say('onList') })).toBeVisible();
}

/** One record of the store as it lies there; arrays of numbers as plain arrays. */
export type RawRecord = Readonly<Record<string, unknown>>;

/** Reads every store of the database without the product's own code. */
export async function rawStore(lens: Lens): Promise<Readonly<Record<string, readonly RawRecord[]>>> {
  const worker = await lens.worker();
  return worker.evaluate(async () => {
    const settled = <T>(request: IDBRequest<T>) =>
      new Promise<T>((resolve, reject) => {
        request.onsuccess = () => resolve(request.result);
        request.onerror = () => reject(request.error);
      });
    const plain = (value: unknown): unknown => {
      if (ArrayBuffer.isView(value)) return Array.from(value as unknown as ArrayLike<number>);
      if (Array.isArray(value)) return value.map(plain);
      if (value === null || typeof value !== 'object') return value;
      return Object.fromEntries(Object.entries(value).map(([name, part]) => [name, plain(part)]));
    };
    // A creator's details lie there as bytes of JSON.
    const readable = (row: { readonly packed?: Uint8Array }) =>
      row.packed ? { ...row, packed: JSON.parse(new TextDecoder().decode(row.packed)) } : row;
    // Opened before the product has laid it out, it would be laid out as an empty one.
    if (!(await indexedDB.databases()).some(({ name }) => name === 'kol-lens')) return {};
    const database = await settled(indexedDB.open('kol-lens'));
    try {
      const names = [...database.objectStoreNames];
      const stores = database.transaction(names);
      const found: Record<string, RawRecord[]> = {};
      for (const name of names) {
        const rows = await settled(stores.objectStore(name).getAll());
        found[name] = (name === 'details' ? rows.map(readable) : rows).map(plain) as RawRecord[];
      }
      return found;
    } finally {
      database.close();
    }
  });
}

/** Everything that the extension keeps, as one text: the database and both storage areas. */
export async function everythingKept(lens: Lens): Promise<string> {
  const worker = await lens.worker();
  const areas = await worker.evaluate(async () => {
    const { storage } = (
      globalThis as unknown as {
        chrome: { storage: Record<'local' | 'session', { get(key: null): Promise<object> }> };
      }
    ).chrome;
    return JSON.stringify([await storage.local.get(null), await storage.session.get(null)]);
  });
  return `${JSON.stringify(await rawStore(lens))}${areas}`;
}

/** Key of a creator in the store; null while it is not there. */
export async function creatorKeyOf(lens: Lens, { handle }: DemoCreator): Promise<string | null> {
  const found = (await rawStore(lens)).creators?.find((record) => record.handle === handle);
  return found ? String(found.key) : null;
}

async function commentsKept(lens: Lens, creator: DemoCreator): Promise<number> {
  const key = await creatorKeyOf(lens, creator);
  const record = (await rawStore(lens)).comments?.find(({ creatorKey }) => creatorKey === key);
  return (record?.log as { readonly size: number } | undefined)?.size ?? 0;
}

/** Comments of the audience under each post of the demo: every sixth is the creator's answer. */
const audienceOfPost = 125;

/** Opens the pages of some posts, one after the other, and waits until their comments are kept. */
export async function openPosts(lens: Lens, creator: DemoCreator, posts: readonly DemoPost[]): Promise<void> {
  for (const [place, post] of posts.entries()) {
    const page = await lens.open(postAddress(creator, post));
    await expect
      .poll(() => commentsKept(lens, creator), { message: `the comments of post ${place + 1} are kept` })
      .toBeGreaterThanOrEqual((place + 1) * audienceOfPost);
    await page.close();
  }
}

/** Chooses what the list's last column shows. */
export async function chooseColumn(
  { texts: { shortlist } }: Lens,
  popup: Page,
  column: Extract<keyof Lens['texts']['shortlist'], `column.${string}`>,
): Promise<void> {
  await popup.getByRole('button', { name: new RegExp(`^${shortlist.column} `) }).click();
  await popup.getByRole('menuitemradio', { name: shortlist[column], exact: true }).click();
}

/** A rival as the brief has it: on the demo's pages stand its handle and, elsewhere, its name. */
export const rival = { name: '白穀', handle: 'whitegrain.demo' } as const;

/** A word of the brief that stands on no page: a caption has it in traditional letters. */
export const ownWord = '台风天';

/** Opens the brief in the popup. */
export async function openBrief(lens: Lens, popup: Page): Promise<void> {
  await popup.getByRole('button', { name: lens.texts.brief.title, exact: true }).click();
  await expect(popup.getByRole('heading', { name: lens.texts.brief.title })).toBeVisible();
}

/** Waits until a form says that it is saved; the mark lies over the first line and has no height of its own. */
export const isSaved = (lens: Lens, popup: Page) =>
  expect(popup.locator('.save-mark')).toContainText(lens.texts.panel.savedAt.split('{time}')[0] ?? '');

/** Writes rival, exclusivity and own word into the open brief. */
export async function fillBrief(lens: Lens, popup: Page, days = 45): Promise<void> {
  const words = lens.texts.brief;
  await popup.getByRole('button', { name: words['competitor.add'] }).click();
  await popup.getByLabel(words['competitor.name'], { exact: true }).fill(rival.name);
  await popup.getByLabel(words['competitor.handles'], { exact: true }).fill(`@${rival.handle}`);
  await popup.getByLabel(words['form.exclusivityDays']).fill(String(days));
  await popup.getByLabel(words['form.ownWords'], { exact: true }).fill(ownWord);
  await isSaved(lens, popup);
}

/**
 * Presses a part of the panel. A tab behind another one is drawn once a second, and an ordinary click waits until two drawings
 * look alike.
 */
export const press = (part: Locator): Promise<void> => part.click({ force: true });

type Question = Extract<keyof Lens['texts']['report'], `screening.${string}`>;

/** The question of a panel or card, opened. */
export async function question(lens: Lens, surface: Page | Frame, id: Question): Promise<Locator> {
  const found = surface
    .locator('details')
    .filter({ has: surface.getByRole('heading', { name: lens.texts.report[id], exact: true }) });
  await expect(found).toBeVisible();
  if ((await found.getAttribute('open')) === null) await press(found.locator('summary').first());
  return found;
}

/**
 * Lists copies of the one creator listed, past the product's own code.
 * @param people commenters of each copy; neighbours share four of five
 */
export async function listMany(lens: Lens, howMany: number, people: number): Promise<void> {
  const worker = await lens.worker();
  await worker.evaluate(
    async ([creators, crowdSize]) => {
      const settled = <T>(request: IDBRequest<T>) =>
        new Promise<T>((resolve, reject) => {
          request.onsuccess = () => resolve(request.result);
          request.onerror = () => reject(request.error);
        });
      const spread = (number: number) => {
        const once = Math.imul(number ^ (number >>> 16), 0x85ebca6b);
        const twice = Math.imul(once ^ (once >>> 13), 0xc2b2ae35);
        return (twice ^ (twice >>> 16)) >>> 0;
      };
      const database = await settled(indexedDB.open('kol-lens'));
      const stores = database.transaction(['creators', 'shortlist', 'commenterSets'], 'readwrite');
      const store = (name: string) => stores.objectStore(name);
      const [row] = await settled(store('shortlist').getAll());
      const creator = await settled(store('creators').get(row.creatorKey));
      for (let number = 0; number < creators; number += 1) {
        const creatorKey = `copy-${number}`;
        const { identity: _identity, handleKey: _handleKey, ...rest } = creator;
        store('creators').put({ ...rest, key: creatorKey, handle: creatorKey });
        store('shortlist').put({ ...row, creatorKey, displayName: creatorKey, handle: creatorKey });
        // Hashes are spread and sorted, as salted ones are.
        const crowd = Array.from({ length: crowdSize }, (_, person) => spread(number * (crowdSize / 5) + person));
        const hashes = new Uint32Array(crowd.sort((a, b) => a - b).flatMap((hash) => [hash, spread(hash)]));
        const set = {
          comments: crowdSize + crowdSize / 2,
          hashes,
          times: new Uint16Array(crowdSize).fill(1).fill(2, crowdSize / 2),
        };
        store('commenterSets').put({ creatorKey, set });
      }
      await new Promise<void>((resolve, reject) => {
        stores.oncomplete = () => resolve();
        stores.onerror = () => reject(stores.error);
      });
      database.close();
    },
    [howMany, people] as const,
  );
}

/** Gives what ends the extension's worker, as the browser does when it likes; the next message wakes it again. */
export async function workerStopper(lens: Lens, own: Page): Promise<() => Promise<void>> {
  const session = await lens.context().newCDPSession(own);
  await session.send('ServiceWorker.enable');
  return async () => {
    await session.send('ServiceWorker.stopAllWorkers');
  };
}

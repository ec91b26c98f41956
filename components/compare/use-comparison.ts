// The creators of a comparison, read and judged in the page: one after the other, followed as they change, given up when the page is left.
import { useEffect, useMemo, useRef, useState } from 'react';
import { type ComparedCreator, comparedCreator } from '../../lib/campaign/compare/compared-creator.ts';
import { everyoneId } from '../../lib/campaign/listing.ts';
import type { FailureCode } from '../../lib/messaging/contract.ts';
import { judgeOf } from '../../lib/storage/judging-basis.ts';
import type { Settings } from '../../lib/storage/settings.ts';
import type { Store } from '../../lib/storage/store.ts';
import { failureCodeOf } from '../../lib/storage/store-failure.ts';
import type { OtherAccount } from './comparison-rows.ts';

/** What is known of one of the creators that were asked for. */
type Compared =
  | {
      readonly state: 'judged';
      readonly creator: ComparedCreator;
      readonly isListed: boolean;
      readonly accounts: readonly OtherAccount[];
    }
  /** On a list, but no page was read yet. */
  | { readonly state: 'unread'; readonly name: string }
  | { readonly state: 'gone' };

export interface Comparison {
  /** In the order of the keys. */
  readonly creators: readonly ComparedCreator[];
  /** Keys of those who stand on the campaign's list. */
  readonly listed: ReadonlySet<string>;
  /** The other accounts of the same person, by creator key. */
  readonly accounts: ReadonlyMap<string, readonly OtherAccount[]>;
  readonly unreadNames: readonly string[];
  readonly gone: number;
  /** How many are judged; null when all are, as the store has them now. */
  readonly progress: { readonly done: number; readonly total: number } | null;
  readonly failure: FailureCode | null;
}

export interface ComparisonSource {
  readonly store: Store;
  /** Now in milliseconds since 1970. */
  readonly clock: () => number;
}

/** Changes that follow each other are answered once, in milliseconds. */
const settled = 150;

/** Tables that no figure of a comparison rests on. */
const besides: ReadonlySet<string> = new Set([
  'notes',
  'stageChanges',
  'savedViews',
  'importMappings',
  'reviewQueue',
  'keptApart',
  'judged',
]);

/** Lets the page paint and hear between two creators. */
const nextTask = () => new Promise<void>((resolve) => setTimeout(resolve, 0));

async function otherAccounts(store: Store, creatorKey: string): Promise<readonly OtherAccount[]> {
  const others = (await store.people.accounts(creatorKey)).filter((key) => key !== creatorKey);
  const rows = await store.shortlists.rows(everyoneId, others);
  return rows.map(({ platform, handle }) => ({ platform, handle: `@${handle}` }));
}

async function comparedOf(
  { store, clock }: ComparisonSource,
  judge: Awaited<ReturnType<typeof judgeOf>>,
  campaignId: string,
  creatorKey: string,
): Promise<Compared> {
  const [kept, own] = await Promise.all([
    store.creators.get(creatorKey),
    store.shortlists.find(campaignId, creatorKey),
  ]);
  const row = own ?? (await store.shortlists.find(everyoneId, creatorKey));
  if (row === null) return { state: 'gone' };
  if (kept === null) return { state: 'unread', name: row.displayName || row.handle };
  // Who is on no list of the campaign is judged for it all the same.
  const listing = own ?? { ...row, campaignId };
  return {
    state: 'judged',
    creator: comparedCreator(kept, listing, judge, clock()),
    isListed: own !== null,
    accounts: await otherAccounts(store, creatorKey),
  };
}

/** Counts up whenever the store has changed, a little after the last change. */
function useStoreVersion(store: Store): number {
  const [version, setVersion] = useState(0);
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    const end = store.onChange((changed) => {
      if ([...changed].every((table) => besides.has(table))) return;
      clearTimeout(timer);
      timer = setTimeout(() => setVersion((before) => before + 1), settled);
    });
    return () => {
      clearTimeout(timer);
      end();
    };
  }, [store]);
  return version;
}

/**
 * Gives the comparison as far as it has come; what was judged stays in sight while it is judged anew.
 * @param creatorKeys each once, in the order to show
 */
export function useComparison(
  source: ComparisonSource,
  settings: Settings,
  campaignId: string,
  creatorKeys: readonly string[],
): Comparison {
  const { store, clock } = source;
  const version = useStoreVersion(store);
  const [known, setKnown] = useState<ReadonlyMap<string, Compared>>(new Map());
  const [progress, setProgress] = useState<Comparison['progress']>({ done: 0, total: creatorKeys.length });
  const [failure, setFailure] = useState<FailureCode | null>(null);
  // Who is asked for, whatever the order: moving a column judges nobody anew.
  const asked = useMemo(() => creatorKeys.toSorted().join('\n'), [creatorKeys]);
  const shown = useRef(creatorKeys);
  shown.current = creatorKeys;

  // biome-ignore lint/correctness/useExhaustiveDependencies: a new version of the store is what asks for another judging
  useEffect(() => {
    let current = true;
    const keys = shown.current;
    const run = async () => {
      const judge = await judgeOf({ store, clock, settings: async () => settings });
      for (const [done, key] of keys.entries()) {
        if (!current) return;
        setProgress({ done, total: keys.length });
        const compared = await comparedOf({ store, clock }, judge, campaignId, key);
        if (!current) return;
        setKnown((before) => new Map([...before, [key, compared]]));
        await nextTask();
      }
      if (!current) return;
      setProgress(null);
      setFailure(null);
    };
    run().catch((thrown) => {
      if (!current) return;
      setProgress(null);
      setFailure(failureCodeOf(thrown));
    });
    return () => {
      current = false;
    };
  }, [store, clock, settings, campaignId, asked, version]);

  return useMemo(() => {
    const found = creatorKeys.map((key) => known.get(key));
    const judged = found.flatMap((one) => (one?.state === 'judged' ? [one] : []));
    return {
      creators: judged.map(({ creator }) => creator),
      listed: new Set(judged.filter(({ isListed }) => isListed).map(({ creator }) => creator.creatorKey)),
      accounts: new Map(judged.map(({ creator, accounts }) => [creator.creatorKey, accounts])),
      unreadNames: found.flatMap((one) => (one?.state === 'unread' ? [one.name] : [])),
      gone: found.filter((one) => one?.state === 'gone').length,
      progress,
      failure,
    };
  }, [known, creatorKeys, progress, failure]);
}

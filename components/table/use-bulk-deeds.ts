// The deeds of the bulk bar over the store: each said in a sentence and with its way back.
import type { Campaign } from '../../lib/campaign/campaign.ts';
import type { DealingChange } from '../../lib/storage/dealings.ts';
import type { Settings } from '../../lib/storage/settings.ts';
import type { Store } from '../../lib/storage/store.ts';
import { useStageName } from '../campaign/use-stage-name.ts';
import { useCampaignName } from '../shortlist/use-campaign-name.ts';
import { useLanguage } from '../ui/language-context.tsx';
import { withoutControls } from '../ui/PageText.tsx';
import { type JudgingStore, putOnCampaign } from './put-on-campaign.ts';
import type { ListNames } from './table-words.ts';
import type { BulkEdit, Deed } from './use-bulk-edit.ts';

type BulkStore = JudgingStore & Pick<Store, 'dealings'>;

export interface BulkDeeds {
  stage(stage: string): void;
  owner(owner: string): void;
  addTag(tag: string): void;
  removeTag(tag: string): void;
  bar(reason: string): void;
  unbar(): void;
  putOn(campaign: Campaign): void;
  takeOff(): void;
  /** Erases for good; to be asked first. */
  erase(): void;
}

interface DeedParts {
  readonly store: BulkStore;
  readonly settings: Settings;
  readonly clock: () => number;
  readonly listId: string;
  readonly names: ListNames;
  readonly keys: () => readonly string[];
  readonly edit: BulkEdit;
  readonly eraseCreator: (creatorKey: string) => Promise<void>;
  /** These are on the list no more. */
  readonly onGone: (creatorKeys: readonly string[]) => void;
}

/** Gives the deeds over whatever is chosen when they are called; `one` does them to a single creator. */
export function useBulkDeeds(
  parts: DeedParts,
): BulkDeeds & { readonly one: (key: string) => Pick<BulkDeeds, 'stage' | 'owner'> } {
  const { store, settings, clock, listId, names, keys, edit, eraseCreator, onGone } = parts;
  const { text, formats } = useLanguage();
  const stageName = useStageName();
  const campaignName = useCampaignName();

  const change = (of: readonly string[], what: DealingChange, words: (count: string) => string) =>
    edit.run(async (): Promise<Deed> => {
      const undo = await store.dealings.change(of, what);
      // Who was that already is not counted: the sentence says what has changed.
      const count = new Set([...undo.relationships, ...undo.listings].map(({ creatorKey }) => creatorKey)).size;
      return count === 0
        ? { words: text('table', 'nothingChanged'), undo: null }
        : { words: words(formats.fullCount(count)), undo: () => store.dealings.undo(undo) };
    });

  const of = (chosen: () => readonly string[]) => ({
    stage: (stage: string) =>
      void change(chosen(), { kind: 'stage', campaignId: listId, stage }, (count) =>
        text('table', 'did.stage', { count, stage: stageName(names.stages, stage) }),
      ),
    owner: (owner: string) =>
      void change(chosen(), { kind: 'owner', campaignId: listId, owner }, (count) =>
        owner === ''
          ? text('table', 'did.noOwner', { count })
          : text('table', 'did.owner', { count, owner: withoutControls(owner) }),
      ),
  });

  return {
    ...of(keys),
    one: (key) => of(() => [key]),
    addTag: (tag) =>
      void change(keys(), { kind: 'tags', add: [tag], remove: [] }, (count) =>
        text('table', 'did.addTag', { count, tag }),
      ),
    removeTag: (tag) =>
      void change(keys(), { kind: 'tags', add: [], remove: [tag] }, (count) =>
        text('table', 'did.removeTag', { count, tag }),
      ),
    bar: (reason) =>
      void change(keys(), { kind: 'do-not-contact', doNotContact: { reason, since: clock() } }, (count) =>
        text('table', 'did.bar', { count }),
      ),
    unbar: () =>
      void change(keys(), { kind: 'do-not-contact', doNotContact: null }, (count) =>
        text('table', 'did.unbar', { count }),
      ),
    putOn: (campaign) => {
      const chosen = keys();
      const name = campaignName(campaign.name);
      void edit.watch(text('table', 'putting', { campaign: name }), chosen.length, async (watch) => {
        const added = await putOnCampaign({ store, settings, clock }, campaign, chosen, watch);
        if (added.length === 0) return { words: text('table', 'putNobody', { campaign: name }), undo: null };
        return {
          words: text('table', watch.signal.aborted ? 'did.putSome' : 'did.put', {
            count: formats.fullCount(added.length),
            campaign: name,
          }),
          undo: async () => {
            await store.shortlists.remove(campaign.id, added);
          },
        };
      });
    },
    takeOff: () =>
      void edit.run(async () => {
        const removed = await store.shortlists.remove(listId, keys());
        onGone(removed.map(({ creatorKey }) => creatorKey));
        return {
          words: text('shortlist', 'removed', { count: formats.fullCount(removed.length) }),
          undo: () => store.shortlists.restore(removed),
        };
      }),
    erase: () => {
      const chosen = keys();
      void edit.watch(text('table', 'erasing'), chosen.length, async ({ signal, onProgress }) => {
        const gone: string[] = [];
        try {
          for (const key of chosen) {
            if (signal.aborted) break;
            await eraseCreator(key);
            gone.push(key);
            onProgress(gone.length);
          }
        } finally {
          onGone(gone);
        }
        return { words: text('table', 'did.erase', { count: formats.fullCount(gone.length) }), undo: null };
      });
    },
  };
}

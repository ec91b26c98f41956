// The user's own benchmark packs: by form, from a CSV, or built of the shortlist in use; each can be taken off and brought back.
import { type ChangeEvent, useEffect, useRef, useState } from 'react';
import type { Campaign } from '../../lib/campaign/campaign.ts';
import type { ShortlistRow } from '../../lib/campaign/shortlist-row.ts';
import { newestFirst } from '../../lib/campaign/sort-rows.ts';
import type { PackReading } from '../../lib/evaluation/benchmarks/own-pack.ts';
import type { BenchmarkPack } from '../../lib/evaluation/benchmarks/pack.ts';
import { packFromCsv, packTemplate } from '../../lib/evaluation/benchmarks/pack-csv.ts';
import type { PackProblem } from '../../lib/evaluation/benchmarks/pack-problem.ts';
import { packsOfShortlist, type ShortlistRate } from '../../lib/evaluation/benchmarks/shortlist-pack.ts';
import type { FailureCode } from '../../lib/messaging/contract.ts';
import { isKnown } from '../../lib/profile/figure.ts';
import { dayOf } from '../../lib/storage/snapshots.ts';
import type { Store } from '../../lib/storage/store.ts';
import { failureCodeOf } from '../../lib/storage/store-failure.ts';
import { useCampaignName } from '../shortlist/use-campaign-name.ts';
import { Button } from '../ui/Button.tsx';
import { saveFile } from '../ui/hand-out.ts';
import { Icon } from '../ui/Icon.tsx';
import { useLanguage } from '../ui/language-context.tsx';
import { Notice } from '../ui/Notice.tsx';
import { PackFormView } from './PackFormView.tsx';
import { SettingsFrame } from './SettingsFrame.tsx';
import { useOwnPacks } from './use-own-packs.ts';

export type PackStore = Pick<Store, 'packs' | 'onChange'> & {
  readonly shortlists: Pick<Store['shortlists'], 'stream'>;
};

interface PacksViewProps {
  readonly store: PackStore;
  readonly campaign: Campaign | null;
  readonly clock: () => number;
  readonly onBack: () => void;
}

type Said =
  | { readonly kind: 'saved'; readonly name: string }
  | { readonly kind: 'built'; readonly count: number }
  | { readonly kind: 'removed'; readonly pack: BenchmarkPack }
  | { readonly kind: 'too-few' | 'reading' | 'unreadable' }
  | { readonly kind: 'problems'; readonly problems: readonly PackProblem[] }
  | { readonly kind: 'failed'; readonly failure: FailureCode };

/** A table of sizes with more than this is none; the reader of the file has finer limits. */
const largestFile = 1_000_000;

/** What a shortlist row tells of its leading rate. */
function ratesOf(rows: readonly ShortlistRow[]): readonly ShortlistRate[] {
  return rows.flatMap((row) => {
    const interval = row.leading === 'view-rate' ? row.viewRate : row.engagementRate;
    const formula = row.leading === 'view-rate' ? row.viewRateFormula : row.engagementFormula;
    if (row.leading === null || interval === null || formula === null || !isKnown(row.followers)) return [];
    return [{ platform: row.platform, followers: row.followers.value, rate: interval.value, formula }];
  });
}

export function PacksView({ store, campaign, clock, onBack }: PacksViewProps) {
  const { text } = useLanguage();
  const campaignName = useCampaignName();
  const [packs, failure] = useOwnPacks(store);
  const [said, setSaid] = useState<Said | null>(null);
  const [filling, setFilling] = useState(false);
  const picker = useRef<HTMLInputElement>(null);
  const notice = useRef<HTMLDivElement>(null);
  // The form's button stands far below: what came of it must be seen.
  useEffect(() => {
    if (said !== null) notice.current?.scrollIntoView({ block: 'nearest' });
  }, [said]);
  const month = () => dayOf(clock()).slice(0, 7);
  const context = () => ({ id: `own-${crypto.randomUUID()}`, readOn: month() });

  const attempt = async (work: () => Promise<Said>) => {
    try {
      setSaid(await work());
    } catch (thrown) {
      setSaid({ kind: 'failed', failure: failureCodeOf(thrown) });
    }
  };
  const keep = (reading: PackReading) =>
    attempt(async () => {
      if (!reading.ok) return { kind: 'problems', problems: reading.problems };
      await store.packs.save(reading.pack);
      setFilling(false);
      return { kind: 'saved', name: reading.pack.name };
    });
  const readFile = async (event: ChangeEvent<HTMLInputElement>) => {
    const file = event.target.files?.[0];
    event.target.value = '';
    if (!file) return;
    setSaid({ kind: 'reading' });
    const csv = file.size > largestFile ? null : await file.text().catch(() => null);
    if (csv === null) setSaid({ kind: 'unreadable' });
    else await keep(packFromCsv(csv, context()));
  };
  const build = () =>
    attempt(async () => {
      if (campaign === null) return { kind: 'too-few' };
      const rows: ShortlistRow[] = [];
      for await (const part of store.shortlists.stream({ campaignId: campaign.id, order: newestFirst }))
        rows.push(...part);
      const name = campaignName(campaign.name);
      const built = packsOfShortlist(ratesOf(rows), { name, id: `shortlist-${campaign.id}`, month: month() });
      for (const pack of built) await store.packs.save(pack);
      return built.length === 0 ? { kind: 'too-few' } : { kind: 'built', count: built.length };
    });
  const remove = (id: string) =>
    attempt(async () => {
      const removed = await store.packs.remove(id);
      return removed === null ? { kind: 'failed', failure: 'unknown' } : { kind: 'removed', pack: removed };
    });

  return (
    <SettingsFrame
      title={text('settings', 'ownPacks')}
      back={{ label: text('settings', 'backToSettings'), onPress: onBack }}
    >
      <p className="field-hint">{text('settings', 'ownPacksHint')}</p>
      {failure === null ? null : <Notice tone="stop">{text('errors', failure)}</Notice>}
      {packs.length === 0 ? (
        <p className="soft">{text('settings', 'ownPacksNone')}</p>
      ) : (
        <ul className="own-packs">
          {packs.map((pack) => (
            <li key={pack.id}>
              <PackLine pack={pack} />
              <Button
                weight="quiet"
                label={text('settings', 'packRemove', { name: pack.name })}
                onPress={() => void remove(pack.id)}
              >
                <Icon name="close" />
              </Button>
            </li>
          ))}
        </ul>
      )}
      {said === null ? null : (
        <div ref={notice}>
          <SaidNotice
            said={said}
            onUndo={(pack) =>
              void attempt(async () => {
                await store.packs.save(pack);
                return { kind: 'saved', name: pack.name };
              })
            }
          />
        </div>
      )}
      {filling ? (
        <PackFormView context={context} onRead={(reading) => void keep(reading)} onCancel={() => setFilling(false)} />
      ) : (
        <div className="pack-ways">
          <Button onPress={() => setFilling(true)}>{text('settings', 'packAddForm')}</Button>
          <Button onPress={() => picker.current?.click()}>{text('settings', 'packAddCsv')}</Button>
          <Button inactive={campaign === null} onPress={() => void build()}>
            {text('settings', 'packBuild')}
          </Button>
          <Button
            weight="link"
            onPress={() =>
              saveFile({ name: text('settings', 'packTemplateFile'), mediaType: 'text/csv', text: packTemplate() })
            }
          >
            {text('settings', 'packTemplate')}
          </Button>
          <input
            ref={picker}
            type="file"
            accept=".csv,text/csv"
            className="unseen"
            tabIndex={-1}
            aria-label={text('settings', 'packAddCsv')}
            onChange={(event) => void readFile(event)}
          />
        </div>
      )}
    </SettingsFrame>
  );
}

function PackLine({ pack }: { readonly pack: BenchmarkPack }) {
  const { text } = useLanguage();
  const parts = [
    pack.platform === 'unclear' ? null : text('reading', `platform.${pack.platform}`),
    pack.year === null ? text('card', 'undated') : String(pack.year),
    text('settings', 'packBands', { count: pack.bands.length }),
  ];
  return (
    <span>
      {pack.name} <span className="caption faint">{parts.filter(Boolean).join(text('card', 'dot'))}</span>
    </span>
  );
}

function SaidNotice({ said, onUndo }: { readonly said: Said; readonly onUndo: (pack: BenchmarkPack) => void }) {
  const { text, phraseOf } = useLanguage();
  switch (said.kind) {
    case 'saved':
      return <Notice>{text('settings', 'packSaved', { name: said.name })}</Notice>;
    case 'built':
      return <Notice>{text('settings', 'packBuilt', { count: said.count })}</Notice>;
    case 'removed':
      return (
        <Notice>
          {text('settings', 'packRemoved', { name: said.pack.name })}
          <Button weight="link" onPress={() => onUndo(said.pack)}>
            {text('shortlist', 'undo')}
          </Button>
        </Notice>
      );
    case 'too-few':
      return <Notice>{text('settings', 'packTooFew')}</Notice>;
    case 'reading':
      return <Notice>{text('settings', 'packRead')}</Notice>;
    case 'unreadable':
      return <Notice tone="stop">{text('settings', 'packUnreadable')}</Notice>;
    case 'failed':
      return <Notice tone="stop">{text('errors', said.failure)}</Notice>;
    case 'problems':
      return (
        <Notice tone="stop">
          {text('brief', 'notSaved')}
          <ul className="problems">
            {said.problems.map((problem) => {
              const words = phraseOf('packs', problem);
              return <li key={words}>{words}</li>;
            })}
          </ul>
        </Notice>
      );
  }
}

// Up to ten creators side by side: their figures in one table, pictures below; who stands here is in the address.
import { type ReactNode, useId, useMemo, useState } from 'react';
import { mostCompared } from '../../lib/campaign/compare/compared-creator.ts';
import { everyoneId } from '../../lib/campaign/listing.ts';
import { useSettings } from '../settings/Surface.tsx';
import { useCampaignName } from '../shortlist/use-campaign-name.ts';
import { Field } from '../ui/Field.tsx';
import { useLanguage } from '../ui/language-context.tsx';
import { Notice } from '../ui/Notice.tsx';
import { withoutControls } from '../ui/PageText.tsx';
import { Select } from '../ui/Select.tsx';
import { useCampaigns } from '../workspace/use-campaigns.ts';
import type { WorkspaceParts } from '../workspace/workspace-parts.ts';
import { AddCreator } from './AddCreator.tsx';
import { CompareExport } from './CompareExport.tsx';
import { CompareTable } from './CompareTable.tsx';
import { eachOnce, movedTo, without } from './column-order.ts';
import type { OtherAccount } from './comparison-rows.ts';
import { comparisonSheet } from './comparison-table.ts';
import { GrowthPictures } from './GrowthPictures.tsx';
import { OverlapPictures } from './OverlapPictures.tsx';
import { RatePictures } from './RatePictures.tsx';
import { type Comparison, useComparison } from './use-comparison.ts';
import { useComparisonWords } from './use-comparison-words.ts';
import { ViewsPictures } from './ViewsPictures.tsx';
import './compare.css';

interface ComparePlaceProps {
  readonly parts: WorkspaceParts;
  readonly creatorKeys: readonly string[];
  readonly campaignId: string;
}

const noAccounts: readonly OtherAccount[] = [];

export function ComparePlace({ parts, creatorKeys, campaignId }: ComparePlaceProps) {
  const { text, formats } = useLanguage();
  const { store, clock, go } = parts;
  const [settings] = useSettings();
  const nameOf = useCampaignName();
  const campaigns = useCampaigns(store, settings.activeCampaignId) ?? [];
  const campaign = campaigns.find(({ id }) => id === campaignId);
  const asked = creatorKeys.join('\n');
  const all = useMemo(() => eachOnce(asked === '' ? [] : asked.split('\n')), [asked]);
  const keys = useMemo(() => all.slice(0, mostCompared), [all]);
  const comparison = useComparison(parts, settings, campaignId, keys);
  const { creators, listed, accounts } = comparison;
  // The time of the comparison: it stays while the same creators are looked at.
  // biome-ignore lint/correctness/useExhaustiveDependencies: judged anew is looked at anew
  const now = useMemo(() => clock(), [clock, creators]);
  const words = useComparisonWords(campaign?.stages ?? [], {
    isListed: useMemo(() => (key: string) => listed.has(key), [listed]),
    accountsOf: useMemo(() => (key: string) => accounts.get(key) ?? noAccounts, [accounts]),
    now,
  });
  const [isFull, setFull] = useState(false);

  const show = (creatorKeys: readonly string[], id = campaignId) => {
    setFull(false);
    go({ at: 'compare', campaignId: id, creatorKeys });
  };
  const add = (creatorKey: string) => {
    if (all.length >= mostCompared) setFull(true);
    else show([...all, creatorKey]);
  };
  const place = campaign ? nameOf(campaign.name) : text('workspace', 'everyone');

  return (
    <section className="place compare">
      <header className="compare-top">
        <h1>{text('compare', 'title')}</h1>
        <div className="compare-acts">
          <Field label={text('compare', 'campaign')}>
            {(ids) => (
              <Select
                {...ids}
                value={campaign?.id ?? everyoneId}
                options={[
                  { value: everyoneId, label: text('workspace', 'everyone') },
                  ...campaigns.map(({ id, name }) => ({ value: id, label: nameOf(name) })),
                ]}
                onChange={(id) => show(all, id)}
              />
            )}
          </Field>
          <AddCreator openTable={parts.device.openTable} listId={everyoneId} here={all} onAdd={add} />
          {creators.length === 0 ? null : (
            <CompareExport
              sheet={() =>
                comparisonSheet(
                  creators,
                  text('compare', 'heading', { campaign: withoutControls(place), count: creators.length }),
                  words,
                )
              }
              fileName={text('compare', 'fileName', { campaign: withoutControls(place), day: formats.shortDay(now) })}
            />
          )}
        </div>
      </header>
      <Sentences comparison={comparison} asked={all.length} isFull={isFull} />
      {creators.length === 0 ? null : (
        <>
          <CompareTable
            creators={creators}
            words={words}
            onMove={(key, to) => show(movedTo(all, key, all.indexOf(creators[to]?.creatorKey ?? key)))}
            onRemove={(key) => show(without(all, key))}
          />
          <PictureKind title={text('compare', 'rate.file')}>
            <RatePictures creators={creators} words={words} />
          </PictureKind>
          <PictureKind title={text('compare', 'views.file')}>
            <ViewsPictures creators={creators} words={words} />
          </PictureKind>
          <PictureKind title={text('compare', 'growth.file')}>
            <GrowthPictures creators={creators} words={words} />
          </PictureKind>
          <PictureKind title={text('compare', 'overlap.file')}>
            <OverlapPictures store={store} campaignId={campaign?.id ?? everyoneId} creators={creators} words={words} />
          </PictureKind>
        </>
      )}
    </section>
  );
}

function PictureKind({ title, children }: { readonly title: string; readonly children: ReactNode }) {
  const id = useId();
  return (
    <section className="compare-kind" aria-labelledby={id}>
      <h2 id={id}>{title}</h2>
      {children}
    </section>
  );
}

interface SentencesProps {
  readonly comparison: Comparison;
  /** How many the address names. */
  readonly asked: number;
  readonly isFull: boolean;
}

/** What the user has to know beside the figures. */
function Sentences({ comparison, asked, isFull }: SentencesProps) {
  const { text, formats } = useLanguage();
  const { creators, unreadNames, gone, progress, failure } = comparison;
  return (
    <div className="compare-sentences">
      {asked === 0 ? (
        <>
          <h2>{text('compare', 'emptyTitle')}</h2>
          <p className="soft">{text('compare', 'emptyWhat')}</p>
        </>
      ) : null}
      {asked === 1 && creators.length === 1 ? <p className="soft">{text('compare', 'oneOnly')}</p> : null}
      {isFull ? <Notice tone="look">{text('compare', 'full', { most: mostCompared })}</Notice> : null}
      {asked > mostCompared ? (
        <Notice tone="look">{text('compare', 'tooMany', { most: mostCompared, rest: asked - mostCompared })}</Notice>
      ) : null}
      {gone > 0 ? <p className="soft">{text('compare', 'gone', { count: gone })}</p> : null}
      {unreadNames.length > 0 ? (
        <p className="soft">{text('compare', 'unread', { names: formats.list(unreadNames.map(withoutControls)) })}</p>
      ) : null}
      {failure === null ? null : (
        <Notice tone="stop">{text('compare', 'failed', { why: text('errors', failure) })}</Notice>
      )}
      {progress !== null && progress.total > 0 && creators.length < progress.total ? (
        <p className="compare-progress" role="status">
          <progress value={progress.done} max={progress.total} aria-label={text('compare', 'title')} />{' '}
          {text('compare', 'reading', progress)}
        </p>
      ) : null}
    </div>
  );
}

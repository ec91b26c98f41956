// A creator as the store knows them, judged now, without a visit to their page.
import { isKnown } from '../../lib/profile/figure.ts';
import type { TableName } from '../../lib/storage/db.ts';
import { judgeOf } from '../../lib/storage/judging-basis.ts';
import { statusOf } from '../../lib/storage/shortlist-status.ts';
import { Unread } from '../creator/Unread.tsx';
import { useFollowed } from '../creator/use-followed.ts';
import { useSettings } from '../settings/Surface.tsx';
import { Button } from '../ui/Button.tsx';
import { Icon } from '../ui/Icon.tsx';
import { useLanguage } from '../ui/language-context.tsx';
import { PanelCreator } from './PanelCreator.tsx';
import type { PanelParts, PanelTab, ShownCreator } from './panel-parts.ts';
import { readingOfKept } from './reading-of-kept.ts';

interface StoredCreatorProps {
  readonly parts: PanelParts;
  readonly creatorKey: string;
  readonly campaignId: string | null;
  readonly onBack: () => void;
  readonly onErased: () => void;
  readonly tab: PanelTab;
  readonly onTab: (tab: PanelTab) => void;
}

/** What report and shortlist status rest on. */
const tables: readonly TableName[] = [
  'creators',
  'details',
  'comments',
  'shortlist',
  'campaigns',
  'quotes',
  'roles',
  'overlaps',
  'packs',
  'rateCards',
];

/** Give it the creator's key as React key. */
export function StoredCreator(props: StoredCreatorProps) {
  const { parts, creatorKey, campaignId, onBack, onErased, tab, onTab } = props;
  const { text, formats } = useLanguage();
  const [settings] = useSettings();
  const { store, clock, openInTab } = parts;
  const read = async (): Promise<ShownCreator | null> => {
    const known = { store, settings: async () => settings, clock };
    const [kept, judge, shortlist] = await Promise.all([
      store.creators.get(creatorKey),
      judgeOf(known),
      statusOf(known, creatorKey),
    ]);
    if (!kept) return null;
    return { from: 'store', creatorKey, reading: readingOfKept(kept), report: judge.report(kept), shortlist };
  };
  const about = JSON.stringify([creatorKey, settings.activeCampaignId, settings.benchmarkPack]);
  const found = useFollowed(store, tables, read, about);
  const creator = found.at === 'loaded' ? found.value?.reading.creator : null;
  return (
    <>
      <div className="stored-line">
        <Button weight="quiet" onPress={onBack}>
          <Icon name="left" />
          {text('panel', 'backToRecent')}
        </Button>
        {found.at === 'loaded' && found.value && creator && isKnown(creator.handle) ? (
          <a
            href={found.value.reading.url}
            onClick={(event) => {
              event.preventDefault();
              void openInTab(found.value?.reading.url ?? '');
            }}
          >
            {text('panel', 'openProfile')}
          </a>
        ) : null}
      </div>
      {found.at === 'failed' ? (
        <div className="panel-part">
          <Unread failure={found.failure} onRetry={found.retry} />
        </div>
      ) : null}
      {found.at === 'loaded' && found.value === null ? (
        <p className="panel-part sentence" role="status">
          {text('creator', 'notKept')}
        </p>
      ) : null}
      {found.at === 'loaded' && found.value ? (
        <>
          <p className="panel-from caption faint">
            {text('panel', 'fromStore', { time: formats.dayAndTime(found.value.reading.seenAt) })}
          </p>
          <PanelCreator
            parts={parts}
            shown={found.value}
            campaignId={campaignId}
            onErased={onErased}
            tab={tab}
            onTab={onTab}
          />
        </>
      ) : null}
    </>
  );
}

// What can be done to the chosen creators; stands as long as any are chosen.
import type { Campaign } from '../../lib/campaign/campaign.ts';
import { everyoneId } from '../../lib/campaign/listing.ts';
import type { Store } from '../../lib/storage/store.ts';
import { useStageName } from '../campaign/use-stage-name.ts';
import { useCampaignName } from '../shortlist/use-campaign-name.ts';
import { Button } from '../ui/Button.tsx';
import { Confirm } from '../ui/Confirm.tsx';
import { Icon } from '../ui/Icon.tsx';
import { useLanguage } from '../ui/language-context.tsx';
import { Menu } from '../ui/Menu.tsx';
import { Popover } from '../ui/Popover.tsx';
import { useKnownWords } from './ConditionForm.tsx';
import type { ListNames } from './table-words.ts';
import type { BulkDeeds } from './use-bulk-deeds.ts';
import { type WordDeed, WordForm } from './WordForm.tsx';

/** As many stand side by side. */
const mostCompared = 10;

interface BulkBarProps {
  readonly listId: string;
  readonly names: ListNames;
  readonly count: number;
  /** Of them not among the rows shown. */
  readonly hiddenCount: number;
  readonly deeds: BulkDeeds;
  readonly dealings: Pick<Store['dealings'], 'tags' | 'owners'>;
  readonly asksToErase: boolean;
  readonly onRemove: () => void;
  readonly onErase: (sure: boolean) => void;
  readonly onCompare: () => void;
  readonly onClear: () => void;
}

export function BulkBar(props: BulkBarProps) {
  const { listId, names, count, hiddenCount, deeds, asksToErase } = props;
  const { text, formats } = useLanguage();
  const stageName = useStageName();
  const isCampaign = listId !== everyoneId;
  const counted = text('shortlist', 'selected', { count: formats.fullCount(count) });
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset would lay its parts out by rules of its own
    <div className="bulk-bar" role="group" aria-label={text('table', 'bulk')}>
      <span className="bulk-count" role="status">
        {counted}
        {hiddenCount > 0 ? (
          <span className="soft"> {text('table', 'hiddenChosen', { count: formats.fullCount(hiddenCount) })}</span>
        ) : null}
      </span>
      {isCampaign ? (
        <Menu
          label={text('table', 'setStage')}
          rise="up"
          className="button button-quiet"
          button={text('table', 'setStage')}
          groups={[
            {
              entries: names.stages.map(({ id }) => ({
                id,
                label: stageName(names.stages, id),
                onChoose: () => deeds.stage(id),
              })),
            },
          ]}
        />
      ) : null}
      <WordPopovers {...props} isCampaign={isCampaign} />
      <CampaignEntries listId={listId} campaigns={names.campaigns} onPut={deeds.putOn} />
      <Button
        weight="quiet"
        inactive={count > mostCompared || count < 2}
        onPress={props.onCompare}
        describedBy="compare-limit"
      >
        {text('workspace', 'compare')}
        <span id="compare-limit" className="unseen">
          {text('table', 'compareLimit', { most: mostCompared })}
        </span>
      </Button>
      <Button weight="quiet" onPress={props.onRemove}>
        {isCampaign ? text('shortlist', 'takeOff') : text('table', 'erase')}
      </Button>
      <Button weight="quiet" label={text('shortlist', 'clearSelection')} onPress={props.onClear}>
        <Icon name="close" />
      </Button>
      {asksToErase ? (
        <Confirm
          title={text('table', 'eraseTitle', { count: formats.fullCount(count) })}
          deed={text('table', 'eraseDeed', { count: formats.fullCount(count) })}
          busy={false}
          onConfirm={() => props.onErase(true)}
          onCancel={() => props.onErase(false)}
        >
          <p>{text('table', 'eraseWhat')}</p>
        </Confirm>
      ) : null}
    </div>
  );
}

function WordPopovers({ deeds, dealings, isCampaign }: BulkBarProps & { readonly isCampaign: boolean }) {
  const { text } = useLanguage();
  return (
    <>
      {isCampaign ? (
        <Popover
          label={text('table', 'setOwner')}
          rise="up"
          className="button button-quiet"
          button={text('table', 'setOwner')}
        >
          {(close) => (
            <KnownWordForm
              kind="owner"
              dealings={dealings}
              label={text('table', 'column.owner')}
              deeds={[
                { label: text('table', 'setOwner'), onDo: deeds.owner },
                { label: text('table', 'noOwner'), wordless: true, onDo: () => deeds.owner('') },
              ]}
              onDone={close}
            />
          )}
        </Popover>
      ) : null}
      <Popover
        label={text('table', 'editTags')}
        rise="up"
        className="button button-quiet"
        button={text('table', 'editTags')}
      >
        {(close) => (
          <KnownWordForm
            kind="tag"
            dealings={dealings}
            label={text('table', 'tag')}
            deeds={[
              { label: text('table', 'addTag'), onDo: deeds.addTag },
              { label: text('table', 'removeTag'), onDo: deeds.removeTag },
            ]}
            onDone={close}
          />
        )}
      </Popover>
      <Popover
        label={text('table', 'barAsk')}
        rise="up"
        className="button button-quiet"
        button={text('table', 'barAsk')}
      >
        {(close) => (
          <WordForm
            label={text('table', 'barReason')}
            hint={text('table', 'barWhat')}
            deeds={[
              { label: text('table', 'barDeed'), wordless: true, onDo: (word) => finish(close, () => deeds.bar(word)) },
              { label: text('table', 'unbar'), wordless: true, onDo: () => finish(close, deeds.unbar) },
            ]}
          />
        )}
      </Popover>
    </>
  );
}

function finish(close: () => void, work: () => void): void {
  close();
  work();
}

interface KnownWordFormProps {
  readonly kind: 'tag' | 'owner';
  readonly dealings: BulkBarProps['dealings'];
  readonly label: string;
  readonly deeds: readonly WordDeed[];
  readonly onDone: () => void;
}

function KnownWordForm({ kind, dealings, label, deeds, onDone }: KnownWordFormProps) {
  const known = useKnownWords(dealings)[kind];
  return (
    <WordForm
      label={label}
      known={known}
      deeds={deeds.map((deed) => ({ ...deed, onDo: (word) => finish(onDone, () => deed.onDo(word)) }))}
    />
  );
}

interface CampaignEntriesProps {
  readonly listId: string;
  readonly campaigns: readonly Campaign[];
  readonly onPut: (campaign: Campaign) => void;
}

function CampaignEntries({ listId, campaigns, onPut }: CampaignEntriesProps) {
  const { text } = useLanguage();
  const nameOf = useCampaignName();
  const others = campaigns.filter(({ id }) => id !== listId);
  const [only] = others;
  if (!only) return null;
  return (
    <Menu
      label={text('table', 'putOn')}
      rise="up"
      className="button button-quiet"
      button={text('table', 'putOn')}
      groups={[
        {
          entries: others.map((campaign) => ({
            id: campaign.id,
            label: nameOf(campaign.name),
            onChoose: () => onPut(campaign),
          })),
        },
      ]}
    />
  );
}

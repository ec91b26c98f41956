// The stage of a creator in a campaign, to be chosen from the campaign's own stages; says since when it stands.
import { useState } from 'react';
import type { Campaign } from '../../lib/campaign/campaign.ts';
import type { ShortlistRow } from '../../lib/campaign/shortlist-row.ts';
import type { FailureCode } from '../../lib/messaging/contract.ts';
import { failureCodeOf } from '../../lib/storage/store-failure.ts';
import { useStageName } from '../campaign/use-stage-name.ts';
import { Field } from '../ui/Field.tsx';
import { useLanguage } from '../ui/language-context.tsx';
import { Notice } from '../ui/Notice.tsx';
import { Select } from '../ui/Select.tsx';
import type { CreatorStore } from './creator-parts.ts';

interface StageFieldProps {
  readonly store: Pick<CreatorStore, 'dealings'>;
  readonly campaign: Pick<Campaign, 'id' | 'stages'>;
  readonly row: Pick<ShortlistRow, 'creatorKey' | 'stage' | 'addedAt'>;
  /** Milliseconds since 1970; null: since the creator was added. */
  readonly stageSince: number | null;
}

export function StageField({ store, campaign, row, stageSince }: StageFieldProps) {
  const { text, formats } = useLanguage();
  const nameOf = useStageName();
  const [failure, setFailure] = useState<FailureCode | null>(null);
  const choose = async (stage: string) => {
    setFailure(null);
    try {
      await store.dealings.change([row.creatorKey], { kind: 'stage', campaignId: campaign.id, stage });
    } catch (thrown) {
      setFailure(failureCodeOf(thrown));
    }
  };
  const ids = campaign.stages.map(({ id }) => id);
  // A stage that the campaign has no more is shown as what it is: where the creator stands.
  const offered = ids.includes(row.stage) ? ids : [...ids, row.stage];
  const since =
    stageSince === null
      ? text('creator', 'stage.sinceAdded', { day: formats.day(row.addedAt) })
      : text('creator', 'stage.since', { day: formats.day(stageSince) });
  return (
    <div>
      <Field label={text('creator', 'stage')} hint={since}>
        {(names) => (
          <Select
            {...names}
            value={row.stage}
            options={offered.map((id) => ({ value: id, label: nameOf(campaign.stages, id) }))}
            onChange={(stage) => void choose(stage)}
          />
        )}
      </Field>
      {failure === null ? null : (
        <Notice tone="stop">
          {text('creator', 'notChanged')} {text('errors', failure)}
        </Notice>
      )}
    </div>
  );
}

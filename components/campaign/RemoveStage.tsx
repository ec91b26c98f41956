// Asks where the creators of a stage go before it is taken out.
import { useState } from 'react';
import type { Stage } from '../../lib/campaign/stages.ts';
import { Confirm } from '../ui/Confirm.tsx';
import { useLanguage } from '../ui/language-context.tsx';
import { SelectField } from '../ui/SelectField.tsx';
import { useStageName } from './use-stage-name.ts';

interface RemoveStageProps {
  readonly stage: Stage;
  readonly stages: readonly Stage[];
  /** Creators at the stage; null while they are being counted. */
  readonly count: number | null;
  readonly busy: boolean;
  readonly onRemove: (moveTo: string) => void;
  readonly onCancel: () => void;
}

export function RemoveStage({ stage, stages, count, busy, onRemove, onCancel }: RemoveStageProps) {
  const { text, formats } = useLanguage();
  const stageName = useStageName();
  const others = stages.filter(({ id }) => id !== stage.id);
  const place = stages.indexOf(stage);
  /** Back one step, where nothing is claimed that did not happen; from the first one on to the second. */
  const [moveTo, setMoveTo] = useState((stages[place - 1] ?? stages[place + 1])?.id ?? '');
  return (
    <Confirm
      title={text('campaigns', 'removeTitle', { name: stageName(stages, stage.id) })}
      deed={text('campaigns', 'removeDeed')}
      busy={busy}
      onConfirm={() => onRemove(moveTo)}
      onCancel={onCancel}
    >
      {count === 0 ? (
        <p>{text('campaigns', 'removeNobody')}</p>
      ) : (
        <>
          {count === null ? null : <p>{text('campaigns', 'removeWhere', { count: formats.fullCount(count) })}</p>}
          <SelectField
            label={text('campaigns', 'moveTo')}
            value={moveTo}
            options={others.map(({ id }) => ({ value: id, label: stageName(stages, id) }))}
            onChange={setMoveTo}
          />
        </>
      )}
    </Confirm>
  );
}

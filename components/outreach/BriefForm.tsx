// What the invitations say about the brand; saved while it is typed.
import { useRef, useState } from 'react';
import type { Brief, Campaign } from '../../lib/campaign/campaign.ts';
import type { FailureCode } from '../../lib/messaging/contract.ts';
import type { Campaigns } from '../../lib/storage/campaigns.ts';
import { failureCodeOf } from '../../lib/storage/store-failure.ts';
import type { SaveOutcome } from '../ui/autosave.ts';
import { Field } from '../ui/Field.tsx';
import { useLanguage } from '../ui/language-context.tsx';
import { SaveMark } from '../ui/SaveMark.tsx';
import { Select } from '../ui/Select.tsx';
import { useAutosave } from '../ui/use-autosave.ts';

interface BriefFormProps {
  readonly campaigns: Pick<Campaigns, 'saveBrief'>;
  readonly campaign: Campaign;
  readonly clock: () => number;
  /** Told at once, before the brief is on disk: the preview follows the typing. */
  readonly onBrief: (brief: Brief) => void;
}

type TextField = Exclude<keyof Brief, 'goal' | 'partnershipAds' | 'screening'>;

interface FormField {
  readonly name: TextField;
  readonly control: 'line' | 'lines' | 'date' | 'address';
}

const aboutBrand: readonly FormField[] = [
  { name: 'brand', control: 'line' },
  { name: 'product', control: 'line' },
  { name: 'sellingPoints', control: 'lines' },
  { name: 'website', control: 'address' },
];
const aboutWork: readonly FormField[] = [
  { name: 'deliverables', control: 'lines' },
  { name: 'requiredTags', control: 'line' },
  { name: 'schedule', control: 'line' },
  { name: 'contactName', control: 'line' },
  { name: 'contactDetails', control: 'line' },
  { name: 'replyBy', control: 'date' },
];
const goals: readonly Brief['goal'][] = ['', 'awareness', 'traffic', 'sales', 'app-installs'];

/** Longest text of a field, in characters. */
const longest = 2_000;

export function BriefForm({ campaigns, campaign, clock, onBrief }: BriefFormProps) {
  const { text } = useLanguage();
  const [brief, setBrief] = useState(campaign.brief);
  /** What this window knows to be on disk. */
  const onDisk = useRef(campaign.brief);
  const save = async (value: Brief): Promise<SaveOutcome<FailureCode>> => {
    try {
      const saved = await campaigns.saveBrief(campaign.id, value, onDisk.current);
      onDisk.current = value;
      return saved ? { ok: true } : { ok: false, problem: 'unknown' };
    } catch (thrown) {
      return { ok: false, problem: failureCodeOf(thrown) };
    }
  };
  const [state, autosave] = useAutosave(save, clock);
  const change = (part: Partial<Brief>) => {
    const next = { ...brief, ...part };
    setBrief(next);
    onBrief(next);
    autosave.change(next);
  };
  const fieldOf = ({ name, control }: FormField) => (
    <Field key={name} label={text('outreach', `variable.${name}`)}>
      {(ids) =>
        control === 'lines' ? (
          <textarea
            {...ids}
            className="input"
            rows={3}
            maxLength={longest}
            value={brief[name]}
            onChange={(event) => change({ [name]: event.target.value })}
          />
        ) : (
          <input
            {...ids}
            className="input"
            type={control === 'date' ? 'date' : control === 'address' ? 'url' : 'text'}
            maxLength={longest}
            value={brief[name]}
            onChange={(event) => change({ [name]: event.target.value })}
          />
        )
      }
    </Field>
  );
  return (
    <form className="brief" onBlur={() => void autosave.flush()} onSubmit={(event) => event.preventDefault()}>
      <SaveMark state={state} onRetry={() => void autosave.flush()} />
      {aboutBrand.map(fieldOf)}
      <Field label={text('outreach', 'variable.goal')}>
        {(ids) => (
          <Select
            {...ids}
            value={brief.goal}
            options={goals.map((goal) => ({
              value: goal,
              label: goal === '' ? text('shortlist', 'noGoal') : text('outreach', `goal.${goal}`),
            }))}
            onChange={(goal) => change({ goal })}
          />
        )}
      </Field>
      {aboutWork.map(fieldOf)}
      <label className="checkbox">
        <input
          type="checkbox"
          checked={brief.partnershipAds}
          onChange={(event) => change({ partnershipAds: event.target.checked })}
        />
        {text('shortlist', 'partnershipAds')}
      </label>
    </form>
  );
}

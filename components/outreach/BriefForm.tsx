// What the invitations say about the brand; saved while it is typed.
import { useState } from 'react';
import type { Brief, Campaign } from '../../lib/campaign/campaign.ts';
import { mergeBrief } from '../../lib/campaign/merge-brief.ts';
import { type BriefStore, useBriefSaving } from '../campaign/use-brief-saving.ts';
import { useLanguage } from '../ui/language-context.tsx';
import { SaveMark } from '../ui/SaveMark.tsx';
import { SelectField } from '../ui/SelectField.tsx';
import { TextField } from '../ui/TextField.tsx';
import './outreach.css';

interface BriefFormProps {
  readonly campaigns: BriefStore;
  readonly campaign: Campaign;
  readonly clock: () => number;
  /** Told at once, before the brief is on disk: the preview follows the typing. */
  readonly onBrief?: (brief: Brief) => void;
}

type TextName = Exclude<keyof Brief, 'goal' | 'partnershipAds' | 'screening'>;

interface FormField {
  readonly name: TextName;
  /** Kind of the field, as the browser knows it; `lines` for several. */
  readonly control: 'text' | 'lines' | 'date' | 'url';
}

const aboutBrand: readonly FormField[] = [
  { name: 'brand', control: 'text' },
  { name: 'product', control: 'text' },
  { name: 'sellingPoints', control: 'lines' },
  { name: 'website', control: 'url' },
];
const aboutWork: readonly FormField[] = [
  { name: 'deliverables', control: 'lines' },
  { name: 'requiredTags', control: 'text' },
  { name: 'schedule', control: 'text' },
  { name: 'contactName', control: 'text' },
  { name: 'contactDetails', control: 'text' },
  { name: 'replyBy', control: 'date' },
];
const goals: readonly Brief['goal'][] = ['', 'awareness', 'traffic', 'sales', 'app-installs'];

/** Longest text of a field, in characters. */
const longest = 2_000;

export function BriefForm({ campaigns, campaign, clock, onBrief }: BriefFormProps) {
  const { text } = useLanguage();
  const [brief, setBrief] = useState(campaign.brief);
  const [state, autosave] = useBriefSaving(campaigns, campaign, clock, (known, standing) =>
    setBrief((now) => mergeBrief(standing, known, now)),
  );
  const change = (part: Partial<Brief>) => {
    const next = { ...brief, ...part };
    setBrief(next);
    onBrief?.(next);
    autosave.change(next);
  };
  const fieldOf = ({ name, control }: FormField) => (
    <TextField
      key={name}
      label={text('outreach', `variable.${name}`)}
      longest={longest}
      value={brief[name]}
      onChange={(value) => change({ [name]: value })}
      {...(control === 'lines' ? { rows: 3 } : { type: control })}
    />
  );
  return (
    <form className="brief" onBlur={() => void autosave.flush()} onSubmit={(event) => event.preventDefault()}>
      <SaveMark state={state} onRetry={() => void autosave.flush()} />
      {aboutBrand.map(fieldOf)}
      <SelectField
        label={text('outreach', 'variable.goal')}
        value={brief.goal}
        options={goals.map((goal) => ({
          value: goal,
          label: goal === '' ? text('shortlist', 'noGoal') : text('outreach', `goal.${goal}`),
        }))}
        onChange={(goal) => change({ goal })}
      />
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

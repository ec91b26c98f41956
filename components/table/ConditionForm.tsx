// One condition of the filter in the making: values to choose between, bounds, or yes and no; each change counts at once.
import { useEffect, useState } from 'react';
import { type ChoiceField, fixedChoices, type RangeField } from '../../lib/campaign/table/condition-choices.ts';
import type { Condition, Range } from '../../lib/campaign/table/table-query.ts';
import { withOrWithout } from '../shortlist/with-or-without.ts';
import { Field } from '../ui/Field.tsx';
import { useLanguage } from '../ui/language-context.tsx';
import { Select } from '../ui/Select.tsx';
import { type ListNames, useValueName } from './table-words.ts';

export interface ConditionFormProps {
  readonly condition: Condition;
  readonly names: ListNames;
  /** Tags and owners in use. */
  readonly known: Readonly<Record<'tag' | 'owner', readonly string[]>>;
  readonly onChange: (condition: Condition) => void;
}

export function ConditionForm({ condition, names, known, onChange }: ConditionFormProps) {
  const { text } = useLanguage();
  if (condition.field === 'doNotContact') {
    return (
      <Field label={text('table', 'field.doNotContact')}>
        {(ids) => (
          <Select
            {...ids}
            value={condition.is ? 'is' : 'not'}
            options={[
              { value: 'not', label: text('table', 'says.notBarred') },
              { value: 'is', label: text('table', 'says.barred') },
            ]}
            onChange={(value) => onChange({ field: 'doNotContact', is: value === 'is' })}
          />
        )}
      </Field>
    );
  }
  if ('range' in condition) {
    return <RangeForm field={condition.field} range={condition.range} onChange={onChange} />;
  }
  if ('oneOf' in condition) return <ChoiceForm {...{ condition, names, known, onChange }} />;
  return null;
}

type ChoiceCondition = Extract<Condition, { readonly oneOf: readonly unknown[] }>;

function optionsOf(
  field: ChoiceField,
  { stages, campaigns }: ListNames,
  known: ConditionFormProps['known'],
): readonly string[] {
  switch (field) {
    case 'stage':
      return stages.map(({ id }) => id);
    case 'campaign':
      return campaigns.map(({ id }) => id);
    case 'tag':
    case 'owner':
      return known[field];
    default:
      return fixedChoices[field];
  }
}

function ChoiceForm({
  condition,
  names,
  known,
  onChange,
}: ConditionFormProps & { readonly condition: ChoiceCondition }) {
  const { text } = useLanguage();
  const valueName = useValueName(names);
  const chosen: readonly string[] = condition.oneOf;
  const offered = optionsOf(condition.field, names, known);
  // What was chosen once and is gone since can still be taken out.
  const options = [...offered, ...chosen.filter((value) => !offered.includes(value))];
  const withChoice = (oneOf: readonly string[]) => onChange({ ...condition, oneOf } as Condition);
  return (
    <>
      {condition.field === 'tag' ? (
        <Field label={text('table', 'tagMode')}>
          {(ids) => (
            <Select
              {...ids}
              value={condition.not ? 'not' : 'has'}
              options={[
                { value: 'has', label: text('table', 'tagHas') },
                { value: 'not', label: text('table', 'tagHasNot') },
              ]}
              onChange={(value) => onChange({ ...condition, not: value === 'not' })}
            />
          )}
        </Field>
      ) : null}
      <fieldset className="choice-list">
        <legend className="field-label">{text('table', `field.${condition.field}`)}</legend>
        {options.length === 0 ? <p className="soft">{text('table', 'nothingToChoose')}</p> : null}
        {options.map((value) => (
          <label key={value} className="checkbox">
            <input
              type="checkbox"
              checked={chosen.includes(value)}
              onChange={(event) => withChoice(withOrWithout(chosen, value, event.target.checked))}
            />
            {valueName(condition.field, value)}
          </label>
        ))}
      </fieldset>
    </>
  );
}

/** Shares are typed as percent. */
const scaleOf: Readonly<Record<RangeField, number>> = { followers: 1, rate: 100, traditional: 100, lastSeen: 1 };

/** 0.021 is 2.1 % without the noise of binary fractions. */
const typed = (bound: number | null, scale: number) =>
  bound === null ? '' : String(Math.round(bound * scale * 1e6) / 1e6);

function boundFrom(words: string, scale: number): number | null | 'wrong' {
  const plain = words.normalize('NFKC').replaceAll(',', '').replace('%', '').trim();
  if (plain === '') return null;
  const tenThousands = /^(.*)萬$/u.exec(plain);
  const number = Number(tenThousands ? tenThousands[1] : plain) * (tenThousands ? 10_000 : 1);
  return Number.isFinite(number) && number >= 0 ? number / scale : 'wrong';
}

interface RangeFormProps {
  readonly field: RangeField;
  readonly range: Range;
  readonly onChange: (condition: Condition) => void;
}

function RangeForm({ field, range, onChange }: RangeFormProps) {
  const { text } = useLanguage();
  const scale = scaleOf[field];
  const [words, setWords] = useState({ from: typed(range.from, scale), to: typed(range.to, scale) });
  const wrong = (['from', 'to'] as const).some((end) => boundFrom(words[end], scale) === 'wrong');
  const type = (end: 'from' | 'to', value: string) => {
    const next = { ...words, [end]: value };
    setWords(next);
    const [from, to] = [boundFrom(next.from, scale), boundFrom(next.to, scale)];
    if (from !== 'wrong' && to !== 'wrong') onChange({ field, range: { from, to } });
  };
  return (
    <fieldset className="range-fields">
      <legend className="field-label">{text('table', `range.${field}`)}</legend>
      {(['from', 'to'] as const).map((end) => (
        <Field key={end} label={text('table', end === 'from' ? 'rangeFrom' : 'rangeTo')}>
          {(ids) => (
            <input
              {...ids}
              className="input"
              inputMode="decimal"
              value={words[end]}
              onChange={(event) => type(end, event.target.value)}
            />
          )}
        </Field>
      ))}
      {wrong ? (
        <p className="field-hint range-wrong" role="alert">
          {text('table', 'rangeWrong')}
        </p>
      ) : null}
    </fieldset>
  );
}

interface KnownSource {
  tags(): Promise<readonly string[]>;
  owners(): Promise<readonly string[]>;
}

const nothingKnown: ConditionFormProps['known'] = { tag: [], owner: [] };

/** Tags and owners in use, read when the form that asks for them opens. */
export function useKnownWords(dealings: KnownSource): ConditionFormProps['known'] {
  const [known, setKnown] = useState(nothingKnown);
  useEffect(() => {
    let current = true;
    // Without them the words can still be typed.
    Promise.all([dealings.tags(), dealings.owners()]).then(
      ([tag, owner]) => current && setKnown({ tag, owner }),
      () => {},
    );
    return () => {
      current = false;
    };
  }, [dealings]);
  return known;
}

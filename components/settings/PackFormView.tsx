// A benchmark pack by form: what it measures, then a row for each size.
import { useState } from 'react';
import {
  type PackContext,
  type PackForm,
  type PackFormField,
  type PackFormRow,
  type PackReading,
  packFromForm,
} from '../../lib/evaluation/benchmarks/own-pack.ts';
import { platforms } from '../../lib/profile/creator-profile.ts';
import { Button } from '../ui/Button.tsx';
import { Field } from '../ui/Field.tsx';
import { Icon } from '../ui/Icon.tsx';
import { useLanguage } from '../ui/language-context.tsx';
import { Select } from '../ui/Select.tsx';

interface PackFormViewProps {
  readonly context: () => PackContext;
  readonly onRead: (reading: PackReading) => void;
  readonly onCancel: () => void;
}

const rowFields = ['from', 'to', 'lowBelow', 'averageFrom', 'averageTo', 'highFrom'] as const;
const emptyRow: PackFormRow = { from: '', to: '', lowBelow: '', averageFrom: '', averageTo: '', highFrom: '' };
const emptyForm: PackForm = {
  name: '',
  platform: 'instagram',
  format: '',
  numerator: 'likes+comments',
  denominator: 'followers',
  statistic: '',
  year: '',
  month: '',
  sample: '',
  url: '',
  note: '',
  rows: [emptyRow],
};

const formats = ['', 'video', 'short', 'live'] as const;
const numerators = ['likes+comments', 'likes+comments+shares', 'comments', 'views', 'plays'] as const;
const denominators = ['followers', 'subscribers', 'views'] as const;
const texts = ['year', 'month', 'sample', 'url', 'note'] as const;

export function PackFormView({ context, onRead, onCancel }: PackFormViewProps) {
  const { text } = useLanguage();
  const [form, setForm] = useState(emptyForm);
  const change = (part: Partial<PackForm>) => setForm({ ...form, ...part } as PackForm);
  const line = (name: PackFormField) => (
    <Field key={name} label={text('packs', `pack.field.${name}`)}>
      {(ids) => (
        <input
          {...ids}
          className="input"
          value={form[name]}
          onChange={(event) => change({ [name]: event.target.value })}
        />
      )}
    </Field>
  );
  const choice = <Word extends string>(name: PackFormField, words: readonly Word[], label: (word: Word) => string) => (
    <Field label={text('packs', `pack.field.${name}`)}>
      {(ids) => (
        <Select
          {...ids}
          value={form[name] as Word}
          options={words.map((value) => ({ value, label: label(value) }))}
          onChange={(value) => change({ [name]: value })}
        />
      )}
    </Field>
  );
  return (
    <form
      className="pack-form"
      onSubmit={(event) => {
        event.preventDefault();
        onRead(packFromForm(form, context()));
      }}
    >
      {line('name')}
      <div className="settings-pair">
        {choice('platform', platforms, (value) => text('reading', `platform.${value}`))}
        {choice('format', formats, (value) =>
          value === '' ? text('settings', 'packChoice.any') : text('report', `population.${value}`),
        )}
        {choice('numerator', numerators, (value) => text('settings', `packMeasure.${value}`))}
        {choice('denominator', denominators, (value) => text('settings', `packMeasure.${value}`))}
      </div>
      <div className="settings-pair">{texts.map(line)}</div>
      {form.rows.map((row, place) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a row is its place, as the problems name it
        <fieldset key={place} className="pack-row">
          <legend>{text('settings', 'packRow', { row: place + 1 })}</legend>
          {rowFields.map((name) => (
            <Field key={name} label={text('packs', `pack.field.${name}`)}>
              {(ids) => (
                <input
                  {...ids}
                  className="input"
                  inputMode="decimal"
                  value={row[name]}
                  onChange={(event) =>
                    change({
                      rows: form.rows.map((other, index) =>
                        index === place ? { ...other, [name]: event.target.value } : other,
                      ),
                    })
                  }
                />
              )}
            </Field>
          ))}
          {form.rows.length > 1 ? (
            <Button
              weight="quiet"
              label={text('settings', 'packRemoveRow', { row: place + 1 })}
              onPress={() => change({ rows: form.rows.filter((_, index) => index !== place) })}
            >
              <Icon name="close" />
            </Button>
          ) : null}
        </fieldset>
      ))}
      <div className="pack-ways">
        <Button onPress={() => change({ rows: [...form.rows, emptyRow] })}>{text('settings', 'packAddRow')}</Button>
        <Button weight="primary" onPress={() => onRead(packFromForm(form, context()))}>
          {text('settings', 'packSave')}
        </Button>
        <Button onPress={onCancel}>{text('settings', 'cancel')}</Button>
      </div>
    </form>
  );
}

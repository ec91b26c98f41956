// A labelled choice out of a few.
import type { ReactNode } from 'react';
import { Field } from './Field.tsx';
import { Select } from './Select.tsx';

interface SelectFieldProps<Value extends string> {
  readonly label: ReactNode;
  readonly value: Value;
  readonly options: readonly { readonly value: Value; readonly label: string }[];
  readonly onChange: (value: Value) => void;
  readonly hint?: ReactNode;
}

export function SelectField<Value extends string>({ label, hint, ...choice }: SelectFieldProps<Value>) {
  return (
    <Field label={label} hint={hint}>
      {(ids) => <Select {...ids} {...choice} />}
    </Field>
  );
}

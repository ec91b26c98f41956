// A labelled field for text of one line, or of several.
import type { HTMLInputTypeAttribute, ReactNode } from 'react';
import { Field } from './Field.tsx';

interface TextFieldProps {
  readonly label: ReactNode;
  readonly value: string;
  readonly onChange: (value: string) => void;
  /** Longest text, in characters. */
  readonly longest: number;
  readonly hint?: ReactNode;
  readonly placeholder?: string;
  readonly type?: HTMLInputTypeAttribute;
  readonly inputMode?: 'text' | 'numeric' | 'decimal';
  /** Given: a field of this many lines. */
  readonly rows?: number;
  /** Id of a list of suggestions. */
  readonly list?: string;
}

export function TextField({ label, value, onChange, longest, hint, rows, ...input }: TextFieldProps) {
  return (
    <Field label={label} hint={hint}>
      {(ids) =>
        rows === undefined ? (
          <input
            {...ids}
            {...input}
            className="input"
            maxLength={longest}
            value={value}
            onChange={(event) => onChange(event.target.value)}
          />
        ) : (
          <textarea
            {...ids}
            className="input"
            rows={rows}
            maxLength={longest}
            value={value}
            onChange={(event) => onChange(event.target.value)}
          />
        )
      }
    </Field>
  );
}

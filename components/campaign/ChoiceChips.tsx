// Several choices out of a few, as chips; none chosen means "any".
import { withOrWithout } from '../shortlist/with-or-without.ts';
import { Chip } from '../ui/Chip.tsx';

interface ChoiceChipsProps<Value extends string> {
  readonly legend: string;
  readonly options: readonly { readonly value: Value; readonly label: string }[];
  readonly chosen: readonly Value[];
  readonly onChange: (chosen: readonly Value[]) => void;
}

export function ChoiceChips<Value extends string>({ legend, options, chosen, onChange }: ChoiceChipsProps<Value>) {
  return (
    <fieldset className="choices">
      <legend className="field-label">{legend}</legend>
      <div className="chips">
        {options.map(({ value, label }) => (
          <Chip
            key={value}
            on={chosen.includes(value)}
            onChange={(on) => {
              const next = withOrWithout(chosen, value, on);
              // In the order of the options, so that the brief does not change by the order of pressing.
              onChange(options.map((option) => option.value).filter((option) => next.includes(option)));
            }}
          >
            {label}
          </Chip>
        ))}
      </div>
    </fieldset>
  );
}

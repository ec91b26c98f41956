// One rival of the brief: name, other spellings, handles, addresses, and whether the name is an everyday word.
import { Button } from '../ui/Button.tsx';
import { Icon } from '../ui/Icon.tsx';
import { useLanguage } from '../ui/language-context.tsx';
import { TextField } from '../ui/TextField.tsx';
import type { CompetitorDraft } from './brief-draft.ts';

interface CompetitorFieldsProps {
  readonly competitor: CompetitorDraft;
  readonly onChange: (competitor: CompetitorDraft) => void;
  readonly onRemove: () => void;
}

const lines = ['name', 'alsoWritten', 'handles', 'domains'] as const;

/** Longest text of a field, in characters. */
const longest = 600;

export function CompetitorFields({ competitor, onChange, onRemove }: CompetitorFieldsProps) {
  const { text } = useLanguage();
  return (
    <fieldset className="competitor">
      <legend>{competitor.name.trim() || text('brief', 'competitor.new')}</legend>
      {lines.map((name) => (
        <TextField
          key={name}
          label={text('brief', `competitor.${name}`)}
          longest={longest}
          placeholder={text('brief', `competitor.${name}.example`)}
          value={competitor[name]}
          onChange={(value) => onChange({ ...competitor, [name]: value })}
        />
      ))}
      <div className="competitor-foot">
        <label className="checkbox">
          <input
            type="checkbox"
            checked={competitor.isCommonWord}
            onChange={(event) => onChange({ ...competitor, isCommonWord: event.target.checked })}
          />
          {text('brief', 'competitor.isCommonWord')}
        </label>
        <Button
          weight="quiet"
          label={text('brief', 'competitor.remove', {
            name: competitor.name.trim() || text('brief', 'competitor.new'),
          })}
          onPress={onRemove}
        >
          <Icon name="close" />
        </Button>
      </div>
    </fieldset>
  );
}

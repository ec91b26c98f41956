// Which word lists the content check looks at, and the marketer's own words for every campaign.
import { useState } from 'react';
import { listIds } from '../../lib/evaluation/content/word-lists/word-list.ts';
import { wordLists } from '../../lib/evaluation/content/word-lists/word-lists.ts';
import { Field } from '../ui/Field.tsx';
import { useLanguage } from '../ui/language-context.tsx';
import type { SettingsPartProps } from './AppearanceSettings.tsx';

export function WordSettings({ settings, change }: SettingsPartProps) {
  const { text, formats } = useLanguage();
  const switchList = (id: string, on: boolean) =>
    change({
      listsOff: on ? settings.listsOff.filter((off) => off !== id) : [...new Set([...settings.listsOff, id])],
    });
  return (
    <section className="settings-part">
      <h2>{text('settings', 'words')}</h2>
      <p className="field-hint">{text('settings', 'wordsHint')}</p>
      <ul className="word-lists">
        {listIds.map((id) => (
          <li key={id}>
            <label className="checkbox">
              <input
                type="checkbox"
                checked={!settings.listsOff.includes(id)}
                onChange={(event) => switchList(id, event.target.checked)}
              />
              <span>
                {text('report', `content-check.category.${id}`)}{' '}
                <span className="caption faint">
                  {text('settings', 'wordCount', { count: formats.fullCount(wordsIn(id)) })}
                </span>
              </span>
            </label>
          </li>
        ))}
      </ul>
      <OwnWords settings={settings} change={change} />
    </section>
  );
}

const wordsIn = (id: string): number =>
  (wordLists.find((list) => list.id === id)?.entries ?? []).reduce((sum, { words }) => sum + words.length, 0);

/** One word a line; kept when the field is left. */
function OwnWords({ settings, change }: SettingsPartProps) {
  const { text } = useLanguage();
  const [typed, setTyped] = useState<string | null>(null);
  const keep = () => {
    if (typed === null) return;
    change({
      ownWords: typed
        .split('\n')
        .map((word) => word.trim())
        .filter((word) => word !== ''),
    });
    setTyped(null);
  };
  return (
    <Field label={text('settings', 'ownWords')} hint={text('settings', 'ownWordsHint')}>
      {(ids) => (
        <textarea
          {...ids}
          className="input"
          rows={4}
          value={typed ?? settings.ownWords.join('\n')}
          onChange={(event) => setTyped(event.target.value)}
          onBlur={keep}
        />
      )}
    </Field>
  );
}

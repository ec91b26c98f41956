// The place of persons with many accounts: what may belong together, and what was merged.

import { useLanguage } from '../ui/language-context.tsx';
import type { WorkspaceParts } from '../workspace/workspace-parts.ts';
import { DeedNotices } from './DeedNotices.tsx';
import { PersonList } from './PersonList.tsx';
import { SuggestionList } from './SuggestionList.tsx';
import { usePeopleDeeds } from './use-people-deeds.ts';
import './people.css';

export function PeoplePlace({ parts }: { readonly parts: WorkspaceParts }) {
  const { text } = useLanguage();
  const { store } = parts;
  const deeds = usePeopleDeeds(store);
  return (
    <section className="place people-place">
      <h1>{text('people', 'title')}</h1>
      <p className="soft people-what">{text('people', 'what')}</p>
      <div className="people-said">
        <DeedNotices deeds={deeds} />
      </div>
      <div className="people-lists">
        <SuggestionList store={store} deeds={deeds} />
        <PersonList store={store} deeds={deeds} />
      </div>
    </section>
  );
}

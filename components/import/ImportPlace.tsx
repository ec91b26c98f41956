// Import of lists: bring one, settle how it is read and where it goes, see what it would do, write it, undo it.
import { useRef, useState, useSyncExternalStore } from 'react';
import { useSettings } from '../settings/Surface.tsx';
import { useLanguage } from '../ui/language-context.tsx';
import { useCampaigns } from '../workspace/use-campaigns.ts';
import type { WorkspaceParts } from '../workspace/workspace-parts.ts';
import { ImportSettle } from './ImportSettle.tsx';
import { ImportStateView } from './ImportState.tsx';
import type { ImportChoices } from './import-choices.ts';
import { importWorkOf } from './import-work.ts';
import { ListInput } from './ListInput.tsx';
import { PastImports } from './PastImports.tsx';
import { type OpenList, tableOf } from './read-list.ts';
import './import.css';

export function ImportPlace({ parts }: { readonly parts: WorkspaceParts }) {
  const { text } = useLanguage();
  const { store } = parts;
  const [settings] = useSettings();
  const { activeCampaignId } = settings;
  const campaigns = useCampaigns(store, activeCampaignId);
  const [list, setList] = useState<OpenList | null>(null);
  const heading = useRef<HTMLHeadingElement>(null);

  const work = importWorkOf(store, parts.clock);
  const state = useSyncExternalStore(work.subscribe, work.current);
  const isAtRest = state.at === 'rest';

  /** Kept for files with the same header row; a failure here is no failure of the import. */
  const remember = ({ mapping }: ImportChoices) => {
    const headers = list?.sheets.map((sheet) => tableOf(sheet).headers).find((one) => one?.length === mapping.length);
    if (headers) void store.importMappings.save(headers, mapping).catch(() => {});
  };
  const leave = () => {
    setList(null);
    work.leave();
    heading.current?.focus();
  };

  return (
    <section className="place import-place">
      <h1 ref={heading} tabIndex={-1}>
        {text('importing', 'title')}
      </h1>
      <ImportStateView state={state} work={{ ...work, leave }} go={parts.go} />
      {isAtRest && list === null ? (
        <>
          <p className="soft">{text('importing', 'what')}</p>
          <ListInput onOpen={setList} />
          <PastImports store={store} onUndo={(importId) => void work.undo(importId)} />
        </>
      ) : null}
      {isAtRest && list !== null && campaigns !== null ? (
        <ImportSettle
          store={store}
          list={list}
          campaigns={campaigns}
          activeCampaignId={activeCampaignId}
          onReopen={setList}
          onLeave={leave}
          onImport={(choices, checked) => {
            remember(choices);
            void work.write({ name: list.name, choices, checked, settings });
          }}
        />
      ) : null}
    </section>
  );
}

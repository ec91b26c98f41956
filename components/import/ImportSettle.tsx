// A list that was opened: its columns, where it goes, how its first rows read, and what it would do – then the button that does it.
import { useEffect, useMemo, useRef, useState } from 'react';
import type { Campaign } from '../../lib/campaign/campaign.ts';
import { type ColumnMapping, guessMapping, hasAccounts } from '../../lib/campaign/import/column-mapping.ts';
import { type TextEncoding, textEncodings } from '../../lib/campaign/import/decode-text.ts';
import { settleFees } from '../../lib/campaign/import/import-plan.ts';
import { firstStageOf } from '../../lib/campaign/stages.ts';
import type { Store } from '../../lib/storage/store.ts';
import { Button } from '../ui/Button.tsx';
import { Field } from '../ui/Field.tsx';
import { useLanguage } from '../ui/language-context.tsx';
import { Notice } from '../ui/Notice.tsx';
import { PageText } from '../ui/PageText.tsx';
import { Select } from '../ui/Select.tsx';
import { ChoicesView, stagesOf } from './ChoicesView.tsx';
import { ColumnsView } from './ColumnsView.tsx';
import { type ImportChoices, readRows, usedFees } from './import-choices.ts';
import { PreviewView } from './PreviewView.tsx';
import { type OpenList, openAs, tableOf } from './read-list.ts';
import { SummaryView } from './SummaryView.tsx';
import { type Checked, type CheckState, useCheck } from './use-check.ts';
import { useNoteWords } from './use-note-words.ts';

interface ImportSettleProps {
  readonly store: Pick<Store, 'imports' | 'importMappings'>;
  readonly list: OpenList;
  readonly campaigns: readonly Campaign[];
  readonly activeCampaignId: string;
  readonly onReopen: (list: OpenList) => void;
  readonly onLeave: () => void;
  readonly onImport: (choices: ImportChoices, checked: Checked) => void;
}

const previewRows = 5;

export function ImportSettle(props: ImportSettleProps) {
  const { list } = props;
  const [sheetName, setSheetName] = useState(list.sheets[0]?.name ?? '');
  const sheet = list.sheets.find(({ name }) => name === sheetName) ?? list.sheets[0];
  if (!sheet) return null;
  return (
    <>
      <ListHead {...props} sheetName={sheet.name} onSheet={setSheetName} />
      <SettleSheet key={`${list.trial?.encoding} ${sheet.name}`} {...props} sheet={sheet} />
    </>
  );
}

interface ListHeadProps extends Pick<ImportSettleProps, 'list' | 'onReopen' | 'onLeave'> {
  readonly sheetName: string;
  readonly onSheet: (name: string) => void;
}

function ListHead({ list, sheetName, onSheet, onReopen, onLeave }: ListHeadProps) {
  const { text, formats } = useLanguage();
  const [isUnfit, setUnfit] = useState(false);
  const heading = useRef<HTMLHeadingElement>(null);
  // What was pressed or chosen to come here has gone.
  useEffect(() => heading.current?.focus(), []);
  const { trial } = list;
  const reopen = (bytes: Uint8Array, encoding: TextEncoding) => {
    const opened = openAs(list.name, bytes, encoding);
    setUnfit(!opened.ok);
    if (opened.ok) onReopen(opened.list);
  };
  return (
    <div className="import-head">
      <h2 ref={heading} tabIndex={-1}>
        <PageText text={list.name || text('importing', 'pasted')} />
      </h2>
      <Button weight="link" onPress={onLeave}>
        {text('importing', 'another')}
      </Button>
      {list.sheets.length > 1 ? (
        <Field label={text('importing', 'sheet')}>
          {(ids) => (
            <Select
              {...ids}
              value={sheetName}
              options={list.sheets.map(({ name, rows }) => ({
                value: name,
                label: text('importing', 'sheetOf', { name, count: formats.fullCount(rows) }),
              }))}
              onChange={onSheet}
            />
          )}
        </Field>
      ) : null}
      {trial === null ? null : (
        <Field
          label={text('importing', 'encoding')}
          hint={text('importing', isUnfit ? 'file.other-encoding' : 'encodingHint')}
        >
          {(ids) => (
            <Select<TextEncoding>
              {...ids}
              value={trial.encoding}
              options={textEncodings.map((one) => ({ value: one, label: text('importing', `encoding.${one}`) }))}
              onChange={(encoding) => reopen(trial.bytes, encoding)}
            />
          )}
        </Field>
      )}
    </div>
  );
}

interface SettleSheetProps extends ImportSettleProps {
  readonly sheet: OpenList['sheets'][number];
}

function firstChoices({ campaigns, activeCampaignId }: ImportSettleProps, mapping: ColumnMapping): ImportChoices {
  const campaign = campaigns.find(({ id }) => id === activeCampaignId) ?? campaigns[0];
  return {
    mapping,
    target: campaign ? { kind: 'campaign', campaign } : { kind: 'everyone' },
    stage: campaign ? firstStageOf(campaign.stages) : '',
    platform: null,
    currency: 'TWD',
    feesFor: {},
    review: false,
  };
}

function SettleSheet(props: SettleSheetProps) {
  const { store, list, sheet, campaigns } = props;
  const { text } = useLanguage();
  const table = tableOf(sheet);
  const [choices, setChoices] = useState(() => firstChoices(props, guessMapping(table)));
  const [isRemembered, setRemembered] = useState(false);
  useEffect(() => {
    let current = true;
    const recall = async () => {
      const known = table.headers && (await store.importMappings.get(table.headers).catch(() => null));
      if (!current || !known) return;
      setChoices((before) => ({ ...before, mapping: known }));
      setRemembered(true);
    };
    void recall();
    return () => {
      current = false;
    };
  }, [store, table.headers]);

  const words = useNoteWords(list.name);
  const stages = stagesOf(choices.target);
  const state = useCheck({ store, table, choices, stages, words });
  const preview = useMemo(() => {
    const rows = table.rows.slice(0, previewRows);
    const { entries, unread } = readRows({ ...table, rows }, { ...choices, stages, noteLine: words.noteLine });
    return { entries: settleFees(entries, usedFees(choices), words.feeLine), unread };
  }, [table, choices, stages, words]);
  const isReadable = hasAccounts(choices.mapping);
  const change = (changed: Partial<ImportChoices>) => setChoices((before) => ({ ...before, ...changed }));

  return (
    <>
      <section className="import-part" aria-labelledby="import-columns">
        <h3 id="import-columns">{text('importing', 'columns')}</h3>
        <p className="field-hint">{text('importing', isRemembered ? 'remembered' : 'columnsHint')}</p>
        <ColumnsView table={table} mapping={choices.mapping} onChange={(mapping) => change({ mapping })} />
        <p className="field-hint">{text('importing', 'figures')}</p>
      </section>
      <section className="import-part" aria-labelledby="import-choices">
        <h3 id="import-choices">{text('importing', 'choices')}</h3>
        <ChoicesView choices={choices} campaigns={campaigns} onChange={change} />
      </section>
      {isReadable ? (
        <>
          <section className="import-part" aria-labelledby="import-preview">
            <h3 id="import-preview">{text('importing', 'preview')}</h3>
            <PreviewView {...preview} stages={stages} />
          </section>
          <section className="import-part" aria-labelledby="import-summary">
            <h3 id="import-summary">{text('importing', 'summary')}</h3>
            <CheckView state={state} choices={choices} onImport={props.onImport} />
          </section>
        </>
      ) : (
        <Notice tone="look">{text('importing', 'noAccounts')}</Notice>
      )}
    </>
  );
}

interface CheckViewProps extends Pick<ImportSettleProps, 'onImport'> {
  readonly state: CheckState;
  readonly choices: ImportChoices;
}

function CheckView({ state, choices, onImport }: CheckViewProps) {
  const { text, formats } = useLanguage();
  if (state.at === 'failed') return <Notice tone="stop">{text('errors', state.failure)}</Notice>;
  if (state.at === 'busy') {
    const { done, total } = state;
    return (
      <p className="soft">
        {text('importing', 'checking', { done: formats.fullCount(done), total: formats.fullCount(total) })}
      </p>
    );
  }
  const { checked } = state;
  const count = checked.entries.length;
  const isNameless = choices.target.kind === 'new-campaign' && choices.target.name.trim() === '';
  const nameHint = 'import-name-needed';
  return (
    <>
      <SummaryView checked={checked} />
      <div className="import-bar">
        <Button
          weight="primary"
          inactive={count === 0 || isNameless}
          {...(isNameless && { describedBy: nameHint })}
          onPress={() => onImport(choices, checked)}
        >
          {text('importing', 'import', { count: formats.fullCount(count) })}
        </Button>
        {count === 0 ? <span className="soft">{text('importing', 'nothing')}</span> : null}
        {isNameless ? (
          <span className="soft" id={nameHint}>
            {text('importing', 'nameNeeded')}
          </span>
        ) : null}
      </div>
    </>
  );
}

// The invitations: the brief to fill, the message as it will read with its gaps marked, copied one by one or saved together.
import { useMemo, useState } from 'react';
import type { Brief, Campaign } from '../../lib/campaign/campaign.ts';
import type { ShortlistRow } from '../../lib/campaign/shortlist-row.ts';
import { dictionaries } from '../../lib/i18n/index.ts';
import type { Language } from '../../lib/i18n/translate.ts';
import type { FailureCode } from '../../lib/messaging/contract.ts';
import { firstContact } from '../../lib/outreach/first-contact.ts';
import { invitationFor, isContactable } from '../../lib/outreach/formats/invitations.ts';
import { invitationText } from '../../lib/outreach/render.ts';
import type { VariableName } from '../../lib/outreach/variables.ts';
import type { Campaigns } from '../../lib/storage/campaigns.ts';
import { contextOf, exportAllInvitations } from '../shortlist/export-rows.ts';
import { Button } from '../ui/Button.tsx';
import { copyText, saveFile } from '../ui/hand-out.ts';
import { Icon } from '../ui/Icon.tsx';
import { useLanguage } from '../ui/language-context.tsx';
import { Notice } from '../ui/Notice.tsx';
import { Select } from '../ui/Select.tsx';
import { Tabs } from '../ui/Tabs.tsx';
import { BriefForm } from './BriefForm.tsx';
import { InvitationPreview } from './InvitationPreview.tsx';
import './outreach.css';

interface InvitationViewProps {
  readonly campaigns: Pick<Campaigns, 'saveBrief'>;
  readonly campaign: Campaign;
  readonly rows: readonly ShortlistRow[];
  readonly clock: () => number;
  readonly onBack: () => void;
}

type Said =
  | { readonly kind: 'copied' }
  | { readonly kind: 'saved'; readonly file: string }
  | { readonly kind: 'failed'; readonly failure: FailureCode }
  | { readonly kind: 'blocked'; readonly missing: readonly VariableName[] };

export function InvitationView({ campaigns, campaign: kept, rows, clock, onBack }: InvitationViewProps) {
  const { text, language } = useLanguage();
  /** What is typed shows in the preview at once; what is on disk is told by the store alone. */
  const [typed, setTyped] = useState<Brief | null>(null);
  const campaign = useMemo(() => (typed === null ? kept : { ...kept, brief: typed }), [kept, typed]);
  const [tab, setTab] = useState<'preview' | 'brief'>(campaign.brief.brand === '' ? 'brief' : 'preview');
  const [template, setTemplate] = useState<Language>(language);
  const [place, setPlace] = useState(0);
  const [said, setSaid] = useState<Said | null>(null);
  const row = rows[Math.min(place, rows.length - 1)];
  const writable = rows.filter(isContactable).length;
  const invitation = useMemo(
    () =>
      row &&
      invitationFor(
        row,
        campaign,
        firstContact[template],
        contextOf({ campaigns: [campaign], language, now: clock() }),
      ),
    [row, campaign, template, language, clock],
  );

  const copy = async () => {
    if (!invitation || !row || !isContactable(row)) return;
    const plain = invitationText(invitation, dictionaries[template].outreach);
    if (!plain.ok) {
      setSaid({ kind: 'blocked', missing: invitation.blockedBy });
      return;
    }
    const copied = await copyText(`${plain.value.subject}\n\n${plain.value.body}`);
    setSaid(copied ? { kind: 'copied' } : { kind: 'failed', failure: 'clipboard-refused' });
  };
  const saveAll = async () => {
    const outcome = await exportAllInvitations(template, rows, { campaign, language, now: clock() });
    if (outcome.ok) {
      saveFile(outcome.file);
      setSaid({ kind: 'saved', file: outcome.file.name });
    } else if ('problem' in outcome) setSaid({ kind: 'blocked', missing: outcome.problem.missing });
    else setSaid(outcome.ok ? null : { kind: 'failed', failure: outcome.failure });
  };
  const step = (by: number) => {
    setSaid(null);
    setPlace((place + by + rows.length) % rows.length);
  };

  return (
    <main className="popup">
      <header className="popup-head">
        <Button weight="quiet" label={text('settings', 'back')} onPress={onBack}>
          <Icon name="left" />
        </Button>
        <h1>{text('shortlist', 'invitations', { count: writable })}</h1>
        <span className="invitation-language">
          <Select
            aria-label={text('shortlist', 'templateLanguage')}
            value={template}
            options={[
              { value: 'zh-TW', label: text('settings', 'language.zh-TW') },
              { value: 'en', label: text('settings', 'language.en') },
            ]}
            onChange={(chosen) => {
              setSaid(null);
              setTemplate(chosen);
            }}
          />
        </span>
      </header>
      <div className="invitation">
        <Tabs
          label={text('shortlist', 'invite')}
          tabs={[
            { id: 'brief', label: text('shortlist', 'brief') },
            { id: 'preview', label: text('shortlist', 'preview') },
          ]}
          chosen={tab}
          onChoose={setTab}
        >
          {tab === 'brief' ? (
            <BriefForm campaigns={campaigns} campaign={kept} clock={clock} onBrief={setTyped} />
          ) : row && invitation ? (
            <InvitationPreview
              row={row}
              place={Math.min(place, rows.length - 1)}
              all={rows.length}
              invitation={invitation}
              template={template}
              onStep={step}
            />
          ) : (
            <Notice>{text('errors', 'nothing-to-export')}</Notice>
          )}
        </Tabs>
      </div>
      {writable < rows.length ? (
        <p className="caption faint invitation-left-out">
          {text('shortlist', 'leftOut', { count: rows.length - writable })}
        </p>
      ) : null}
      <div className="popup-messages">{said ? <SaidNotice said={said} /> : null}</div>
      <footer className="popup-foot">
        <Button weight="primary" inactive={!row || !isContactable(row)} onPress={() => void copy()}>
          <Icon name="copy" />
          {text('shortlist', 'copyOne')}
        </Button>
        <Button inactive={writable === 0} onPress={() => void saveAll()}>
          <Icon name="download" />
          {text('shortlist', 'saveAll', { count: writable })}
        </Button>
      </footer>
    </main>
  );
}

function SaidNotice({ said }: { readonly said: Said }) {
  const { text } = useLanguage();
  switch (said.kind) {
    case 'copied':
      return <Notice>{text('shortlist', 'copiedOne')}</Notice>;
    case 'saved':
      return <Notice>{text('shortlist', 'savedInvitations', { file: said.file })}</Notice>;
    case 'failed':
      return <Notice tone="stop">{text('errors', said.failure)}</Notice>;
    case 'blocked': {
      const missing = said.missing.map((name) => text('outreach', `variable.${name}`)).join(text('card', 'listComma'));
      return <Notice tone="stop">{text('shortlist', 'blocked', { missing })}</Notice>;
    }
  }
}

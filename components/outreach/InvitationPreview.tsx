// One invitation as it will read; what is missing stands out and is counted.
import type { DoNotContact } from '../../lib/campaign/listing.ts';
import type { ShortlistRow } from '../../lib/campaign/shortlist-row.ts';
import { dictionaries } from '../../lib/i18n/index.ts';
import type { Language } from '../../lib/i18n/translate.ts';
import { gapMark, type Invitation, type Segment } from '../../lib/outreach/render.ts';
import { Button } from '../ui/Button.tsx';
import { Icon } from '../ui/Icon.tsx';
import { useLanguage } from '../ui/language-context.tsx';
import { Notice } from '../ui/Notice.tsx';
import { PageText } from '../ui/PageText.tsx';

interface InvitationPreviewProps {
  readonly row: ShortlistRow;
  readonly place: number;
  readonly all: number;
  readonly invitation: Invitation;
  readonly template: Language;
  readonly onStep: (by: number) => void;
}

export function InvitationPreview({ row, place, all, invitation, template, onStep }: InvitationPreviewProps) {
  const { text } = useLanguage();
  return (
    <div className="preview">
      <div className="preview-head">
        <Button weight="quiet" label={text('shortlist', 'previous')} inactive={all < 2} onPress={() => onStep(-1)}>
          <Icon name="left" />
        </Button>
        <span className="preview-who">
          {text('shortlist', 'placeOf', { place: place + 1, all })} <PageText text={row.displayName || row.handle} />
        </span>
        <Button weight="quiet" label={text('shortlist', 'next')} inactive={all < 2} onPress={() => onStep(1)}>
          <Icon name="chevron" />
        </Button>
      </div>
      {row.doNotContact ? (
        <DoNotContactNotice doNotContact={row.doNotContact} />
      ) : (
        <Message invitation={invitation} template={template} />
      )}
    </div>
  );
}

/** Whoever said that they do not want to hear from us gets no text to copy. */
function DoNotContactNotice({ doNotContact: { since, reason } }: { readonly doNotContact: DoNotContact }) {
  const { text, formats } = useLanguage();
  return (
    <Notice tone="stop">
      {text('shortlist', 'notToContact', { day: formats.day(since) })}{' '}
      {reason === '' ? null : (
        <>
          {text('shortlist', 'notToContactBecause')}
          <PageText text={reason} />{' '}
        </>
      )}
      {text('shortlist', 'notToContactUndo')}
    </Notice>
  );
}

function Message({ invitation, template }: Pick<InvitationPreviewProps, 'invitation' | 'template'>) {
  const { text } = useLanguage();
  return (
    <>
      {invitation.gaps.length > 0 ? (
        <Notice tone="look">{text('shortlist', 'gaps', { count: invitation.gaps.length })}</Notice>
      ) : null}
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a long message is scrolled by keyboard too */}
      <section className="message" lang={template} tabIndex={0} aria-label={text('shortlist', 'preview')}>
        <h2>
          <Segments segments={invitation.subject} template={template} />
        </h2>
        {invitation.items.map((item) => (
          <p key={item.id}>
            <Segments segments={item.segments} template={template} />
          </p>
        ))}
      </section>
    </>
  );
}

function Segments({ segments, template }: { readonly segments: readonly Segment[]; readonly template: Language }) {
  return segments.map((segment, place) =>
    segment.kind === 'text' ? (
      // biome-ignore lint/suspicious/noArrayIndexKey: segments have no identity but their place
      <span key={place}>{segment.text}</span>
    ) : (
      // biome-ignore lint/suspicious/noArrayIndexKey: as above
      <mark key={place} className="gap">
        {gapMark(segment.variable, dictionaries[template].outreach)}
      </mark>
    ),
  );
}

// What the user can do about a question of the screening: decide on the role, note the quote, compare audiences.
import type { ScreeningFinding } from '../../lib/evaluation/report.ts';
import { useLanguage } from '../ui/language-context.tsx';
import { Notice } from '../ui/Notice.tsx';
import { OverlapMeasure } from './OverlapMeasure.tsx';
import type { PanelParts, ShownCreator } from './panel-parts.ts';
import { QuoteForm } from './QuoteForm.tsx';
import { RoleChooser } from './RoleChooser.tsx';

interface QuestionActionsProps {
  readonly finding: ScreeningFinding;
  readonly parts: PanelParts;
  readonly shown: ShownCreator;
}

export function QuestionActions({ finding, parts, shown }: QuestionActionsProps) {
  const { text } = useLanguage();
  const { store, clock, client } = parts;
  const { creatorKey, shortlist, reading } = shown;
  if (!['creator-role', 'quote', 'audience-overlap'].includes(finding.criterion)) return null;
  if (creatorKey === null) return <Notice tone="stop">{text('errors', 'store-unavailable')}</Notice>;
  switch (finding.criterion) {
    case 'creator-role':
      return <RoleChooser store={store} creatorKey={creatorKey} />;
    case 'audience-overlap':
      return <OverlapMeasure client={client} />;
    default:
      return shortlist.state === 'unknown' ? (
        <Notice tone="stop">{text('errors', shortlist.failure)}</Notice>
      ) : (
        <QuoteForm
          key={shortlist.campaignId}
          store={store}
          campaignId={shortlist.campaignId}
          creatorKey={creatorKey}
          platform={reading.platform}
          clock={clock}
        />
      );
  }
}

// All questions of the screening in their groups: is the engagement real, who is the audience, what was posted, what kind of partner.
import type { ReactNode } from 'react';
import type { Report, ScreeningFinding, ScreeningGroup } from '../../lib/evaluation/report.ts';
import { useLanguage } from '../ui/language-context.tsx';
import { CompactQuestion, ScreeningDetails } from './ScreeningDetails.tsx';

const groups: readonly ScreeningGroup[] = ['engagement', 'audience', 'content', 'partnership'];

interface ScreeningGroupsProps {
  readonly report: Report;
  /** What the user can do about a question; null for none. */
  readonly actionsOf: (finding: ScreeningFinding) => ReactNode;
}

export function ScreeningGroups({ report, actionsOf }: ScreeningGroupsProps) {
  const { text } = useLanguage();
  return groups.map((group) => {
    const findings = report.screening.filter((finding) => finding.group === group);
    if (findings.length === 0) return null;
    return (
      <section key={group} className="screening-group">
        <h2 className="screening-group-name">{text('report', `screening.group.${group}`)}</h2>
        {findings.map((finding) => (
          <ScreeningDetails key={finding.criterion} finding={finding}>
            {actionsOf(finding)}
          </ScreeningDetails>
        ))}
      </section>
    );
  });
}

const weight = { alarm: 0, look: 1, ok: 2, 'cannot-tell': 3 } as const;

/** The screening on the card: in one list, what asks for a look first. */
export function CompactScreening({ report }: { readonly report: Report }) {
  const { text } = useLanguage();
  if (report.screening.length === 0) return null;
  const findings = report.screening.toSorted((a, b) => weight[a.verdict] - weight[b.verdict]);
  return (
    <section className="screening-group">
      <h2 className="screening-group-name">{text('card', 'screening')}</h2>
      {findings.map((finding) => (
        <CompactQuestion key={finding.criterion} finding={finding} />
      ))}
    </section>
  );
}

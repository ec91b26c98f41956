// One question of the screening as a line that opens: mark, name, answer – below it the rows, what it rests on, its limits and sources.
import { type ReactNode, useState } from 'react';
import type { ScreeningFinding, Verdict } from '../../lib/evaluation/report.ts';
import { Details } from '../ui/Details.tsx';
import { useLanguage } from '../ui/language-context.tsx';
import { ScreeningRows } from './ScreeningRows.tsx';
import { SourceLink } from './SourceLink.tsx';
import { useVerdictWords, VerdictMark } from './VerdictMark.tsx';
import './screening.css';

const asksForLook = (verdict: Verdict) => verdict === 'look' || verdict === 'alarm';

/** Shown of a question at first, in the panel and on the card. */
const mostInPanel = 8;
const mostOnCard = 3;

interface QuestionProps {
  readonly finding: ScreeningFinding;
}

function QuestionHead({ finding }: QuestionProps) {
  const { text, phrase } = useLanguage();
  const wordsOf = useVerdictWords();
  const { criterion, verdict } = finding;
  const summary = phrase(finding.summary);
  const words = wordsOf(verdict);
  // "Not enough data: …" says it already.
  const saysSo = summary.startsWith(words);
  return (
    <span className="screening-head">
      <VerdictMark verdict={verdict} spoken={false} />
      <span className="screening-name">
        <h3 className="screening-title">{text('report', `screening.${criterion}`)}</h3>{' '}
        {saysSo ? null : (
          <span className={verdict === 'ok' ? 'unseen' : `screening-verdict verdict-words-${verdict}`}>{words}</span>
        )}
      </span>{' '}
      <span className="screening-summary">{summary}</span>
    </span>
  );
}

function WorkingLine({ name, children }: { readonly name: string; readonly children: ReactNode }) {
  return (
    <div className="working-line">
      <dt>{name}</dt>
      <dd>{children}</dd>
    </div>
  );
}

/** What it rests on in one line; limits and sources behind a line of their own, or the answers would drown in them. */
function QuestionWorking({ finding: { basis, limits, thresholds } }: QuestionProps) {
  const { text, phrase } = useLanguage();
  if (basis.length + limits.length + thresholds.length === 0) return null;
  return (
    <>
      {basis.length === 0 ? null : (
        <dl className="working">
          <WorkingLine name={text('panel', 'basis')}>{basis.map(phrase).join(text('card', 'dot'))}</WorkingLine>
        </dl>
      )}
      {limits.length + thresholds.length === 0 ? null : (
        <Details className="caption" summary={text('panel', 'limitsAndSources')}>
          <LimitsAndSources limits={limits} thresholds={thresholds} />
        </Details>
      )}
    </>
  );
}

function LimitsAndSources({ limits, thresholds }: Pick<ScreeningFinding, 'limits' | 'thresholds'>) {
  const { text, phrase } = useLanguage();
  return (
    <dl className="working">
      {limits.length === 0 ? null : (
        <WorkingLine name={text('panel', 'limits')}>
          <ul>
            {limits.map((limit) => (
              <li key={limit.key} className="working-source">
                {phrase(limit)}
              </li>
            ))}
          </ul>
        </WorkingLine>
      )}
      {thresholds.length === 0 ? null : (
        <WorkingLine name={text('card', 'source')}>
          <ul>
            {thresholds.map((source) => (
              <li key={source.explanation ?? source.name} className="working-source">
                <SourceLink source={source} />
              </li>
            ))}
          </ul>
        </WorkingLine>
      )}
    </dl>
  );
}

/**
 * The question in the side panel. What asks for a look is open at first and opens when it comes to ask; only the user shuts
 * it, so that nothing shuts under a form that is being filled in.
 * @param children what the user can do about it, below the rows
 */
export function ScreeningDetails({ finding, children }: QuestionProps & { readonly children?: ReactNode }) {
  const looks = asksForLook(finding.verdict);
  const [hasLooked, setHasLooked] = useState(looks);
  if (looks && !hasLooked) setHasLooked(true);
  return (
    <Details className="screening" open={hasLooked} summary={<QuestionHead finding={finding} />}>
      <div className="screening-body">
        <ScreeningRows rows={finding.rows} most={mostInPanel} rest="button" />
        {children}
        <QuestionWorking finding={finding} />
      </div>
    </Details>
  );
}

/** The question on the card: closed, and no more than a glance when it is open. A question without rows has nothing to open. */
export function CompactQuestion({ finding }: QuestionProps) {
  if (finding.rows.length === 0) {
    return (
      <div className="screening screening-closed">
        <QuestionHead finding={finding} />
      </div>
    );
  }
  return (
    <Details className="screening" summary={<QuestionHead finding={finding} />}>
      <div className="screening-body">
        <ScreeningRows rows={finding.rows} most={mostOnCard} rest="sentence" />
      </div>
    </Details>
  );
}

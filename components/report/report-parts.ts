// Finds the parts of a report that a surface shows.
import type { CriterionId, Finding, PackComparison, Phrase, Report, Verdict } from '../../lib/evaluation/report.ts';

/** Gives the finding of a criterion; null when the report has none. */
export function findingOf(report: Report, criterion: CriterionId): Finding | null {
  return report.findings.find((finding) => finding.criterion === criterion) ?? null;
}

/** The pack that the leading rate is compared with: the first that says something for this size. */
export function leadingPack(report: Report): PackComparison | null {
  return report.benchmarks.find((pack) => pack.bands.length > 0) ?? null;
}

const isLook = ({ verdict }: { readonly verdict: Verdict }) => verdict === 'look' || verdict === 'alarm';

/** True when a finding that asks for a second look says this sentence. */
export function asksForLook(report: Report, phrase: Phrase): boolean {
  return (
    report.findings.some((finding) => isLook(finding) && finding.why.some((why) => why.key === phrase.key)) ||
    report.screening.some((finding) => isLook(finding) && finding.summary.key === phrase.key)
  );
}

/** How many findings ask for a second look. */
export function countLooks(report: Report): number {
  return [...report.findings, ...report.screening].filter(isLook).length;
}

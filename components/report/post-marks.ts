// Which posts of a report are worth reading, and what was found in one of them: for the marks in the page and for a pressed one.
import type { Report, ScreeningFinding, ScreeningId, ScreeningRow } from '../../lib/evaluation/report.ts';
import type { PostMark, TabView } from '../../lib/messaging/contract.ts';

const shapes: readonly { readonly criterion: ScreeningId; readonly shape: PostMark['shape'] }[] = [
  { criterion: 'competitors', shape: 'rival' },
  { criterion: 'content-check', shape: 'content' },
];

const asksForLook = ({ verdict }: ScreeningRow) => verdict === 'look' || verdict === 'alarm';

const rowsOf = (report: Report, criterion: ScreeningId): readonly ScreeningRow[] =>
  report.screening.find((finding) => finding.criterion === criterion)?.rows ?? [];

/** Gives each post once: a rival's appearance stands before words worth reading. */
function marksOf(report: Report): readonly PostMark[] {
  const marks = new Map<string, PostMark>();
  for (const { criterion, shape } of shapes) {
    for (const { post } of rowsOf(report, criterion).filter(asksForLook)) {
      if (post && !marks.has(post.postId)) marks.set(post.postId, { postId: post.postId, shape });
    }
  }
  return [...marks.values()];
}

/** The marks that the page of the view is to bear: on a profile alone, where the posts lie side by side. */
export const marksOfView = (view: TabView): readonly PostMark[] =>
  view.kind === 'report' && view.reading.pageKind === 'profile' ? marksOf(view.report) : [];

/** Gives what the two questions found in a post; a question that found nothing there is left out. */
export function foundInPost(report: Report, postId: string): readonly ScreeningFinding[] {
  return shapes.flatMap(({ criterion }) => {
    const finding = report.screening.find((one) => one.criterion === criterion);
    const rows = finding?.rows.filter(({ post }) => post?.postId === postId) ?? [];
    return finding && rows.length > 0 ? [{ ...finding, rows }] : [];
  });
}

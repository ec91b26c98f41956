// A page's own words around a hit, as text alone: one stretch with a direction of its own, the hit emphasised.
import type { Excerpt } from '../../lib/evaluation/report.ts';
import { withoutControls } from '../ui/PageText.tsx';

/** Longest text before, in and after the hit that is shown, in characters. */
const longest = 160;

export function ExcerptText({ excerpt }: { readonly excerpt: Excerpt }) {
  const { before, hit, after } = excerpt;
  return (
    <blockquote className="excerpt">
      <bdi dir="auto">
        {withoutControls(before.slice(-longest).toWellFormed())}
        <mark>{withoutControls(hit.slice(0, longest).toWellFormed())}</mark>
        {withoutControls(after.slice(0, longest).toWellFormed())}
      </bdi>
    </blockquote>
  );
}

// The lines of a screening question: what was observed, what is usual, the page's own words, and the post to open.
import { useState } from 'react';
import type { PostLink, ScreeningRow } from '../../lib/evaluation/report.ts';
import { Button } from '../ui/Button.tsx';
import { ExternalLink } from '../ui/ExternalLink.tsx';
import { useLanguage } from '../ui/language-context.tsx';
import { PageText } from '../ui/PageText.tsx';
import { ExcerptText } from './ExcerptText.tsx';
import { VerdictMark } from './VerdictMark.tsx';
import './screening.css';

interface ScreeningRowsProps {
  readonly rows: readonly ScreeningRow[];
  /** Shown at first. */
  readonly most: number;
  /** What stands for the others: a button that shows them, or a sentence that says where they are. */
  readonly rest: 'button' | 'sentence';
}

export function ScreeningRows({ rows, most, rest }: ScreeningRowsProps) {
  const { text } = useLanguage();
  const [all, setAll] = useState(false);
  if (rows.length === 0) return null;
  const shown = all ? rows : rows.slice(0, most);
  const hidden = rows.length - shown.length;
  return (
    <div className="screening-rows">
      <ul>
        {shown.map((row) => (
          <Row key={row.id} row={row} />
        ))}
      </ul>
      {hidden > 0 && rest === 'button' ? (
        <Button weight="link" className="caption" onPress={() => setAll(true)}>
          {text('panel', 'showAllRows', { count: rows.length })}
        </Button>
      ) : null}
      {hidden > 0 && rest === 'sentence' ? (
        <p className="caption faint">{text('card', 'moreRows', { count: hidden })}</p>
      ) : null}
    </div>
  );
}

/** A value that begins with a number is what the eye looks for; a text is read. */
const isFigure = (value: string) => /^\D{0,4}\d/.test(value);

function Row({ row }: { readonly row: ScreeningRow }) {
  const { phrase } = useLanguage();
  const value = row.value === null ? null : phrase(row.value);
  return (
    <li className="screening-row">
      <VerdictMark verdict={row.verdict} spoken />
      <div className="screening-row-body">
        <p className="screening-row-line">
          <span>{phrase(row.label)}</span>
          {value === null ? null : (
            <span className={isFigure(value) ? 'screening-row-value screening-row-figure' : 'screening-row-value'}>
              {value}
            </span>
          )}
        </p>
        {row.usual === null ? null : <p className="caption faint">{phrase(row.usual)}</p>}
        {row.note === null ? null : <p className="caption soft">{phrase(row.note)}</p>}
        {row.excerpt === null ? null : <ExcerptText excerpt={row.excerpt} />}
        {row.post === null ? null : <RowPost post={row.post} />}
      </div>
    </li>
  );
}

function RowPost({ post }: { readonly post: PostLink }) {
  const { text, formats } = useLanguage();
  return (
    <p className="screening-post caption">
      <span className="faint figure">
        {post.publishedAt === null ? text('card', 'undatedPost') : formats.shortDay(post.publishedAt)}
      </span>
      <ExternalLink href={post.url} className="screening-post-title">
        {post.title ? <PageText text={post.title.slice(0, 200)} /> : text('card', 'untitledPost')}
      </ExternalLink>
    </p>
  );
}

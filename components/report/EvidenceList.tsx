// The posts behind a figure: date, title, what each contributes, and a link to look for oneself.
import type { Evidence, Finding } from '../../lib/evaluation/report.ts';
import { ExternalLink } from '../ui/ExternalLink.tsx';
import { useLanguage } from '../ui/language-context.tsx';
import { PageText } from '../ui/PageText.tsx';

interface EvidenceListProps {
  readonly evidence: readonly Evidence[];
  readonly unit: Finding['unit'];
}

export function EvidenceList({ evidence, unit }: EvidenceListProps) {
  const { text, formats } = useLanguage();
  const valueText = ({ value }: Evidence) => {
    if (!value) return '';
    return unit === 'rate' ? formats.percent(value.value) : formats.decimal(value.value);
  };
  return (
    <ul className="evidence">
      {evidence.map((post) => (
        <li key={post.postId}>
          <span className="evidence-date">
            {post.publishedAt === null ? text('card', 'undatedPost') : formats.shortDay(post.publishedAt)}
          </span>
          <ExternalLink href={post.url} className="evidence-title">
            {post.title ? <PageText text={post.title.slice(0, 200)} /> : text('card', 'untitledPost')}
          </ExternalLink>
          {post.mark === null ? null : <span className="evidence-mark">{text('card', `mark.${post.mark}`)}</span>}
          <span className="evidence-value">{valueText(post)}</span>
        </li>
      ))}
    </ul>
  );
}

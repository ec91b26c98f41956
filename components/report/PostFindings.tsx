// What was found in the post whose mark the user has pressed in the page; on top of the card until it is put away.
import { useEffect, useRef } from 'react';
import type { Report } from '../../lib/evaluation/report.ts';
import { Button } from '../ui/Button.tsx';
import { Icon } from '../ui/Icon.tsx';
import { useLanguage } from '../ui/language-context.tsx';
import { foundInPost } from './post-marks.ts';
import { ScreeningRows } from './ScreeningRows.tsx';

/** A pressed mark; each press is an object of its own, so that the same post can be shown again. */
export interface ShownPost {
  readonly postId: string;
}

interface PostFindingsProps {
  readonly report: Report;
  readonly shown: ShownPost;
  readonly onDismiss: () => void;
}

const mostRows = 6;

export function PostFindings({ report, shown, onDismiss }: PostFindingsProps) {
  const { text } = useLanguage();
  const section = useRef<HTMLElement>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: pressed again, it comes into sight again
  useEffect(() => {
    section.current?.scrollIntoView({ block: 'nearest' });
    section.current?.focus({ preventScroll: true });
  }, [shown]);
  const findings = foundInPost(report, shown.postId);
  return (
    <section ref={section} className="post-findings" tabIndex={-1} aria-label={text('card', 'foundInPost')}>
      <div className="post-findings-head">
        <h2>{text('card', 'foundInPost')}</h2>
        <Button weight="quiet" label={text('card', 'dismiss')} onPress={onDismiss}>
          <Icon name="close" />
        </Button>
      </div>
      {findings.length === 0 ? <p className="sentence">{text('card', 'foundNothing')}</p> : null}
      {findings.map((finding) => (
        <div key={finding.criterion}>
          <h3 className="caption faint">{text('report', `screening.${finding.criterion}`)}</h3>
          <ScreeningRows rows={finding.rows} most={mostRows} rest="button" />
        </div>
      ))}
    </section>
  );
}

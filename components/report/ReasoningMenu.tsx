// Copies the reasoning for a boss or client: as text, Markdown or picture; says what came of it.
import { useEffect, useState } from 'react';
import type { Report } from '../../lib/evaluation/report.ts';
import { safeFileName } from '../../lib/outreach/file-name.ts';
import { reasoningMarkdown, reasoningText } from '../../lib/outreach/formats/reasoning.ts';
import { reasoningOf } from '../../lib/outreach/reasoning.ts';
import type { CreatorReading } from '../../lib/profile/creator-profile.ts';
import { copyPicture, copyText, savePicture } from '../ui/hand-out.ts';
import { Icon } from '../ui/Icon.tsx';
import { useLanguage } from '../ui/language-context.tsx';
import { Menu } from '../ui/Menu.tsx';
import { Notice } from '../ui/Notice.tsx';
import { drawReasoning } from './draw-picture.ts';
import { useReasoningWords } from './use-reasoning-words.ts';

interface ReasoningMenuProps {
  readonly reading: CreatorReading;
  readonly report: Report;
  /** True inside a site's page, whose clipboard takes no picture from a frame. */
  readonly inPage: boolean;
}

/** `copied` shows on the button itself, so that nothing below it moves. */
type Outcome = { readonly tone: 'copied' | 'plain' | 'stop'; readonly words: string } | null;

/** How long it is said that something was copied, in milliseconds. */
const saidFor = 6_000;

export function ReasoningMenu({ reading, report, inPage }: ReasoningMenuProps) {
  const { text } = useLanguage();
  const words = useReasoningWords();
  const [outcome, setOutcome] = useState<Outcome>(null);
  useEffect(() => {
    if (outcome === null || outcome.tone === 'stop') return;
    const timer = setTimeout(() => setOutcome(null), saidFor);
    return () => clearTimeout(timer);
  }, [outcome]);

  const subject = { reading, report };
  const copied = (sentence: string) => setOutcome({ tone: 'copied', words: sentence });
  const said = (sentence: string) => setOutcome({ tone: 'plain', words: sentence });
  const refused = (sentence: string) => setOutcome({ tone: 'stop', words: sentence });

  const copy = async (written: string, done: string) => {
    if (await copyText(written)) copied(done);
    else refused(text('errors', 'clipboard-refused'));
  };
  const picture = async (way: 'copy' | 'save') => {
    try {
      const reasoning = reasoningOf(subject, words);
      const drawn = drawReasoning(reasoning);
      // The clipboard is asked inside the press, before the picture is ready: later the browser would refuse.
      if (way === 'copy' && (await copyPicture(drawn))) {
        copied(text('card', 'copiedPicture'));
        return;
      }
      const file = safeFileName(reasoning.fileName, 'png');
      savePicture(file, await drawn);
      said(text('card', way === 'copy' ? 'pictureSavedInstead' : 'savedPicture', { file }));
    } catch {
      refused(text('card', 'pictureFailed'));
    }
  };

  return (
    <div className="reasoning-copy">
      <Menu
        label={text('card', 'copy')}
        button={
          <>
            <Icon name={outcome?.tone === 'copied' ? 'check' : 'copy'} />
            {text('card', outcome?.tone === 'copied' ? 'copied' : 'copy')}
          </>
        }
        groups={[
          {
            entries: [
              {
                id: 'text',
                label: text('card', 'copyText'),
                onChoose: () => void copy(reasoningText(subject, words), text('card', 'copiedText')),
              },
              {
                id: 'markdown',
                label: text('card', 'copyMarkdown'),
                onChoose: () => void copy(reasoningMarkdown(subject, words), text('card', 'copiedMarkdown')),
              },
              ...(inPage
                ? []
                : [{ id: 'picture', label: text('card', 'copyPicture'), onChoose: () => void picture('copy') }]),
              { id: 'save', label: text('card', 'savePicture'), onChoose: () => void picture('save') },
            ],
          },
        ]}
      />
      <span className="unseen" role="status">
        {outcome?.tone === 'copied' ? outcome.words : null}
      </span>
      {outcome === null || outcome.tone === 'copied' ? null : <Notice tone={outcome.tone}>{outcome.words}</Notice>}
    </div>
  );
}

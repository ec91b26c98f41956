// Who it is and how large: name, handle, tier, and the figure that the tier comes from.
import type { Report } from '../../lib/evaluation/report.ts';
import type { CreatorReading } from '../../lib/profile/creator-profile.ts';
import { isKnown } from '../../lib/profile/figure.ts';
import { FigureText } from '../ui/FigureText.tsx';
import { useLanguage } from '../ui/language-context.tsx';
import { PageText } from '../ui/PageText.tsx';
import { TierBadge } from './TierBadge.tsx';

interface CreatorHeaderProps {
  readonly reading: CreatorReading;
  readonly report: Report;
}

export function CreatorHeader({ reading, report }: CreatorHeaderProps) {
  const { text } = useLanguage();
  const { creator, platform } = reading;
  const handle = creator && isKnown(creator.handle) ? creator.handle.value : null;
  const name = creator && isKnown(creator.displayName) ? creator.displayName.value : null;
  const title = name ?? handle;
  return (
    <header className="creator">
      <h1 className="creator-name">
        {title === null ? text('card', 'nameUnread') : <PageText text={title} />}
        {handle === null || name === null ? null : (
          <>
            {' '}
            <PageText text={`@${handle}`} className="creator-handle" />
          </>
        )}
      </h1>
      <p className="creator-size">
        {report.tier.tiers.length > 0 ? (
          <span className="creator-tier">
            <TierBadge tiers={report.tier.tiers} />
          </span>
        ) : null}
        <span className="creator-followers">
          <FigureText figure={report.tier.followers} /> {text('reading', `audience.${platform}`)}
        </span>
      </p>
    </header>
  );
}

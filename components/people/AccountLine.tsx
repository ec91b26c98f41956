// One account with its own figures: who, where, followers, rate.
import type { ShortlistRow } from '../../lib/campaign/shortlist-row.ts';
import { ExternalLink } from '../ui/ExternalLink.tsx';
import { FigureText } from '../ui/FigureText.tsx';
import { useLanguage } from '../ui/language-context.tsx';
import { PageText } from '../ui/PageText.tsx';

/** The name under which an account is spoken of. */
export const nameOfAccount = ({ displayName, handle }: ShortlistRow): string => displayName || handle;

export function AccountLine({ row }: { readonly row: ShortlistRow }) {
  const { text, formats } = useLanguage();
  const rate = row.engagementRate ?? row.viewRate;
  return (
    <div className="account-line">
      <div className="account-who">
        <ExternalLink href={row.profileUrl}>
          <PageText text={nameOfAccount(row)} />
        </ExternalLink>
        <span className="caption faint">
          {text('reading', `platform.${row.platform}`)}
          {row.handle === '' ? null : (
            <>
              {' '}
              <PageText text={`@${row.handle}`} />
            </>
          )}
        </span>
      </div>
      <div className="account-figures">
        <FigureText figure={row.followers} />
        <span className="caption faint">
          {text('people', row.engagementRate === null && rate !== null ? 'viewRate' : 'rate')}{' '}
          {rate === null ? (
            <span title={text('report', `missing.${row.engagementMissing ?? 'failed'}`)}>
              {text('report', 'verdict.cannot-tell')}
            </span>
          ) : (
            <span className="figure">{formats.percent(rate.value)}</span>
          )}
        </span>
      </div>
    </div>
  );
}

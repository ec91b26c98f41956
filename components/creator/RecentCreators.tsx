// The creators read last: each opens as it is known, without a visit – or its profile in the tab in front, at the press.
import type { ShortlistRow } from '../../lib/campaign/shortlist-row.ts';
import type { Store } from '../../lib/storage/store.ts';
import { useFigureWords } from '../ui/figure-words.ts';
import { Icon } from '../ui/Icon.tsx';
import { Initials } from '../ui/Initials.tsx';
import { useLanguage } from '../ui/language-context.tsx';
import { PageText } from '../ui/PageText.tsx';
import { Unread } from './Unread.tsx';
import { useFollowed } from './use-followed.ts';
import './creator.css';

interface RecentCreatorsProps {
  readonly store: { readonly creators: Pick<Store['creators'], 'recent'> } & Pick<Store, 'onChange'>;
  readonly clock: () => number;
  readonly onChoose: (creatorKey: string) => void;
  /** Opens a profile in the tab in front. */
  readonly onOpen: (url: string) => void;
}

/** As many as one screen of the panel holds. */
const mostShown = 8;

export function RecentCreators({ store, clock, onChoose, onOpen }: RecentCreatorsProps) {
  const { text } = useLanguage();
  const recent = useFollowed(
    store,
    ['creators', 'shortlist', 'store'],
    () => store.creators.recent(mostShown),
    'recent',
  );
  if (recent.at === 'failed') return <Unread failure={recent.failure} onRetry={recent.retry} />;
  if (recent.at === 'loading' || recent.value.length === 0) return null;
  const now = clock();
  return (
    <section className="recent">
      <h1>{text('creator', 'recent')}</h1>
      <ul>
        {recent.value.map((row) => (
          <RecentLine
            key={row.creatorKey}
            row={row}
            now={now}
            onChoose={() => onChoose(row.creatorKey)}
            onOpen={() => onOpen(row.profileUrl)}
          />
        ))}
      </ul>
    </section>
  );
}

interface RecentLineProps {
  readonly row: ShortlistRow;
  readonly now: number;
  readonly onChoose: () => void;
  readonly onOpen: () => void;
}

function RecentLine({ row, now, onChoose, onOpen }: RecentLineProps) {
  const { text, formats } = useLanguage();
  const { words } = useFigureWords()(row.followers);
  const name = row.displayName || row.handle;
  return (
    <li className="recent-line">
      <button type="button" className="recent-who" onClick={onChoose}>
        <Initials name={name} />
        <span className="recent-words">
          <span className="recent-name">
            <PageText text={name} />{' '}
            {row.displayName && row.handle ? <PageText text={`@${row.handle}`} className="faint" /> : null}
          </span>
          <span className="caption faint">
            {text('reading', `platform.${row.platform}`)}
            {text('card', 'dot')}
            {words}
            {text('card', 'dot')}
            {text('creator', 'recent.read', { ago: formats.ago(row.readAt, now) })}
          </span>
        </span>
      </button>
      <a
        className="recent-open"
        href={row.profileUrl}
        aria-label={text('creator', 'recent.open', { name })}
        title={text('creator', 'recent.open', { name })}
        onClick={(event) => {
          event.preventDefault();
          onOpen();
        }}
      >
        <Icon name="external" />
      </a>
    </li>
  );
}

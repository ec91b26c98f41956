// The creator of the tab behind the popup, ready to be added.
import { useRef, useSyncExternalStore } from 'react';
import type { PortClient } from '../../lib/messaging/port-client.ts';
import { isKnown } from '../../lib/profile/figure.ts';
import { useLanguage } from '../ui/language-context.tsx';
import { PageText } from '../ui/PageText.tsx';
import { ShortlistButton } from './ShortlistButton.tsx';

export function CurrentTab({ client }: { readonly client: PortClient }) {
  const { text } = useLanguage();
  const { view } = useSyncExternalStore(client.subscribe, client.state);
  /** Who was offered stays on the screen after being added, so that it can be undone. */
  const offered = useRef<string | null>(null);
  if (view.kind !== 'report' || view.creatorKey === null || !view.reading.creator) return null;
  const { creatorKey, shortlist } = view;
  if (shortlist.state !== 'listed') offered.current = creatorKey;
  if (offered.current !== creatorKey) return null;
  const { displayName, handle } = view.reading.creator;
  const name = isKnown(displayName) ? displayName.value : isKnown(handle) ? handle.value : null;
  return (
    <section className="current-tab" aria-label={text('shortlist', 'currentTab')}>
      <span className="current-name">
        <span className="faint">{text('shortlist', 'currentTab')}</span>{' '}
        {name === null ? text('card', 'nameUnread') : <PageText text={name} />}
      </span>
      <ShortlistButton
        key={creatorKey}
        status={shortlist}
        possible
        onAdd={() => client.addToShortlist(creatorKey)}
        onRemove={() => client.removeFromShortlist(creatorKey)}
      />
    </section>
  );
}

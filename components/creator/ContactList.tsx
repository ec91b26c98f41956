// How a creator can be reached, found in bio and links; each copied by one press.
import { useEffect, useState } from 'react';
import { isKnown } from '../../lib/profile/figure.ts';
import { type Contact, contactsOf } from '../../lib/text/contacts.ts';
import { Button } from '../ui/Button.tsx';
import { ExternalLink } from '../ui/ExternalLink.tsx';
import { copyText } from '../ui/hand-out.ts';
import { Icon } from '../ui/Icon.tsx';
import { useLanguage } from '../ui/language-context.tsx';
import { Notice } from '../ui/Notice.tsx';
import { PageText } from '../ui/PageText.tsx';
import type { CreatorParts, CreatorStore } from './creator-parts.ts';
import { Unread } from './Unread.tsx';
import { useFollowed } from './use-followed.ts';
import './creator.css';

interface ContactListProps extends Pick<CreatorParts, 'creatorKey'> {
  readonly store: Pick<CreatorStore, 'creators' | 'onChange'>;
}

type Copied = { readonly value: string; readonly isDone: boolean } | null;

/** How long it is said that something was copied, in milliseconds. */
const saidFor = 6_000;

/** The address as people say it. */
const spoken = (value: string) => value.replace(/^https?:\/\/(?:www\.)?/, '').replace(/\/$/, '');

export function ContactList({ store, creatorKey }: ContactListProps) {
  const { text } = useLanguage();
  const [copied, setCopied] = useState<Copied>(null);
  useEffect(() => {
    if (!copied?.isDone) return;
    const timer = setTimeout(() => setCopied(null), saidFor);
    return () => clearTimeout(timer);
  }, [copied]);
  const read = async () => {
    const profile = (await store.creators.get(creatorKey))?.profile;
    if (!profile) return { contacts: [], isBioKnown: false };
    const { bio, links } = profile;
    const texts = { bio: isKnown(bio) ? bio.value : null, links: isKnown(links) ? links.value : [] };
    return { contacts: contactsOf(texts), isBioKnown: bio.state !== 'unread' };
  };
  const found = useFollowed(store, ['details'], read, creatorKey);
  if (found.at === 'loading') return null;
  if (found.at === 'failed') return <Unread failure={found.failure} onRetry={found.retry} />;
  const { contacts, isBioKnown } = found.value;
  const copy = async ({ value }: Contact) => setCopied({ value, isDone: await copyText(value) });
  return (
    <section className="contacts">
      <h2>{text('creator', 'contacts')}</h2>
      {contacts.length === 0 ? (
        <p className="caption faint">{text('creator', isBioKnown ? 'contacts.none' : 'contacts.unread')}</p>
      ) : (
        <ul>
          {contacts.map((contact) => (
            <ContactLine
              key={`${contact.kind} ${contact.value}`}
              contact={contact}
              isCopied={copied?.isDone === true && copied.value === contact.value}
              onCopy={() => void copy(contact)}
            />
          ))}
        </ul>
      )}
      <span className="unseen" role="status">
        {copied?.isDone ? text('creator', 'contacts.copied', { value: copied.value }) : null}
      </span>
      {copied?.isDone === false ? <Notice tone="stop">{text('errors', 'clipboard-refused')}</Notice> : null}
    </section>
  );
}

interface ContactLineProps {
  readonly contact: Contact;
  readonly isCopied: boolean;
  readonly onCopy: () => void;
}

function ContactLine({ contact, isCopied, onCopy }: ContactLineProps) {
  const { text } = useLanguage();
  const { kind, value, address, service, foundIn } = contact;
  const words = <PageText text={spoken(value)} />;
  return (
    <li className="contact">
      <span className="contact-kind faint">{service ?? text('creator', `contacts.${kind}`)}</span>
      <span className="contact-value">
        {address === null ? words : <ExternalLink href={address}>{words}</ExternalLink>}
        <span className="caption faint"> {text('creator', `contacts.in.${foundIn}`)}</span>
      </span>
      <Button weight="quiet" label={text('creator', 'contacts.copy', { value: spoken(value) })} onPress={onCopy}>
        <Icon name={isCopied ? 'check' : 'copy'} />
      </Button>
    </li>
  );
}

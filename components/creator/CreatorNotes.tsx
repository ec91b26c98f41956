// What the marketer keeps about a creator: stage and owner in the campaign, tags, notes, contacts, other accounts, do-not-contact.
import type { ReactNode } from 'react';
import { OtherAccounts } from '../people/OtherAccounts.tsx';
import { CampaignFields } from './CampaignFields.tsx';
import { ContactList } from './ContactList.tsx';
import type { CreatorParts } from './creator-parts.ts';
import { DoNotContact } from './DoNotContact.tsx';
import { NoteList } from './NoteList.tsx';
import { TagsField } from './TagsField.tsx';
import './creator.css';

interface CreatorNotesProps extends CreatorParts {
  /** Whose stage and owner are shown; null while it is not known. */
  readonly campaignId: string | null;
  /** Adds the creator to the campaign's shortlist, where nothing else on the surface does. */
  readonly add?: ReactNode;
}

/** Give it the creator's key as React key. */
export function CreatorNotes({ store, creatorKey, clock, newKey, campaignId, add }: CreatorNotesProps) {
  return (
    <div className="creator-notes">
      {campaignId === null ? null : (
        <CampaignFields store={store} creatorKey={creatorKey} campaignId={campaignId} clock={clock} add={add} />
      )}
      <TagsField store={store} creatorKey={creatorKey} />
      <NoteList store={store} creatorKey={creatorKey} clock={clock} newKey={newKey} />
      <ContactList store={store} creatorKey={creatorKey} />
      <OtherAccounts key={creatorKey} store={store} creatorKey={creatorKey} />
      <DoNotContact store={store} creatorKey={creatorKey} clock={clock} />
    </div>
  );
}

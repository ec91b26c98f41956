// Where each part of a comment is read on TikTok.
import type { KnownFact } from '../../profile/figure.ts';
import type { CommentRules, Convert } from '../define-reader.ts';
import { known, text } from '../leaf.ts';
import type { carriers } from './carriers.ts';
import defaultPicture from './default-picture.json' with { type: 'json' };

const digits: Convert<KnownFact<string>> = (raw, context) =>
  typeof raw === 'string' && /^\d{1,20}$/.test(raw) ? known(raw, context) : undefined;

const handle: Convert<KnownFact<string>> = (raw, context) =>
  typeof raw === 'string' && /^[\w.]{1,64}$/.test(raw) ? known(raw, context) : undefined;

/** A store's name and the file in it; one file, in several stores, is the picture of everybody without one. */
const isDefaultPicture: Convert<KnownFact<boolean>> = (raw, context) => {
  const file = typeof raw === 'string' ? /^[\w-]+\/(\w+)/.exec(raw)?.[1] : undefined;
  return file === undefined ? undefined : known(file === defaultPicture.file, context);
};

export const commentRules: CommentRules<typeof carriers> = {
  id: [{ from: 'comment', leaf: 'cid', as: digits, expect: 'always' }],
  authorId: [{ from: 'comment', leaf: 'user.uid', as: digits, expect: 'always' }],
  authorHandle: [{ from: 'comment', leaf: 'user.unique_id', as: handle, expect: 'always' }],
  hasDefaultPicture: [{ from: 'comment', leaf: 'user.avatar_thumb.uri', as: isDefaultPicture, expect: 'always' }],
  // The owner of the post is known by id and handle.
  isCreator: [],
  text: [{ from: 'comment', leaf: 'text', as: text(1_000), expect: 'always' }],
};

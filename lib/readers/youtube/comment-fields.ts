// Where each part of a comment is read on YouTube.
import type { Absent, KnownFact } from '../../profile/figure.ts';
import type { CommentRules, Convert } from '../define-reader.ts';
import { absent, flag, known, text } from '../leaf.ts';
import type { carriers } from './carriers.ts';
import { channelIdFact, handleFact } from './conversions.ts';

const commentText = text(1_000);

const commentId: Convert<KnownFact<string>> = (raw, context) =>
  typeof raw === 'string' && /^[\w.-]{10,100}$/.test(raw) ? known(raw, context) : undefined;

/** Before handles (2023) a display name stood there, which names nobody. */
const handleOrName: Convert<KnownFact<string> | Absent> = (raw, context) => {
  if (typeof raw !== 'string') return undefined;
  return raw.startsWith('@') ? handleFact(raw, context) : absent(context);
};

/** On the screen a person has a handle in the link, or the id where they have no handle. */
const shownAuthor: Convert<KnownFact<string>> = (raw, context) =>
  handleFact(raw, context) ?? channelIdFact(/^\/channel\/(.+)$/.exec(String(raw))?.[1] ?? '', context);

export const commentFields: CommentRules<typeof carriers> = {
  id: [
    { from: 'commentEntity', leaf: 'properties.commentId', as: commentId, expect: 'always' },
    { from: 'commentRenderer', leaf: 'commentId', as: commentId, expect: 'always' },
    { from: 'shownComment', leaf: 'id', as: commentId, expect: 'always' },
  ],
  authorId: [
    { from: 'commentEntity', leaf: 'author.channelId', as: channelIdFact, expect: 'always' },
    {
      from: 'commentRenderer',
      leaf: 'authorEndpoint.browseEndpoint.browseId',
      as: channelIdFact,
      expect: 'always',
    },
    { from: 'shownComment', leaf: 'author', as: shownAuthor, expect: 'always' },
  ],
  authorHandle: [
    { from: 'commentEntity', leaf: 'author.displayName', as: handleOrName, expect: 'always' },
    { from: 'commentRenderer', leaf: 'authorText', as: handleOrName, expect: 'always' },
    { from: 'shownComment', leaf: 'author', as: handleFact, expect: 'sometimes' },
  ],
  // YouTube draws a picture of its own for everybody without one, under an address like that of a chosen one: no rule.
  hasDefaultPicture: [],
  isCreator: [
    { from: 'commentEntity', leaf: 'author.isCreator', as: flag, expect: 'always' },
    { from: 'commentRenderer', leaf: 'authorIsChannelOwner', as: flag, expect: 'always' },
  ],
  text: [
    { from: 'commentEntity', leaf: 'properties.content.content', as: commentText, expect: 'always' },
    { from: 'commentRenderer', leaf: 'contentText', as: commentText, expect: 'always' },
    { from: 'shownComment', leaf: 'text', as: commentText, expect: 'always' },
  ],
};

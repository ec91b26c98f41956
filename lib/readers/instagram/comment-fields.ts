// Where each part of a comment is read on Instagram.
import type { Absent, KnownFact } from '../../profile/figure.ts';
import type { CommentRules, Convert } from '../define-reader.ts';
import { absent, flag, known, text } from '../leaf.ts';
import type { carriers } from './carriers.ts';
import { accountId, handle } from './convert.ts';
import defaultPictures from './default-pictures.json' with { type: 'json' };

/** The file of a picture that somebody has chosen: three numbers, like that of the default one. */
const pictureFile = /^\d+_\d+_\d+_[a-z]\.\w+/;

/**
 * The picture by its file and cache key. Instagram has changed the file of the default picture three times and never its key,
 * so a new file without the key would be taken for a chosen picture: the flag and the id beside it, where they stand, go first.
 */
const isDefaultPicture: Convert<KnownFact<boolean> | Absent> = (raw, context) => {
  if (typeof raw !== 'string') return undefined;
  const { cacheKey, files } = defaultPictures;
  if (raw.includes(`ig_cache_key=${cacheKey}`) || files.some((file) => raw.startsWith(file))) {
    return known(true, context);
  }
  return pictureFile.test(raw) ? known(false, context) : absent(context);
};

/** A picture that somebody has chosen has an id. What a missing one means is not proven. */
const hasPictureId: Convert<KnownFact<boolean>> = (raw, context) =>
  typeof raw === 'string' && /^\d+_\d+$/.test(raw) ? known(false, context) : undefined;

const commentText = text(1_000);

export const commentRules: CommentRules<typeof carriers> = {
  id: [
    { from: 'comment', leaf: 'pk', as: accountId, expect: 'always' },
    { from: 'public-comment', leaf: 'pk', as: accountId, expect: 'always' },
    { from: 'old-comment', leaf: 'id', as: accountId, expect: 'always' },
  ],
  authorId: [
    { from: 'comment', leaf: 'user.pk', as: accountId, expect: 'always' },
    // On logged-out pages `id` is another number, and not every reply carries `pk`: the handle is there in all.
    { from: 'public-comment', leaf: 'user.username', as: handle, expect: 'always' },
    { from: 'old-comment', leaf: 'owner.id', as: accountId, expect: 'always' },
  ],
  authorHandle: [
    { from: 'comment', leaf: 'user.username', as: handle, expect: 'always' },
    { from: 'public-comment', leaf: 'user.username', as: handle, expect: 'always' },
    { from: 'old-comment', leaf: 'owner.username', as: handle, expect: 'always' },
  ],
  hasDefaultPicture: [
    { from: 'comment', leaf: 'user.has_anonymous_profile_picture', as: flag, expect: 'sometimes' },
    { from: 'comment', leaf: 'user.profile_pic_id', as: hasPictureId, expect: 'sometimes' },
    { from: 'comment', leaf: 'user.profile_pic_url', as: isDefaultPicture, expect: 'always' },
    { from: 'public-comment', leaf: 'user.profile_pic_url', as: isDefaultPicture, expect: 'sometimes' },
    { from: 'old-comment', leaf: 'owner.profile_pic_url', as: isDefaultPicture, expect: 'always' },
  ],
  // The owner of the post is known by id and handle: no list names them among the commenters.
  isCreator: [],
  text: [
    { from: 'comment', leaf: 'text', as: commentText, expect: 'always' },
    { from: 'public-comment', leaf: 'text', as: commentText, expect: 'always' },
    { from: 'old-comment', leaf: 'text', as: commentText, expect: 'always' },
  ],
};

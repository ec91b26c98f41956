// Which of the comments that came by belong to the post at the address, each cut to what tells who wrote what.
import type { Address } from '../capture.ts';
import type { FoundComment } from '../define-reader.ts';
import { isRecord } from '../leaf.ts';
import type { CommentPiece, CommentPlace, Harvest } from './harvest.ts';
import { mediaIdOf } from './media-id.ts';

export type FoundComments = ReadonlyMap<CommentPlace, readonly FoundComment<unknown>[]>;

/** File and cache key of a picture's address: they tell the default one; the rest, most of 600 characters, is routing. */
function cutAddress(address: unknown): unknown {
  if (typeof address !== 'string') return address;
  const [path = '', query = ''] = address.split('?');
  const key = /(?:^|&)(ig_cache_key=[^&]*)/.exec(query)?.[1];
  return `${path.slice(path.lastIndexOf('/') + 1)}${key ? `?${key}` : ''}`;
}

function withCutPicture(person: unknown): unknown {
  if (!isRecord(person) || !('profile_pic_url' in person)) return person;
  return { ...person, profile_pic_url: cutAddress(person.profile_pic_url) };
}

/** The request as it reads before it is coded for an address or a form. */
const plain = (asked: string): string => asked.replaceAll('%22', '"').replaceAll('%3A', ':').replaceAll('\\"', '"');

function asksFor(asked: string, code: string, id: string): boolean {
  const text = plain(asked);
  const names = [`"media_id":"${id}"`, `"shortcode":"${code}"`, `/api/v1/media/${id}/comments/`];
  return names.some((name) => text.includes(name));
}

/**
 * The comments of the post at the address, by place, newest reply first. What came with the document belongs to the post for
 * which the document was loaded; of a reply, its own post or its request must say so.
 */
export function commentsOf({ kind, postId: code }: Address, embedded: Harvest, replied: Harvest): FoundComments {
  const found = new Map<CommentPlace, FoundComment<unknown>[]>();
  if (kind !== 'post' || code === null) return found;
  const id = String(mediaIdOf(code));
  const isOurs = ({ postCode, postId, asked, origin }: CommentPiece) => {
    if (typeof postCode === 'string') return postCode === code;
    if (typeof postId === 'string') return postId === `POLARIS_${id}`;
    return origin === 'embedded' || asksFor(asked, code, id);
  };
  for (const piece of [...replied.comments.toReversed(), ...embedded.comments]) {
    if (!isOurs(piece)) continue;
    const { place, data, origin, seenAt } = piece;
    const own = data.pk ?? data.id;
    const trunk = { ...data, user: withCutPicture(data.user), owner: withCutPicture(data.owner) };
    const comment = { id: own === undefined || own === null ? null : String(own), trunk, origin, seenAt };
    const list = found.get(place);
    if (list) list.push(comment);
    else found.set(place, [comment]);
  }
  return found;
}

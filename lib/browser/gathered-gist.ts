// What was gathered, in short, without the times at which it was seen and without comments, which are told apart one by one: the same gist needs no second message.
import type { Gathered, GatheredPlace } from '../readers/gathered.ts';

const withoutTime = ({ carrier, trunk }: GatheredPlace) => [carrier, trunk];

/** Gives a text that is equal for two gatherings when, and only when, the page offered the same beside comments. */
export function gistOf({ url, embedded, signs, creator, posts }: Gathered): string {
  return JSON.stringify([
    url,
    embedded,
    signs,
    creator.map(withoutTime),
    posts.map(({ id, places }) => [id, places.map(withoutTime)]),
  ]);
}

// What a reading says, in short, without the times at which it was seen: two readings with the same gist need no second message.
import type { CreatorReading } from '../profile/creator-profile.ts';
import type { Fact, Figure, Moment } from '../profile/figure.ts';

type Answer = Fact<unknown> | Figure | Moment;

function gistOfAnswer(answer: Answer): string {
  if (answer.state === 'unread') return answer.why;
  if (answer.state !== 'known') return answer.state;
  // The bounds of "2 weeks ago" move with the clock; the words do not.
  if ('from' in answer) return answer.text ?? `${answer.from}–${answer.to}`;
  if ('low' in answer) return `${answer.low}–${answer.high}`;
  return JSON.stringify(answer.value);
}

const gistOfPart = (part: object) =>
  Object.entries(part).map(([name, value]) =>
    typeof value === 'object' && value !== null && 'state' in value
      ? `${name}=${gistOfAnswer(value as Answer)}`
      : `${name}=${String(value)}`,
  );

/** Gives a text that is equal for two readings when, and only when, they say the same of page, creator and posts. */
export function gistOf(reading: CreatorReading): string {
  const { url, pageKind, creator, posts, report } = reading;
  return JSON.stringify([
    url,
    pageKind,
    creator && gistOfPart(creator),
    posts.map(gistOfPart),
    report.embedded,
    report.drift.map(gistOfPart),
  ]);
}

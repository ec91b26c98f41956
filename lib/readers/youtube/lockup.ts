// Finds views, date and author in a lockup's rows, whose number and order change from page to page and have no names.
import { isRecord } from '../leaf.ts';
import { handleOfLink, handleOfText } from './labels.ts';
import type { Badge, Lockup, LockupPart, LockupRow } from './list-shapes.ts';
import type { Collaborator } from './watch-shapes.ts';

/**
 * - `finished`: the picture shows how long the video is
 * - `live`: it runs now
 * - `unstarted`: the picture shows another word than a length: announced, waiting
 * - `plain`: the picture shows nothing
 */
type LockupState = 'finished' | 'live' | 'unstarted' | 'plain';

export interface ShownLockup {
  readonly state: LockupState;
  readonly views: LockupPart | null;
  readonly date: LockupPart | null;
  readonly byline: LockupPart | null;
  /** A row of badges alone ("Members only", "Premium", "New"). */
  readonly hasBadgeRow: boolean;
}

const mostRows = 10;

const hasText = (part: LockupPart): boolean =>
  typeof part?.text?.content === 'string' && part.text.content.trim() !== '';

/** Lengths are digits with points or colons between them in all languages ("13:56", "13.56"). */
const isLength = (text: unknown): boolean =>
  typeof text === 'string' && !/\p{L}/u.test(text) && /\p{Nd}[.:]\p{Nd}{2}/u.test(text);

function stateOf(badges: readonly Badge[]): LockupState {
  if (badges.some(({ badgeStyle }) => badgeStyle?.endsWith('_LIVE'))) return 'live';
  if (badges.some(({ text }) => isLength(text))) return 'finished';
  return badges.some(({ text }) => text) ? 'unstarted' : 'plain';
}

/**
 * Never by a row's number: the date is the last part of the last row that has texts, the views are the part before it in the same
 * row or the one with the play sign, and a row above them names the author.
 */
export function shownIn(lockup: Lockup): ShownLockup {
  const known = alreadyShown.get(lockup);
  if (known) return known;
  const shown = findShown(lockup);
  alreadyShown.set(lockup, shown);
  return shown;
}

/** Several rules ask the same lockup. */
const alreadyShown = new WeakMap<Lockup, ShownLockup>();

function findShown(lockup: Lockup): ShownLockup {
  const rows = lockup.metadata?.lockupMetadataViewModel?.metadata?.contentMetadataViewModel?.metadataRows;
  const all: readonly LockupRow[] = Array.isArray(rows) ? rows.slice(0, mostRows).filter(isRecord) : [];
  const filled = all
    .map(({ metadataParts }) => (Array.isArray(metadataParts) ? metadataParts.filter(hasText) : []))
    .filter((parts) => parts.length > 0);
  const state = stateOf(lockup.badges);
  const hasBadgeRow = all.some(({ badges }) => Array.isArray(badges) && badges.length > 0);
  const last = filled.at(-1) ?? [];
  const played = last.find(({ leadingIcon }) => leadingIcon?.name === 'PLAY_ARROW_OUTLINED');
  const views = played ?? (last.length > 1 ? last.at(-2) : undefined);
  const date = last.at(-1) === views ? undefined : last.at(-1);
  const counts = state === 'finished' || state === 'plain';
  return {
    state,
    views: (counts && views) || null,
    date: (counts && date) || null,
    byline: (filled.length > 1 && filled[0]?.[0]) || null,
    hasBadgeRow,
  };
}

/** The handle in a collaborator's second line: "@name • 45K subscribers", each part between marks of direction. */
export function handleOfCollaborator({ subtitle, title }: Collaborator): string | undefined {
  const [shown = ''] = String(subtitle?.content ?? '').split('•');
  return (
    handleOfText(shown) ??
    handleOfLink(title?.commandRuns?.[0]?.onTap?.innertubeCommand?.browseEndpoint?.canonicalBaseUrl)
  );
}

/** The subscribers in a collaborator's second line; null where it holds none. */
export function subscribersOfCollaborator({ subtitle }: Collaborator): string | null {
  const content = subtitle?.content;
  return typeof content === 'string' ? (content.split('•')[1] ?? null) : null;
}

/** The handle of the item's author; undefined where the page does not tell it. Each sign of another author is heeded by itself. */
export function authorOf(lockup: Lockup, { byline }: ShownLockup): string | undefined {
  const { page, people, authorLink } = lockup;
  const [uploader] = people;
  if (uploader) return handleOfCollaborator(uploader);
  if (lockup.metadata?.lockupMetadataViewModel?.metadata === undefined) return undefined;
  const link = byline?.text?.commandRuns?.[0]?.onTap?.innertubeCommand?.browseEndpoint;
  const linked = handleOfLink(link?.canonicalBaseUrl) ?? handleOfLink(authorLink);
  if (linked !== undefined) return linked;
  const isOwnName = link?.browseId === undefined && byline?.text?.content === page.name;
  const isOwn = byline === null ? authorLink === null : isOwnName || link?.browseId === page.platformId;
  return (isOwn && page.handle) || undefined;
}

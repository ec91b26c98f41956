// What the table keeps of each row in memory: all that it is filtered and sorted by, and nothing that is only shown.

import { type CurrencyCode, currencyCodes } from '../../evaluation/price/money.ts';
import type { BandId, ScreeningId, TierId } from '../../evaluation/report.ts';
import { tierIds } from '../../evaluation/report.ts';
import { type RoleId, roleIds } from '../../evaluation/roles/roles.ts';
import { platforms } from '../../profile/creator-profile.ts';
import { foldForMatching } from '../../text/fold-chinese.ts';
import { tagKey } from '../listing.ts';
import type { ShortlistRow } from '../shortlist-row.ts';
import type { ColumnId } from './table-query.ts';

/** Columns that are sorted by a number; the number stands for the answer where the column shows words. */
export const numberColumns = [
  'platform',
  'tier',
  'followers',
  'rate',
  'band',
  'views',
  'looks',
  'signals',
  'suspicious',
  'traditional',
  'taiwan',
  'content',
  'rivals',
  'disclosure',
  'roles',
  'fit',
  'overlap',
  'quote',
  'growth',
  'doNotContact',
  'addedAt',
  'readAt',
] as const satisfies readonly ColumnId[];

export type NumberColumn = (typeof numberColumns)[number];

/** Columns that are sorted by text, stage by its place in the campaign. */
export type TextColumn = Exclude<ColumnId, NumberColumn>;

export interface RowLine {
  readonly creatorKey: string;
  /** In the order of `numberColumns`; NaN where nothing is known. */
  readonly numbers: readonly number[];
  /** Tiers, bands, flags and roles, a bit for each; see `bitsOf`. */
  readonly bits: number;
  /** By which the column of names is sorted; empty when there is none. */
  readonly name: string;
  readonly stage: string;
  readonly owner: string;
  /** As they are compared. */
  readonly tags: readonly string[];
  /** The first address; empty when there is none. */
  readonly email: string;
  /** Everything that free text is looked for in, folded. */
  readonly search: string;
}

const bands: readonly BandId[] = ['low', 'below-average', 'average', 'above-average', 'high'];

const flags: readonly ScreeningId[] = [
  'bought-engagement',
  'growth',
  'commenter-look',
  'audience-language',
  'audience-overlap',
  'content-check',
  'competitors',
  'disclosure',
  'creator-role',
  'brief-fit',
  'cooperation-mode',
  'quote',
];

/** Best first. */
const fits: readonly NonNullable<ShortlistRow['fit']>[] = ['pass', 'look', 'cannot-tell'];
const taiwanRules: readonly NonNullable<ShortlistRow['taiwanRule']>[] = ['met', 'open', 'missed'];

/** Each kind of answer has its own stretch of bits. */
const stretches = {
  tier: { words: tierIds as readonly string[], from: 0 },
  band: { words: bands as readonly string[], from: tierIds.length },
  flag: { words: flags as readonly string[], from: tierIds.length + bands.length },
  role: { words: roleIds as readonly string[], from: tierIds.length + bands.length + flags.length },
};

interface BitWords {
  readonly tier: TierId;
  readonly band: BandId;
  readonly flag: ScreeningId;
  readonly role: RoleId;
}

/** Gives the bits that stand for some answers of one kind. */
export function bitsOf<Kind extends keyof BitWords>(kind: Kind, answers: readonly BitWords[Kind][]): number {
  const { words, from } = stretches[kind];
  let bits = 0;
  for (const answer of answers) {
    const place = words.indexOf(answer);
    if (place >= 0) bits |= 1 << (from + place);
  }
  return bits;
}

/** The number that stands for an answer in its column; NaN for one that is not known. */
const rankIn = <Word>(words: readonly Word[], answer: Word | null | undefined): number => {
  const place = answer === null || answer === undefined ? -1 : words.indexOf(answer);
  return place < 0 ? Number.NaN : place;
};

export const platformNumber = (platform: ShortlistRow['platform']) => rankIn(platforms, platform);
export const fitNumber = (fit: ShortlistRow['fit']) => rankIn(fits, fit);
export const taiwanNumber = (rule: ShortlistRow['taiwanRule']) => rankIn(taiwanRules, rule);

const known = (value: number | null | undefined) => value ?? Number.NaN;

/** Above every amount, so that amounts of two currencies are never compared with each other. */
const currencyStep = 1e12;

const amountNumber = (fee: { readonly amount: number; readonly currency: CurrencyCode } | undefined) =>
  fee === undefined ? Number.NaN : currencyCodes.indexOf(fee.currency) * currencyStep + fee.amount;

const numberOf: Readonly<Record<NumberColumn, (row: ShortlistRow) => number>> = {
  platform: ({ platform }) => platformNumber(platform),
  tier: ({ tiers }) => rankIn(tierIds, tiers[0]),
  followers: ({ followersOrder }) => (followersOrder < 0 ? Number.NaN : followersOrder),
  rate: ({ engagementOrder }) => (engagementOrder < 0 ? Number.NaN : engagementOrder),
  band: ({ bands: touched }) => rankIn(bands, touched[0]),
  views: ({ viewRate }) => known(viewRate?.value),
  looks: ({ lookCount }) => lookCount,
  signals: ({ signals }) => known(signals?.outside),
  suspicious: ({ suspiciousShare }) => known(suspiciousShare?.value),
  traditional: ({ traditionalShare }) => known(traditionalShare?.value),
  taiwan: ({ taiwanRule }) => taiwanNumber(taiwanRule),
  content: ({ content }) => known(content?.posts),
  rivals: ({ rivals }) => known(rivals?.length),
  disclosure: ({ disclosure }) => known(disclosure?.possiblyUndisclosed),
  roles: ({ roles }) => rankIn(roleIds, roles?.ids[0]),
  fit: ({ fit }) => fitNumber(fit),
  overlap: ({ largestOverlap }) => known(largestOverlap?.share.value),
  quote: ({ quote }) => amountNumber(quote?.fee),
  growth: ({ growth }) => known(growth?.change.value),
  doNotContact: ({ doNotContact }) => known(doNotContact?.since),
  addedAt: ({ addedAt }) => addedAt,
  readAt: ({ readAt }) => readAt,
};

/** Display name, else handle, without regard to case: by this lists are sorted by name, in the store's index too. */
export const nameOrderOf = ({ displayName, handle }: Pick<ShortlistRow, 'displayName' | 'handle'>): string =>
  (displayName || handle).normalize('NFC').toLowerCase();

const searchOf = ({ displayName, handle, emails, tags, owner }: ShortlistRow) =>
  foldForMatching([displayName, handle, ...emails, ...tags, owner].filter((part) => part !== '').join('\n')).text;

/** Gives what the table keeps of a row. */
export function lineOf(row: ShortlistRow): RowLine {
  return {
    creatorKey: row.creatorKey,
    numbers: numberColumns.map((column) => numberOf[column](row)),
    bits:
      bitsOf('tier', row.tiers) |
      bitsOf('band', row.bands) |
      bitsOf('flag', row.flags) |
      bitsOf('role', row.roles?.ids ?? []),
    name: nameOrderOf(row),
    stage: row.stage,
    owner: row.owner,
    tags: row.tags.map(tagKey),
    email: (row.emails[0] ?? '').toLowerCase(),
    search: searchOf(row),
  };
}

const longestQuestion = 200;

/** The words of a free text as they are looked for. */
export const searchWords = (text: string): readonly string[] =>
  foldForMatching(text.slice(0, longestQuestion))
    .text.split(/\s+/)
    .map((word) => (word.length > 1 && word.startsWith('@') ? word.slice(1) : word))
    .filter((word) => word !== '');

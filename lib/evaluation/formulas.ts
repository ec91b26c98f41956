// The formulas of rates: what stands above and below the line decides which benchmark may be compared.
import type { Platform } from '../profile/creator-profile.ts';

export type Numerator = 'likes+comments' | 'likes+comments+shares' | 'comments' | 'views' | 'plays';

export type Denominator = 'followers' | 'subscribers' | 'views';

export interface RateFormula {
  /** Key of its sentence in the dictionaries. */
  readonly key: string;
  readonly numerator: Numerator;
  readonly denominator: Denominator;
}

/** Main formula of each platform; never converted into another platform's. */
export const engagementFormula: Readonly<Record<Platform, RateFormula>> = {
  instagram: { key: 'formula.likesCommentsPerFollower', numerator: 'likes+comments', denominator: 'followers' },
  tiktok: { key: 'formula.likesCommentsSharesPerView', numerator: 'likes+comments+shares', denominator: 'views' },
  youtube: { key: 'formula.likesCommentsPerView', numerator: 'likes+comments', denominator: 'views' },
};

/** Where likes are hidden: comments alone, under their own name. */
export const commentsFormula: Readonly<Record<Platform, RateFormula>> = {
  instagram: { key: 'formula.commentsPerFollower', numerator: 'comments', denominator: 'followers' },
  tiktok: { key: 'formula.commentsPerView', numerator: 'comments', denominator: 'views' },
  youtube: { key: 'formula.commentsPerView', numerator: 'comments', denominator: 'views' },
};

export const viewsPerSubscriber: RateFormula = {
  key: 'formula.viewsPerSubscriber',
  numerator: 'views',
  denominator: 'subscribers',
};

export const viewsPerFollower: RateFormula = {
  key: 'formula.viewsPerFollower',
  numerator: 'views',
  denominator: 'followers',
};

/** Instagram counts plays and views apart, one up to four times the other. */
export const playsPerFollower: RateFormula = {
  key: 'formula.playsPerFollower',
  numerator: 'plays',
  denominator: 'followers',
};

const rateFormulas: readonly RateFormula[] = [
  ...Object.values(engagementFormula),
  ...Object.values(commentsFormula),
  viewsPerSubscriber,
  viewsPerFollower,
  playsPerFollower,
];

/** Gives the formula of a rate's finding by its key; null for what is no rate. */
export const rateFormulaOf = (key: string): RateFormula | null =>
  rateFormulas.find((formula) => formula.key === key) ?? null;

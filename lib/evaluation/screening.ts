// The questions of the screening in the order in which they are shown, and what they need beside the page's own figures.

import { emptyCommentLog } from '../profile/comment-log.ts';
import { emptyEvaluationBrief } from './brief.ts';
import { audienceLanguage } from './criteria/audience-language.ts';
import { audienceOverlap } from './criteria/audience-overlap.ts';
import { boughtEngagement } from './criteria/bought-engagement.ts';
import { briefFit } from './criteria/brief-fit.ts';
import { commenterLook } from './criteria/commenter-look.ts';
import { competitors } from './criteria/competitors.ts';
import { contentCheck } from './criteria/content-check.ts';
import { cooperationMode } from './criteria/cooperation-mode.ts';
import { creatorRole } from './criteria/creator-role.ts';
import { disclosure } from './criteria/disclosure.ts';
import { growth } from './criteria/growth.ts';
import { quoteJudge } from './criteria/quote.ts';
import type { RunnableScreening, Subject } from './criterion.ts';
import { defaultJudgingRules } from './judging-rules.ts';
import { defaultRateCard } from './price/default-rate-card.ts';

/** Everything that does not come from the page in the tab. */
export type ScreeningInput = Pick<
  Subject,
  'brief' | 'history' | 'comments' | 'overlaps' | 'roleChoice' | 'quote' | 'otherQuotes' | 'rateCard' | 'rules'
>;

/** A creator seen for the first time, without a brief. */
export const nothingKnown: ScreeningInput = {
  brief: emptyEvaluationBrief,
  history: [],
  comments: emptyCommentLog,
  overlaps: null,
  roleChoice: null,
  quote: null,
  otherQuotes: [],
  rateCard: defaultRateCard,
  rules: defaultJudgingRules,
};

export const screenings: readonly RunnableScreening[] = [
  boughtEngagement,
  growth,
  commenterLook,
  audienceLanguage,
  audienceOverlap,
  contentCheck,
  competitors,
  disclosure,
  creatorRole,
  briefFit,
  cooperationMode,
  quoteJudge,
];

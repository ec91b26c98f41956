// English: names of the screening's questions and groups.
import type { names as chinese } from '../../zh-TW/screening/names.ts';

export const names: Record<keyof typeof chinese, string> = {
  'screening.failed': 'This check failed',
  'screening.group.engagement': 'Is the engagement real',
  'screening.group.audience': 'Audience',
  'screening.group.content': 'Content and disclosure',
  'screening.group.partnership': 'Partnership and price',
  'screening.bought-engagement': 'Engagement signals',
  'screening.growth': 'Growth',
  'screening.commenter-look': 'How commenters look',
  'screening.audience-language': 'Languages of comments',
  'screening.audience-overlap': 'Audience overlap',
  'screening.content-check': '90-day content',
  'screening.competitors': 'Rival brands',
  'screening.disclosure': 'Ad disclosure',
  'screening.creator-role': 'KOL / KOC / KOS',
  'screening.brief-fit': 'Fit to the brief',
  'screening.cooperation-mode': 'Suitable kinds of cooperation',
  'screening.quote': 'Quote',
};

// English: screening, languages of comments and captions.

export const language = {
  'audience-language.writing.traditional': 'Traditional Chinese',
  'audience-language.writing.cantonese': 'Cantonese',
  'audience-language.writing.simplified': 'Simplified Chinese',
  'audience-language.writing.english': 'English',
  'audience-language.writing.japanese': 'Japanese',
  'audience-language.writing.korean': 'Korean',
  'audience-language.writing.other': 'another language',
  'audience-language.writes': 'Commenting in {writing}',
  'audience-language.share': '{share} · {people} {people|person|people}',
  'audience-language.people': '{people} {people|person|people}',
  'audience-language.range': '95% interval {range}',
  'audience-language.undecided': 'Writing not recognisable',
  'audience-language.undecided.note':
    'Emoji only, too short, or characters that both scripts share; left out of the shares.',
  'audience-language.signals': 'Taiwan signals',
  'audience-language.signals.value': '{count} {count|comment|comments} from {people} {people|person|people}',
  'audience-language.signals.note':
    'Zhuyin, NT$, Shopee (蝦皮), PX Mart (全聯), names of counties and the like. Precise but rare: no signal does not mean not Taiwanese.',
  'audience-language.captions': 'Language of the captions',
  'audience-language.captions.value': 'Most often {writing} ({count} of {all})',
  'audience-language.captions.note': 'Also {writings}',
  'audience-language.captions.undecided': '{all} {all|caption|captions}, too short to tell the language',
  'audience-language.taiwan-rule': 'The “> 70% Taiwan” rule',
  'audience-language.taiwan-rule.value': '{answer} · {range} comment in Traditional Chinese',
  'audience-language.taiwan-rule.usual': 'Source article: Taiwanese followers above {limit}',
  'audience-language.taiwan-rule.note':
    'The writing of comments stands in for where followers live: met only if the whole interval lies above the limit, missed only if all of it lies below.',
  'audience-language.wanted': 'Languages the campaign wants: {writings}',
  'audience-language.wanted.value': '{range} of the commenters',
  'audience-language.wanted.usual': 'At least {limit}',
  'audience-language.basis':
    '{count} {count|comment|comments} by {people} {people|person|people} on {posts} {posts|post|posts}; one vote each person',
  'audience-language.summary.none':
    'No comments seen yet. They add up as you open comment sections; at least {needed} {needed|commenter|commenters} with recognisable writing are needed.',
  'audience-language.summary.few':
    'Of {people} {people|commenter|commenters}, the writing of {count} is recognisable; at least {needed} are needed.',
  'audience-language.summary.most':
    'The largest group comments in {writing}: {range} of {count} {count|commenter|commenters} with recognisable writing.',
  'audience-language.summary.taiwan-met':
    '{range} comment in Traditional Chinese, above {limit} ({count} {count|commenter|commenters} with recognisable writing).',
  'audience-language.summary.wanted-met':
    '{range} comment in the languages the campaign wants, at least {limit} ({count} {count|commenter|commenters} with recognisable writing).',
  'audience-language.summary.look.taiwan':
    'Only {range} comment in Traditional Chinese, below {limit} ({count} {count|commenter|commenters} with recognisable writing).',
  'audience-language.summary.look.taiwan.short': 'few comments in Traditional Chinese',
  'audience-language.summary.look.wanted':
    'Only {range} comment in the languages the campaign wants, below {limit} ({count} {count|commenter|commenters} with recognisable writing).',
  'audience-language.summary.look.wanted.short': 'comments in other languages than the campaign wants',
  'audience-language.summary.open':
    '{range} comment in Traditional Chinese; whether above {limit} is open: if the share stays, {needed} commenters with recognisable writing would tell ({count} so far).',
  'audience-language.summary.open.close':
    '{range} comment in Traditional Chinese, too close to {limit} for any number of comments to tell ({count} {count|commenter|commenters} with recognisable writing so far).',
  'audience-language.summary.wanted-open':
    '{range} comment in the languages the campaign wants; whether at least {limit} is open: if the share stays, {needed} commenters with recognisable writing would tell ({count} so far).',
  'audience-language.summary.wanted-open.close':
    '{range} comment in the languages the campaign wants, too close to {limit} for any number of comments to tell ({count} {count|commenter|commenters} with recognisable writing so far).',
  'audience-language.limit.commenters':
    'This is how commenters write, not where followers live; who never comments is not seen.',
  'audience-language.limit.blur':
    'People in Hong Kong, Malaysia and overseas write Traditional Chinese too, and Taiwanese also comment in English or emoji; written Cantonese is counted apart, not as Traditional Chinese.',
  'audience-language.limit.short':
    'About half of all comments of two characters do not show which Chinese script they are in; English is told from about 50 characters on.',
  'audience-language.rule.least':
    'Below 30 commenters with recognisable writing no share is given: the interval would be too wide to say anything.',
  'audience-language.rule.wanted':
    'Worth a second look only when the whole interval for the languages the campaign wants lies below half.',
  'audience-language.rule.signals':
    'The Taiwanese wording is our own list, with a reason for each word; visitors and neighbours may use it too.',
} as const;

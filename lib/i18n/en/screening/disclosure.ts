// English: screening, rivals and disclosure.
import type { disclosure as chinese } from '../../zh-TW/screening/disclosure.ts';

export const disclosure: Record<keyof typeof chinese, string> = {
  'competitors.summary.look':
    'A rival appears in {posts} {posts|post|posts} of the last {days} {days|day|days}: {names}',
  'competitors.summary.look.short': 'a rival in recent posts',
  'competitors.summary.look.perhaps':
    'A rival appears in {posts} {posts|post|posts}, perhaps within the last {days} {days|day|days}: {names}',
  'competitors.summary.look.perhaps.short': 'a rival, perhaps within the window',
  'competitors.summary.earlier':
    'No rival seen in the last {days} {days|day|days}; {posts} earlier {posts|post shows|posts show} one: {names}',
  'competitors.summary.none': 'None of the brief’s rivals in the {posts} {posts|post|posts} seen',
  'competitors.summary.no-rivals':
    'The brief names no rivals yet: add brand names or handles there to have them looked for',
  'competitors.summary.few-captions':
    'Only {count} {count|caption|captions} from the last {days} {days|day|days} could be read; {needed} are needed',
  'competitors.summary.few-posts':
    'Only {count} {count|dated post|dated posts} seen from the last {days} {days|day|days}; {needed} are needed',
  'competitors.row.labelled': '{name}: the platform labels the post as a paid partnership',
  'competitors.row.words': '{name}: the caption discloses advertising',
  'competitors.row.co-author': '{name}: published together',
  'competitors.row.other-label': '{name}: mentioned only; the platform’s label names another partner',
  'competitors.row.mentioned': '{name}: mentioned only',
  'competitors.when.today': 'within 24 hours',
  'competitors.when.days': '{days} {days|day|days} ago',
  'competitors.when.between': '{least} to {most} {most|day|days} ago',
  'competitors.when.undated': 'date unknown',
  'competitors.window.asked.inside': 'inside the exclusivity window of {days} {days|day|days}',
  'competitors.window.asked.perhaps': 'perhaps inside the exclusivity window of {days} {days|day|days}',
  'competitors.window.asked.outside': 'outside the exclusivity window of {days} {days|day|days}',
  'competitors.window.default.inside': 'no exclusivity asked; within the last {days} {days|day|days}',
  'competitors.window.default.perhaps': 'no exclusivity asked; perhaps within the last {days} {days|day|days}',
  'competitors.window.default.outside': 'no exclusivity asked; before the last {days} {days|day|days}',
  'competitors.sources': 'Seen as: {sources}',
  'competitors.source.paid-partner': 'partner in the platform’s label',
  'competitors.source.co-author': 'co-author',
  'competitors.source.handle': 'tagged account',
  'competitors.source.hashtag': 'hashtag',
  'competitors.source.domain': 'web address',
  'competitors.source.name': 'brand name',
  'competitors.basis.seen': '{posts} {posts|post|posts} seen, {inside} of them from the last {days} {days|day|days}',
  'competitors.basis.undated': '{count} {count|post|posts} without a date',
  'competitors.basis.unread': '{count} {count|caption|captions} could not be read',
  'competitors.basis.more': '{count} more not listed',
  'competitors.limit.span': 'The earliest post seen is from {day}: the {days} {days|day|days} are not fully covered',
  'competitors.limit.text-only':
    'Only captions, hashtags, addresses and the platform’s labels are compared; not pictures, sound or stories',
  'competitors.limit.mention': 'Naming a brand is not working with it: open the post to see',
  'competitors.rule.matching':
    'Only whole handles count; names regardless of Chinese script, width and case, Latin ones as whole words; a hashtag that begins or ends with a name of two Han characters or five letters counts too; everyday words need a handle, hashtag or product word beside them; e-mail addresses do not count',
  'competitors.rule.window':
    'The brief’s days of exclusivity; without them the last 90 days. No answer when no rival is seen and fewer than 3 captions of the window were read',

  'disclosure.market.TW': 'Taiwan',
  'disclosure.market.US': 'the US',
  'disclosure.market.UK': 'the UK',
  'disclosure.market.JP': 'Japan',
  'disclosure.market.EU': 'the EU',
  'disclosure.summary.look':
    '{posts} {posts|post|posts} in {days} {days|day|days}: {disclosed} disclosed, {possibly} possibly undisclosed, {unclear} cannot be told – please check by hand',
  'disclosure.summary.look.short': 'possibly undisclosed posts',
  'disclosure.summary.ok':
    '{posts} {posts|post|posts} in {days} {days|day|days}: {disclosed} disclosed, {possibly} possibly undisclosed, {unclear} cannot be told',
  'disclosure.summary.nothing':
    '{posts} {posts|post|posts} in {days} {days|day|days}: {disclosed} disclosed, {possibly} possibly undisclosed, {unclear} cannot be told; no words of disclosure and no commercial hints found',
  'disclosure.summary.few-captions':
    'Only {count} {count|caption|captions} from the last {days} {days|day|days} could be read; {needed} are needed',
  'disclosure.summary.few-posts':
    'Only {count} {count|dated post|dated posts} seen from the last {days} {days|day|days}; {needed} are needed',
  'disclosure.outcome.ambiguous': 'Unclear words, please check by hand',
  'disclosure.outcome.buried': 'Words of disclosure that are hard to see, please check by hand',
  'disclosure.outcome.hints': 'Possibly undisclosed, please check by hand',
  'disclosure.found.ambiguous': 'Only found: {words}',
  'disclosure.found.buried': 'Only among hashtags or in the last line: {words}',
  'disclosure.found.hints': 'No words of disclosure found, but {kinds}: {words}',
  'disclosure.hint.code': 'a discount code',
  'disclosure.hint.tracked-link': 'a tracked or affiliate link',
  'disclosure.hint.affiliate': 'talk of commission or an own brand',
  'disclosure.hint.selling': 'selling talk',
  'disclosure.note.negation': 'The caption also says: {words} (shown, not counted)',
  'disclosure.basis.market': 'Compared by the rules for {market}',
  'disclosure.basis.labelled': 'Platform label used: {count} {count|post|posts}',
  'disclosure.basis.clear': 'Words of disclosure in the caption: {count} {count|post|posts}',
  'disclosure.basis.ambiguous': 'Unclear words: {count} {count|post|posts}',
  'disclosure.basis.buried': 'Words hard to see: {count} {count|post|posts}',
  'disclosure.basis.hints': 'Commercial hints, no words of disclosure found: {count} {count|post|posts}',
  'disclosure.basis.nothing': 'No words of disclosure and no commercial hints found: {count} {count|post|posts}',
  'disclosure.basis.unread': 'Caption not readable: {count} {count|post|posts}',
  'disclosure.basis.late':
    'Words of disclosure after the first 125 characters: {count} {count|post|posts}; this market’s guidance asks for them at the beginning',
  'disclosure.basis.negated':
    'Says paid for by oneself, no cooperation or the like: {count} {count|post|posts}, not counted',
  'disclosure.basis.share': 'Share labelled or with words of disclosure: {share}',
  'disclosure.basis.overload': 'One source calls more than {limit} a lot',
  'disclosure.basis.recurring': '{handle} is named in {count} {count|post|posts}',
  'disclosure.basis.undated': '{count} {count|post|posts} without a date, not counted',
  'disclosure.basis.of-others': '{count} {count|post|posts} of other accounts, not counted',
  'disclosure.basis.more': '{count} {count|post|posts} more not listed',
  'disclosure.limit.labels':
    'Platform labels do not always reach the page: logged-out Instagram, TikTok’s grid and YouTube’s channel page carry none, so an absent label is not a no',
  'disclosure.limit.text-only':
    'Only the text of titles and captions is compared; pictures, sound, stories and comments are not, and no page shows how brand and creator stand to each other',
  'disclosure.limit.accuracy':
    'Measured on {captions} {captions|caption|captions} written afterwards: {precision} of those called disclosed were right, and {recall} of those to be called disclosed were found; all by one hand, so real posts will be harder',
  'disclosure.limit.law': 'Rules differ between countries; this tool gives no legal advice',
  'disclosure.rule.words': 'Words marked as our own have no published support; they follow common usage',
  'disclosure.rule.position':
    'The first 125 characters count as the beginning; after them, words among five or more hashtags or only in the last line count as hard to see',
  'disclosure.rule.hints':
    'Codes, tracked links, talk of commission, or selling words beside a brand are hints only; naming a brand alone is none',
  'disclosure.rule.window':
    'Only posts of the last 90 days, relative dates by their earliest bound; no answer below 3 posts',
  'disclosure.rule.brands':
    'Taken as a brand: an account whose name says so, a name listed in the brief, or a name with a product word beside it',
};

// English: screening, signals – engagement, growth, commenters' looks, overlap. Never one accusing percentage.
import type { signals as chinese } from '../../zh-TW/screening/signals.ts';

export const signals: Record<keyof typeof chinese, string> = {
  'bought-engagement.likes-spread': 'How much likes vary',
  'bought-engagement.comments-per-like': 'Comments per like',
  'bought-engagement.mean-to-median': 'Likes, mean ÷ median',
  'bought-engagement.rate-band': 'Engagement rate for the size',
  'bought-engagement.views-per-like': 'Views per like',
  'bought-engagement.near-duplicates': 'Near-identical comments by different people',
  'bought-engagement.follower-jump': 'Jump in followers',
  'bought-engagement.emoji-only': 'Comments of emoji alone',
  'bought-engagement.regulars': 'Commenters on nearly every post',

  'bought-engagement.summary.look': '{outside} of {measured} signals outside the usual range',
  'bought-engagement.summary.look.short': 'several engagement signals outside the usual range',
  'bought-engagement.summary.one':
    '{outside} of {measured} signals outside the usual range; one alone is only worth a note',
  'bought-engagement.summary.none': 'The {measured} signals that could be measured are inside the usual range',
  'bought-engagement.summary.cannot-tell':
    'Not enough data: {measured} of {all} signals could be measured, {needed} are needed. Opening more posts and comments fills the gap',

  'bought-engagement.likes-spread.value': 'standard deviation {value} × the mean',
  'bought-engagement.comments-per-like.value': '{value}',
  'bought-engagement.mean-to-median.value': '{value} ×',
  'bought-engagement.rate-band.value': '{value} ({range})',
  'bought-engagement.views-per-like.value':
    '{count} of {posts} videos far off; their own median is {ratio} views per like',
  'bought-engagement.near-duplicates.value': '{share} ({count} {count|comment|comments} long enough)',
  'bought-engagement.follower-jump.value': '{from} to {to}, up {change}',
  'bought-engagement.follower-jump.none': 'no jump seen',
  'bought-engagement.emoji-only.value': '{share} ({count} {count|comment|comments})',
  'bought-engagement.regulars.value':
    '{count} on {share} or more of the posts (comments seen on {posts} {posts|post|posts})',

  'bought-engagement.likes-spread.usual':
    'Usually {range}; outside only below 0.1, which {share} of genuine accounts are',
  'bought-engagement.comments-per-like.usual':
    'Usually {range}; outside only below 0.3% or above 10%, which {share} of genuine accounts are',
  'bought-engagement.mean-to-median.usual':
    'Usually up to 1.24; outside only above 1.5, which {share} of genuine accounts are',
  'bought-engagement.rate-band.usual': 'Usually {range} ({pack}); false alarms not measured',
  'bought-engagement.rate-band.usual.from': 'Usually {limit} or more ({pack}); false alarms not measured',
  'bought-engagement.rate-band.usual.to': 'Usually up to {limit} ({pack}); false alarms not measured',
  'bought-engagement.views-per-like.usual':
    'One video more than 5 standard deviations from their own median is usual; {share} of the large accounts measured have more',
  'bought-engagement.near-duplicates.usual': 'Up to {limit} is usual; false alarms not measured',
  'bought-engagement.follower-jump.usual':
    'Outside only when there is a jump and no viral post explains it; false alarms not measured',

  'bought-engagement.note.range-from-instagram':
    'Usual range and false alarms were measured on Instagram; this platform may differ',
  'bought-engagement.note.other-platform':
    'The usual range was measured on Instagram only; here it is a figure without a judgement',
  'bought-engagement.note.viral': 'A few posts carry the mean: usually viral, boosted or giveaway posts',
  'bought-engagement.note.farthest': 'The farthest one: {ratio} views per like',
  'bought-engagement.note.no-viral-post': 'No viral post among those seen explains it',
  'bought-engagement.note.posts-unseen':
    'No post of those days was seen, so nobody knows whether one went viral; open them to find out',
  'bought-engagement.note.viral-post': 'A post of those days went viral and may be the reason',
  'bought-engagement.note.chance': 'Too few comments seen: what exceeds the limit may be chance',
  'bought-engagement.note.regulars':
    'May be loyal fans, friends, or a circle that comments for one another; a fact, not a signal',

  'bought-engagement.missing.few-posts': '{count} {count|post|posts} can be counted, {needed} are needed',
  'bought-engagement.missing.likes-hidden':
    'Many posts hide their likes: {count} {count|post|posts} can be counted, {needed} are needed',
  'bought-engagement.missing.figures-unread':
    'Many posts lack the figures: {count} {count|post|posts} can be counted, {needed} are needed; opening them fills the gap',
  'bought-engagement.missing.dates-unread':
    'The posts carry no dates, so nobody knows which are still growing: {count} {count|post|posts} can be counted, {needed} are needed',
  'bought-engagement.missing.rounding': 'The figures are too rounded to tell inside from outside',
  'bought-engagement.missing.no-limits':
    'The benchmark that fits names no low or high end, so nothing can be called inside or outside',
  'bought-engagement.missing.no-scale':
    'More than half of the videos have the same ratio, so there is no spread to compare with',
  'bought-engagement.missing.zero': 'A figure is, or may be, zero and cannot be divided by',
  'bought-engagement.missing.few-comments':
    '{count} {count|comment|comments} of enough length seen, {needed} are needed',
  'bought-engagement.missing.few-visits': 'Followers seen on {count} {count|day|days}, {needed} are needed',

  'bought-engagement.basis.posts': 'Likes and comments: up to {count} of the newest settled, unpinned posts',
  'bought-engagement.basis.comments': '{count} {count|comment|comments} seen, by {people} {people|person|people}',
  'bought-engagement.basis.visits': 'Followers seen on {count} {count|day|days}',

  'bought-engagement.limit.measured':
    'The ranges of the first three were measured on {accounts} genuine Instagram accounts of 2018, most below 1,000 followers; another size or platform may differ',
  'bought-engagement.limit.together':
    'The first three together: {one} of genuine accounts have at least one outside, {two} have two or more. The others were not measured along with them',
  'bought-engagement.limit.catch':
    'How much staged engagement would show here is unknown, as no public data exists: inside the range does not prove that it is natural',

  'bought-engagement.rule.count':
    'One outside is a note, two or more are worth a closer look; with fewer than 3 measured there is no answer',
  'bought-engagement.rule.genuine-accounts':
    'Usual ranges are the 5th to 95th percentile of the genuine accounts in the data of Akyon & Kalfaoglu (2019), measured by ourselves on the newest 12 posts',
  'bought-engagement.rule.rate-band':
    'A rate below the low end of its size, or above twice the high end, is outside; by the first benchmark that fits',
  'bought-engagement.rule.views-per-like':
    'Views per like on a logarithmic scale: outside when 2 or more videos lie over 5 standard deviations (estimated by MAD) from their own median; 12 videos needed. False alarms measured on 252 of the most-followed TikTok accounts of 2020',
  'bought-engagement.rule.near-duplicates':
    'Comments by different people that share four fifths of their three-character pieces are near-identical; above 10% is outside, 100 comments of enough length needed',
  'bought-engagement.rule.follower-jump':
    'Between two visits, daily growth above the median plus 6 MAD, 5% or more in all, and no viral post to explain it; 7 days of visits needed',
  'bought-engagement.rule.regulars':
    'With comments of at least 5 posts seen: people who commented on 60% or more of them',

  'commenter-look.summary.look':
    'Share of commenters that look suspicious: {range} (from {count} {count|commenter|commenters})',
  'commenter-look.summary.look.short': 'many suspicious-looking commenters',
  'commenter-look.summary.ok':
    'Share of commenters that look suspicious: {range} (from {count} {count|commenter|commenters})',
  'commenter-look.summary.few': 'Not enough data: {count} {count|commenter|commenters} seen, {needed} are needed',
  'commenter-look.summary.looks-unread':
    'Not enough data: picture and handle could be read for {count} {count|commenter|commenters}, {needed} are needed',
  'commenter-look.summary.other-platform':
    'Not enough data: the rule for looks was calibrated on Instagram accounts only, so no share is estimated here',
  'commenter-look.basis':
    '{count} {count|comment|comments} seen, by {people} {people|person|people}; picture and handle known for {known}',
  'commenter-look.estimated': 'Suspicious-looking share, corrected for the errors of the rule',
  'commenter-look.estimated.value': '{range}',
  'commenter-look.estimated.usual':
    'Worth a closer look only when the lower end exceeds {limit}; no usual range is published',
  'commenter-look.estimated.note':
    'On known accounts the rule finds {found} of the suspicious ones and mistakes {wrong} of the genuine ones',
  'commenter-look.counted': 'Commenters that match the rule',
  'commenter-look.counted.value': '{flagged} of {known}',
  'commenter-look.counted.note':
    'The rule: default picture, or {digits} or more digits in the handle; genuine people are among them',
  'commenter-look.limit.commenters': 'It is about people who comment, not about all followers',
  'commenter-look.limit.calibration':
    'Calibrated on accounts of 2018, which have changed since; not checked on Taiwanese accounts',
  'commenter-look.limit.nobody': 'Only the share means something; no single commenter is judged',
  'commenter-look.rule.calibration':
    'Calibrated on 200 suspicious and 994 genuine accounts in the data of Akyon & Kalfaoglu (2019): the rule matched 85 of the former and 16 of the latter',
  'commenter-look.rule.look':
    'Worth a closer look only when the lower end exceeds 25%: even a rule that mistook one genuine account in nine would not get there',

  'audience-overlap.summary.look':
    'At least {share} of the audience is shared with “{name}” (among people who comment)',
  'audience-overlap.summary.look.short': 'most of the audience is shared with another on the shortlist',
  'audience-overlap.summary.look.several':
    'Most of the audience is shared with {count} others on the shortlist, most with “{name}”: at least {share} (among people who comment)',
  'audience-overlap.summary.look.several.short': 'most of the audience is shared with several on the shortlist',
  'audience-overlap.summary.ok': 'Most is shared with “{name}”: at least {share} (among people who comment)',
  'audience-overlap.summary.at-most':
    'Nobody seen commenting here was seen with the others on the shortlist; the lowest ceiling is {share}',
  'audience-overlap.summary.never-measured':
    'Not enough data: never measured. Choose “Measure overlap” in the shortlist',
  'audience-overlap.summary.nobody-else':
    'Not enough data: no other creator of the platform with comments seen is on the shortlist',
  'audience-overlap.summary.few-comments':
    'Not enough data: {count} {count|comment|comments} seen, {needed} are needed',
  'audience-overlap.summary.others-few-comments':
    'Not enough data: of the others on the shortlist, fewer than {needed} comments were seen',
  'audience-overlap.summary.no-ceiling':
    'Not enough data: nobody shared among the comments seen, but most people were seen only once, so no upper limit can be given yet',
  'audience-overlap.summary.few-shared':
    'Not enough data: too few shared commenters for an estimate ({needed} are needed)',
  'audience-overlap.with': 'With “{name}”',
  'audience-overlap.at-least': 'at least {share} (among people who comment)',
  'audience-overlap.at-most': 'at most {share} (among people who comment)',
  'audience-overlap.detail':
    'Estimated interval {range}, {shared} shared {shared|commenter|commenters} seen; measured {date}',
  'audience-overlap.nobody-shared': 'Nobody shared among the comments seen; measured {date}',
  'audience-overlap.basis.comments': '{count} {count|comment|comments} of this creator seen',
  'audience-overlap.basis.measured': 'Compared with {count} on the shortlist',
  'audience-overlap.basis.few-comments': '{count} of them with too few comments seen for an estimate',
  'audience-overlap.basis.few-shared': '{count} of them with too few shared commenters for an estimate',
  'audience-overlap.limit.lower':
    'Only people who comment are seen, and some comment more than others: this is a lower bound, the truth may be higher',
  'audience-overlap.limit.no-ideal':
    'No overlap is ideal: a high one helps to persuade the same people again, a low one helps to reach new people',
  'audience-overlap.rule.conditions':
    'Estimated from 300 comments seen of each and 5 shared commenters on; overlap = shared people ÷ the smaller audience, people not seen added by Chao1',
  'audience-overlap.rule.look':
    'Worth a closer look only when the lower bound exceeds 50%: mostly the same people, so paying both needs a reason',

  'growth.change': '{from} to {to}',
  'growth.change.only': 'from {from} to {to}',
  'growth.change.up': 'from {from} to {to}, up {change}',
  'growth.change.down': 'from {from} to {to}, down {change}',
  'growth.change.same': 'from {from} to {to}, unchanged',
  'growth.change.unclear': 'from {from} to {to}, a difference within the rounding',
  'growth.jump': 'Jump: {from} to {to}',
  'growth.jump.value': 'up {change} in {days} {days|day|days}',
  'growth.jump.maybe': 'may be a jump within {days} {days|day|days}; the figures are too rounded to be sure',
  'growth.note.viral-post': 'A post of those days went viral and may be the reason',
  'growth.note.no-viral-post': 'No viral post among those seen explains it',
  'growth.note.posts-unseen': 'No post of those days was seen, so nobody knows whether one went viral',
  'growth.summary.look':
    'Seen {count} {count|time|times} over {days} {days|day|days}: {jumps} {jumps|jump|jumps} that no post seen explains',
  'growth.summary.look.short': 'an unexplained jump in followers',
  'growth.summary.up':
    'Seen {count} {count|time|times} over {days} {days|day|days}: followers up {change}, no unexplained jump',
  'growth.summary.down':
    'Seen {count} {count|time|times} over {days} {days|day|days}: followers down {change}, no unexplained jump',
  'growth.summary.same': 'Seen {count} {count|time|times} over {days} {days|day|days}: followers unchanged',
  'growth.summary.unclear':
    'Seen {count} {count|time|times} over {days} {days|day|days}: a change within the rounding, no unexplained jump',
  'growth.summary.few-visits':
    'Not enough data: seen {count} {count|time|times} over {days} {days|day|days}; it takes {needed} visits to see a jump',
  'growth.summary.one-visit': 'Not enough data: followers seen on {count} {count|day|days}, {needed} are needed',
  'growth.summary.rounding':
    'Not enough data: seen {count} {count|time|times} over {days} {days|day|days}, but the figures are too rounded to tell a jump',
  'growth.basis.visits': 'Seen {count} {count|time|times} over {days} {days|day|days}',
  'growth.basis.gaps': '{count} {count|gap|gaps} of more than two weeks, the longest of {days} days',
  'growth.limit.visits': 'Only the days on which you opened the page are known, not what happened in between',
  'growth.limit.falls': 'Followers also fall for ordinary reasons, such as a platform clearing out accounts',
  'growth.rule.visits': 'Seen fewer than 4 times, only from how many to how many is said',
  'growth.rule.jump':
    'Between two visits, daily growth above the median plus 6 MAD and 5% or more in all is a jump; 7 visits needed. Viral: published then or up to 3 days before, with over 3 times the median of views or likes',
};

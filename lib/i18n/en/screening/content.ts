// English: screening, content.

export const content = {
  'content-check.category.hate': 'Insults against groups',
  'content-check.category.adult': 'Adult content',
  'content-check.category.violence-and-crime': 'Violence and crime',
  'content-check.category.piracy': 'Piracy and counterfeits',
  'content-check.category.drugs-alcohol-tobacco': 'Alcohol/tobacco/drugs',
  'content-check.category.gambling': 'Gambling',
  'content-check.category.guaranteed-profit': 'Promised profits',
  'content-check.category.health-claims-food': 'Health claims for food',
  'content-check.category.health-claims-cosmetics': 'Health claims for cosmetics',
  'content-check.category.misinformation': 'Disputed information',
  'content-check.category.illness-and-death': 'Illness and death',
  'content-check.category.politics': 'Politics and debated issues',
  'content-check.category.profanity': 'Profanity and insults',
  'content-check.category.own-words': 'Your own words',

  'content-check.reason.origin-insult': 'Belittles people by origin, ethnicity or region',
  'content-check.reason.gender-insult': 'Belittles people by gender',
  'content-check.reason.orientation-insult': 'Belittles people by sexual orientation',
  'content-check.reason.ability-insult': 'Uses disability or body shape as an insult',
  'content-check.reason.vulgar': 'Vulgar wording',
  'content-check.reason.insult': 'Insulting wording',
  'content-check.reason.curse': 'Wishes someone harm',
  'content-check.reason.sexual-act': 'Talks about sex',
  'content-check.reason.sexual-content': 'Pornography or nudity',
  'content-check.reason.sexual-service': 'Sexual services',
  'content-check.reason.violence': 'Violence, threats or bullying',
  'content-check.reason.weapons': 'Guns or other weapons',
  'content-check.reason.crime': 'Crime or dangerous behaviour',
  'content-check.reason.terror': 'Terrorism or extremism',
  'content-check.reason.piracy': 'Pirated, cracked or counterfeit goods',
  'content-check.reason.alcohol': 'Drinking',
  'content-check.reason.tobacco': 'Smoking or vaping',
  'content-check.reason.drugs': 'Drugs',
  'content-check.reason.gambling': 'Gambling, lotteries or betting',
  'content-check.reason.promised-gain': 'Promises or inflates a profit',
  'content-check.reason.tip-group': 'Stock tips, copy trading or investment groups',
  'content-check.reason.party-and-election': 'Parties, elections or politicians',
  'content-check.reason.cross-strait': 'A stance on cross-strait or world politics',
  'content-check.reason.debated-issue': 'A debated social issue',
  'content-check.reason.death': 'Death or a farewell',
  'content-check.reason.illness': 'Illness or an accident',
  'content-check.reason.self-harm': 'Suicide or self-harm',
  'content-check.reason.health-rumour': 'A health story without support',
  'content-check.reason.conspiracy': 'A conspiracy theory',
  'content-check.reason.health-medical': 'Mentions a medical effect',
  'content-check.reason.health-exaggerated': 'Mentions an exaggerated effect',
  'content-check.reason.health-body-function': 'Mentions a change of body functions',
  'content-check.reason.health-depends': 'Depends on the kind of product',

  'content-check.note.claim': 'Contains health-claim wording, please check',
  'content-check.note.depends':
    'Common for cosmetics; whether it may be used depends on the kind of product and its evidence',
  'content-check.note.either-claim':
    'Food or cosmetics is not clear; for both it is health-claim wording, please check',
  'content-check.note.food-claim-only':
    'Food or cosmetics is not clear; for food it is health-claim wording, for cosmetics common wording',

  // A word of the brief, as the user wrote it.
  'content-check.own-word': 'Contains “{word}”',
  // The answer.
  'content-check.summary.look': '{posts} {posts|post|posts} of the last {days} days worth reading: {categories}',
  'content-check.summary.look.short': 'wording worth reading in captions',
  'content-check.summary.nothing': 'No listed words in the {posts} {posts|caption|captions} read',
  'content-check.summary.notes-only':
    'Nothing to look at in the {posts} {posts|caption|captions} read, but some wording worth knowing',
  'content-check.summary.few-posts':
    'Only {count} dated {count|post|posts} seen from the last {days} days; at least {needed} are needed',
  'content-check.summary.few-captions':
    'Only {count} {count|caption|captions} of the period could be read; at least {needed} are needed',
  // What it rests on.
  'content-check.basis.seen':
    '{seen} {seen|post|posts} seen from the last {days} days, {read} {read|caption|captions} read',
  'content-check.basis.wordless': '{count} without text',
  'content-check.basis.unread': '{count} {count|caption|captions} could not be read',
  'content-check.basis.undated': '{count} without a date, not counted',
  'content-check.basis.of-others': '{count} {count|post|posts} of other accounts, not counted',
  'content-check.basis.confidence.high': 'Higher confidence: 30 posts or more over about three months',
  'content-check.basis.confidence.middle':
    'Medium confidence: 15 posts or more, but fewer than 30 or not yet about three months',
  'content-check.basis.confidence.low': 'Lower confidence: fewer than 15 posts',
  'content-check.basis.more': '{count} more not listed',
  // What it cannot say; the shares are measured and filled in.
  'content-check.limit.words-only':
    'Only the words of captions and titles are compared; pictures, video, sound, stories and comments are not looked at',
  'content-check.limit.accuracy':
    'Measured: of the hits of the lists for insults, profanity, adult content and violence, {precision} had been labelled offensive by people; {recall} of the comments labelled offensive were found; {falseHits} of plain sentences are hit by any list',
  'content-check.limit.politics-silent':
    'Politics and debated issues are left out unless asked for: add “politics” to the campaign’s sensitive words',
  'content-check.limit.politics-asked':
    'Politics and debated issues are included, as the campaign’s sensitive words ask',
  'content-check.limit.lists-off': 'You have switched these lists off, so nothing of them was looked for: {lists}',
  'content-check.limit.law':
    'Rules differ by country and this is no legal advice; the whole content and its evidence decide',
  // Our own rules, named as such.
  'content-check.rule.word-lists':
    'Our own word lists: each word has a category and a reason, kept together with the uses that do not count',
  'content-check.rule.sector':
    'Product words nearby decide between food and cosmetics; a sector chosen in the campaign comes first',
  'content-check.rule.window':
    'Only posts of the last 90 days, relative dates by their earliest bound; no verdict below 3 posts',
} as const;

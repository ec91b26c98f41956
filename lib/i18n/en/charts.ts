// English: charts – their findings, notes and tables.

export const charts = {
  showTable: 'Show as table',
  saveSvg: 'Save SVG',
  savePng: 'Save PNG',
  pngFailed: 'The picture could not be made. Save the SVG instead.',
  // Below a saved picture.
  foot: '{product} · {day}',
  // Behind a formula.
  stop: '.',
  // Two sentences one after the other.
  followed: '{first} {second}',
  // Behind a formula: which kind of videos.
  ofKind: ' ({kind})',

  day: 'Day',
  lowEnd: 'Low end',
  highEnd: 'High end',
  posts: 'Posts',
  exactness: 'Precision',
  exact: 'exact',
  rounded: 'rounded',

  'file.followers': '{name} followers over time',
  'file.rate': '{name} rate over time',

  'history.noFollowers': 'No follower count to draw yet. Open the creator’s profile: each day you look adds a dot.',
  'history.noRate': 'The rate is not known for any day yet. It is kept for each day on which the posts can be read.',
  'history.oneDay': 'One day on record so far: {count} {audience}',
  'history.oneDayNote': 'Each day on which you open this creator’s page adds a dot.',
  'history.followers.up': '{audience}: up {change} in {days} {days|day|days}',
  'history.followers.down': '{audience}: down {change} in {days} {days|day|days}',
  'history.followers.same': '{audience}: no change in {days} {days|day|days}',
  'history.followers.unclear': '{audience}: rounded counts show no clear change in {days} {days|day|days}',
  'history.followersNote':
    'Each dot is a day on which you looked; nothing was seen in between. The grey band is the range that rounding leaves. The scale does not start at zero.',
  'history.rateOnce': 'One day on record so far: {measure} {rate}',
  'history.rateMoved': '{measure} went from {before} to {after}; the intervals do not overlap',
  'history.rateOpen': '{measure} {before} then, {after} now: the intervals overlap, so no change can be told',
  'history.rateNote': 'Each dot is the value of that day, the grey band its 95% interval.',
  'history.daysWithout': '{count} more {count|day has|days have} no value by the same formula and stay blank.',
} as const;

// 繁體中文: charts – their findings, notes and tables.

export const charts = {
  showTable: '看成表格',
  saveSvg: '下載 SVG',
  savePng: '下載 PNG',
  pngFailed: '圖片做不出來。請改下載 SVG。',
  // Below a saved picture.
  foot: '{product} · {day}',
  // Behind a formula.
  stop: '。',
  // Two sentences one after the other.
  followed: '{first}{second}',
  // Behind a formula: which kind of videos.
  ofKind: '（{kind}）',

  day: '日期',
  lowEnd: '下限',
  highEnd: '上限',
  posts: '篇數',
  exactness: '精確度',
  exact: '精確',
  rounded: '約數',

  'file.followers': '{name} 追蹤紀錄',
  'file.rate': '{name} 互動紀錄',

  'history.noFollowers': '還沒有可畫的追蹤數。打開創作者的主頁，每看一天就多一個點。',
  'history.noRate': '還沒有哪一天的互動率算得出來。貼文的數字讀得到時，會記下當天的比率。',
  'history.oneDay': '到目前只有一天的紀錄：{audience} {count}',
  'history.oneDayNote': '每次打開這位創作者的頁面，當天就多一個點。',
  'history.followers.up': '{audience}在 {days} 天裡增加 {change}',
  'history.followers.down': '{audience}在 {days} 天裡減少 {change}',
  'history.followers.same': '{audience}在 {days} 天裡沒有變',
  'history.followers.unclear': '{days} 天裡的{audience}只有約數，看不出增減',
  'history.followersNote': '每個點是您看過的一天，之間沒有看。灰帶是約數的範圍；縱軸不從零開始。',
  'history.rateOnce': '到目前只有一天的{measure}：{rate}',
  'history.rateMoved': '{measure}從 {before} 變為 {after}，區間不重疊',
  'history.rateOpen': '{measure}從 {before} 到 {after}，區間重疊，還分不出變化',
  'history.rateNote': '每個點是當天算出的值，灰帶是 95 % 區間。',
  'history.daysWithout': '另有 {count} 天沒有同一算法的值，所以留白。',
} as const;

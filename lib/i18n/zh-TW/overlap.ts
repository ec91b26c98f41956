// 繁體中文: overlap of the audiences of a shortlist.

export const overlap = {
  title: '受眾重疊',
  what: '用看過的留言估計名單上兩位創作者的留言者有多少相同。只算會留言的人，數字是下限。',
  measure: '計算重疊',
  measureAgain: '重新計算',
  measuring: '正在計算重疊',
  measuredAt: '{time} 計算',
  pairs: '值得知道的組合',
  atLeast: '至少 {share}',
  detail: '區間 {interval}，看到 {shared} 位相同',
  noPairs: '還沒有可估計的組合。打開兩位創作者的貼文，讓留言載入；每位至少要看過 300 則留言，而且有 5 位以上相同。',
  table: '{platform}：兩兩重疊',
  legend: '≥ 至少；≤ 看過的留言裡沒有相同的人，只知道上限；— 還估不出來。',
  tooFew: '{count} 位看過的留言不足 {least} 則，沒有計算。',
  'state.estimate': '至少',
  'state.at-most': '看過的留言裡沒有相同的人，這是上限',
  'state.too-few-comments': '看過的留言不足',
  'state.too-few-shared': '共同留言者太少，無法估計',
} as const;

// 繁體中文: names of the screening's questions and groups.

export const names = {
  'screening.failed': '這一項計算失敗',
  'screening.group.engagement': '互動是否真實',
  'screening.group.audience': '受眾',
  'screening.group.content': '內容與揭露',
  'screening.group.partnership': '合作與價格',
  'screening.bought-engagement': '互動訊號',
  'screening.growth': '追蹤成長',
  'screening.commenter-look': '留言者外觀',
  'screening.audience-language': '留言語言與文字',
  'screening.audience-overlap': '受眾重疊',
  'screening.content-check': '90 天內容',
  'screening.competitors': '競品合作',
  'screening.disclosure': '廣告揭露',
  'screening.creator-role': 'KOL／KOC／KOS',
  'screening.brief-fit': '與活動條件相符',
  'screening.cooperation-mode': '適合的合作模式',
  'screening.quote': '報價',
} as const;

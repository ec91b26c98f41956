// 繁體中文: the frame of the workspace.

export const workspace = {
  title: '工作區',
  places: '工作區選單',
  everyone: '所有創作者',
  campaigns: '活動',
  overview: '概況',
  newCampaign: '新活動',
  tools: '工具',
  compare: '比較',
  people: '一人多帳號',
  importing: '匯入',
  backup: '備份',
  settings: '設定',
  nothingHere: '網址所指的頁面不存在。請從左側選單選擇。',
} as const;

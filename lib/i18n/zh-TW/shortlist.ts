// 繁體中文: shortlist.

export const shortlist = {
  defaultCampaign: '我的名單',
  addTo: '加入「{campaign}」',
  addAnywhere: '加入名單',
  adding: '加入中…',
  removing: '移出中…',
  onList: '已加入「{campaign}」',
  undo: '復原',
  takeOff: '移出',
  addedStatus: '已加入「{campaign}」',
  removedStatus: '已移出「{campaign}」',
} as const;

// 繁體中文: shortlist.

export const shortlist = {} as const;

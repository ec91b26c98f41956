// 繁體中文: outreach.

export const outreach = {} as const;

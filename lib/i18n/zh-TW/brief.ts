// 繁體中文: the form of the campaign brief.

export const brief = {} as const;

// 繁體中文: panel.

export const panel = {} as const;

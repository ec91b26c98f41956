// 繁體中文: errors.

export const errors = {} as const;

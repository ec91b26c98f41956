// 繁體中文: screening, content.

export const content = {} as const;

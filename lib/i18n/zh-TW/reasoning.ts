// 繁體中文: the reasoning as text to copy.

export const reasoning = {} as const;

// 繁體中文: screening, disclosure.

export const disclosure = {} as const;

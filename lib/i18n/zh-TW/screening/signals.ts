// 繁體中文: screening, signals.

export const signals = {} as const;

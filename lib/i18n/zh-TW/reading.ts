// 繁體中文: reading.

export const reading = {} as const;

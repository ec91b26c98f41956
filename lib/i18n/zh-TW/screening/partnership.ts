// 繁體中文: screening, partnership.

export const partnership = {} as const;

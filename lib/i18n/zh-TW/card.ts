// 繁體中文: card.

export const card = {} as const;

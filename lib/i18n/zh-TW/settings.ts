// 繁體中文: settings.

export const settings = {} as const;

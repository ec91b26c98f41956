// 繁體中文: screening, language.

export const language = {} as const;

// 繁體中文: report.

export const report = {} as const;

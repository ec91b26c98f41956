// 繁體中文: overlap of the audiences of a shortlist.

export const overlap = {} as const;

// KOL, KOC, KOS: the three kinds of partner, several of which may stand together.

export type RoleId = 'kol' | 'koc' | 'kos';

export const roleIds: readonly RoleId[] = ['kol', 'koc', 'kos'];

/** What the user has decided; stands before every suggestion. */
export interface RoleChoice {
  readonly roles: readonly RoleId[];
  /** Milliseconds since 1970. */
  readonly chosenAt: number;
}

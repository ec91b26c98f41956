// What kind of partner a creator is in the user's own judgement; stands before every suggestion until it is taken back.
import type { RoleChoice, RoleId } from '../evaluation/roles/roles.ts';
import type { Connection, StoreTables } from './db.ts';
import type { RoleRecord } from './records.ts';
import { listedAmong } from './shortlist-query.ts';

export interface Roles {
  get(creatorKey: string): Promise<RoleChoice | null>;
  /** Keeps the choice; an empty one says "none of them", null takes the choice back. */
  choose(creatorKey: string, roles: readonly RoleId[] | null): Promise<void>;
  /** The choices for creators who stand on the campaign's shortlist, by creator key. */
  listed(campaignId: string): Promise<ReadonlyMap<string, RoleChoice>>;
}

/** A choice as everybody outside the store knows it. */
export const choiceOf = (record: RoleRecord | undefined): RoleChoice | null =>
  record ? { roles: record.roles, chosenAt: record.chosenAt } : null;

/** Gives a creator's choice to another one; of two choices the later one stays. */
export async function moveRoles(tables: StoreTables, from: string, to: string): Promise<void> {
  const moving = await tables.roles.get(from);
  if (!moving) return;
  const standing = await tables.roles.get(to);
  if (!standing || standing.chosenAt < moving.chosenAt) await tables.roles.put({ ...moving, creatorKey: to });
  await tables.roles.delete(from);
}

/** @param clock now in milliseconds since 1970 */
export function rolesOf(connection: Connection, clock: () => number): Roles {
  const { tables } = connection;
  return {
    get: (creatorKey) => connection.read(['roles'], async () => choiceOf(await tables.roles.get(creatorKey))),
    choose: (creatorKey, roles) =>
      connection.write(['roles'], async () => {
        if (roles === null) await tables.roles.delete(creatorKey);
        else await tables.roles.put({ creatorKey, roles: [...new Set(roles)], chosenAt: clock() });
      }),
    listed: (campaignId) =>
      connection.read(['roles', 'shortlist'], async () => {
        const records = await tables.roles.toArray();
        const listed = await listedAmong(
          tables,
          campaignId,
          records.map(({ creatorKey }) => creatorKey),
        );
        return new Map(
          records
            .filter(({ creatorKey }) => listed.has(creatorKey))
            .map(({ creatorKey, roles, chosenAt }) => [creatorKey, { roles, chosenAt }]),
        );
      }),
  };
}

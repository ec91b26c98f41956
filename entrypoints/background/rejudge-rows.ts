// Rows of a shortlist are judged anew when what they rest on has changed: in slices, from where an ended worker left off.

import { nameOfText } from '../../lib/browser/salted-hash.ts';
import { asUnreadRow, isUnreadAlone, unreadRows } from '../../lib/campaign/import/unread-row.ts';
import { type Judge, judgeWith } from '../../lib/campaign/judge.ts';
import { campaignIn, type JudgingBasis } from '../../lib/campaign/judging-basis.ts';
import { everyoneId } from '../../lib/campaign/listing.ts';
import type { ShortlistRow } from '../../lib/campaign/shortlist-row.ts';
import type { ListedCreator } from '../../lib/storage/judged.ts';
import { judgingBasis } from '../../lib/storage/judging-basis.ts';
import { dayOf } from '../../lib/storage/snapshots.ts';
import { coalesced } from './coalesced.ts';
import type { WorkerParts } from './parts.ts';

type RowParts = Pick<WorkerParts, 'store' | 'settings' | 'clock' | 'crypto' | 'version' | 'pace'>;

/** Creators read and written together: a page's reading never waits long for them. */
const slice = 25;

export interface RowJudging {
  /**
   * Looks whether rows were judged with something else than what holds now, and judges those shortlists anew.
   * @param restart what a judging under way rests on has changed: it had better begin anew
   */
  check(restart: boolean): void;
  /** Judges the rows of these creators anew, as after their overlaps were measured. */
  some(campaignId: string, creatorKeys: readonly string[]): Promise<void>;
}

export function createRowJudging(parts: RowParts): RowJudging {
  const { store, clock, crypto, version, pace } = parts;

  /** Names all that the rows of a campaign rest on beside the creators; days pass, too: some answers count them. */
  const stampOf = async (basis: JudgingBasis, campaignId: string): Promise<string> => {
    const { brief, quotes } = campaignIn(basis, campaignId);
    const { chosenPacks, ownPacks, rateCard, rules } = basis;
    const roles = await store.roles.listed(campaignId);
    // Everyone may be a hundred thousand: their rows say as of when they are, and are not judged anew each day.
    const day = campaignId === everyoneId ? null : dayOf(clock());
    const all = [version, day, chosenPacks, ownPacks, rateCard, rules, brief, [...quotes], [...roles]];
    return nameOfText(crypto, JSON.stringify(all));
  };

  const judgedRows = async (judge: Judge, creators: readonly ListedCreator[]): Promise<readonly ShortlistRow[]> => {
    const rows: ShortlistRow[] = [];
    const unreadRow = unreadRows(judge.row);
    for (const { kept, row } of creators) {
      // An imported list may be fifty thousand of whom nothing is known: the answer is the same for each.
      if (isUnreadAlone(kept)) rows.push(asUnreadRow(unreadRow(row.platform, row.campaignId), row));
      else {
        rows.push(judge.row(kept, row));
        await pace();
      }
    }
    return rows;
  };

  const judgeCampaign = async (basis: JudgingBasis, campaignId: string, isOutdated: () => boolean): Promise<void> => {
    const stamp = await stampOf(basis, campaignId);
    const state = await store.judged.state(campaignId);
    if (state.stamp === stamp) return;
    const judge = judgeWith(basis, clock());
    let after: string | null = state.under?.stamp === stamp ? state.under.after : '';
    while (after !== null && !isOutdated()) {
      const { creators, last } = await store.judged.slice(campaignId, after, slice);
      const rows = await judgedRows(judge, creators);
      // What these were judged with may be gone since, a creator that they name among it.
      if (isOutdated()) return;
      if (campaignId === everyoneId) await store.people.noteHints(creators.map(({ kept }) => kept));
      const under = last === null ? null : { stamp, after: last };
      await store.judged.renew(campaignId, rows, { stamp: under ? state.stamp : stamp, under });
      after = last;
    }
  };

  const judging = coalesced(async (isOutdated) => {
    try {
      const basis = await judgingBasis(parts);
      for (const campaignId of [...basis.campaigns.keys(), everyoneId]) {
        await judgeCampaign(basis, campaignId, isOutdated);
      }
    } catch {
      // A store that fails is asked again at the next change, or when the worker starts next time.
    }
  });

  return {
    check: judging.ask,
    some: async (campaignId, creatorKeys) => {
      let basis = await judgingBasis(parts);
      let stamp = await stampOf(basis, campaignId);
      for (let start = 0; start < creatorKeys.length; ) {
        const creators = await store.judged.some(campaignId, creatorKeys.slice(start, start + slice));
        const rows = await judgedRows(judgeWith(basis, clock()), creators);
        const before = stamp;
        basis = await judgingBasis(parts);
        stamp = await stampOf(basis, campaignId);
        // Changed meanwhile: the judging of all rows may be done already, and must not be written over with what held before.
        if (stamp !== before) continue;
        await store.judged.renew(campaignId, rows, null);
        start += slice;
      }
    },
  };
}

// What creators ask for, per campaign: one quote of a creator in each.
import type { StageFees } from '../campaign/budget.ts';
import type { Quote } from '../evaluation/price/quote.ts';
import type { Connection, StoreTables } from './db.ts';
import type { QuoteRecord } from './records.ts';
import { keysAtStage, listedAmong } from './shortlist-query.ts';

export interface Quotes {
  get(campaignId: string, creatorKey: string): Promise<Quote | null>;
  /** Keeps the quote; null takes it back. */
  save(campaignId: string, creatorKey: string, quote: Quote | null): Promise<void>;
  /** All quotes of a campaign, by creator key; also of creators who are not on its shortlist. */
  list(campaignId: string): Promise<ReadonlyMap<string, Quote>>;
  /** The quotes of creators who stand on the campaign's shortlist, by creator key. */
  listed(campaignId: string): Promise<ReadonlyMap<string, Quote>>;
  /** The fees at each of these stages of a campaign, by their ids, and how many creators there have none. */
  feesByStage(campaignId: string, stages: readonly string[]): Promise<ReadonlyMap<string, StageFees>>;
}

/** A quote as everybody outside the store knows it. */
export const quoteOf = ({ fee, deliverable, pieces, noted }: QuoteRecord): Quote => ({
  fee,
  deliverable,
  pieces,
  noted,
});

/** The quotes of one creator in all campaigns. */
export const quotesOfCreator = (tables: StoreTables, creatorKey: string): Promise<QuoteRecord[]> =>
  tables.quotes.where('creatorKey').equals(creatorKey).toArray();

/** Gives a creator's quotes to another one; of two in one campaign the later one stays. */
export async function moveQuotes(tables: StoreTables, from: string, to: string): Promise<void> {
  for (const moving of await quotesOfCreator(tables, from)) {
    const standing = await tables.quotes.get([moving.campaignId, to]);
    if (!standing || standing.noted < moving.noted) await tables.quotes.put({ ...moving, creatorKey: to });
    await tables.quotes.delete([moving.campaignId, from]);
  }
}

const least = Number.NEGATIVE_INFINITY;
const greatest = [[]];

async function quotesIn(tables: StoreTables, campaignId: string): Promise<Map<string, Quote>> {
  const records = await tables.quotes
    .where('[campaignId+creatorKey]')
    .between([campaignId, least], [campaignId, greatest], true, true)
    .toArray();
  return new Map(records.map((record) => [record.creatorKey, quoteOf(record)]));
}

async function feesAtStage(
  tables: StoreTables,
  campaignId: string,
  stage: string,
  quotes: ReadonlyMap<string, Quote>,
): Promise<StageFees> {
  const standing = tables.shortlist.where('[campaignId+stage]').equals([campaignId, stage]);
  // Without a quote nobody has to be named, and a count is enough.
  if (quotes.size === 0) return { fees: [], without: await standing.count() };
  const keys = await keysAtStage(tables, campaignId, stage);
  const fees = keys.flatMap((key) => quotes.get(key)?.fee ?? []);
  return { fees, without: keys.length - fees.length };
}

export function quotesOf(connection: Connection): Quotes {
  const { tables } = connection;
  return {
    get: (campaignId, creatorKey) =>
      connection.read(['quotes'], async () => {
        const record = await tables.quotes.get([campaignId, creatorKey]);
        return record ? quoteOf(record) : null;
      }),
    save: (campaignId, creatorKey, quote) =>
      connection.write(['quotes'], async () => {
        if (quote === null) await tables.quotes.delete([campaignId, creatorKey]);
        else await tables.quotes.put({ ...quote, campaignId, creatorKey });
      }),
    list: (campaignId) => connection.read(['quotes'], () => quotesIn(tables, campaignId)),
    listed: (campaignId) =>
      connection.read(['quotes', 'shortlist'], async () => {
        const quotes = await quotesIn(tables, campaignId);
        const listed = await listedAmong(tables, campaignId, [...quotes.keys()]);
        return new Map([...quotes].filter(([creatorKey]) => listed.has(creatorKey)));
      }),
    feesByStage: (campaignId, stages) =>
      connection.read(['quotes', 'shortlist'], async () => {
        const quotes = await quotesIn(tables, campaignId);
        const found = new Map<string, StageFees>();
        for (const stage of stages) found.set(stage, await feesAtStage(tables, campaignId, stage, quotes));
        return found;
      }),
  };
}

// The user's own rate card, or the one on board.
import { defaultRateCard } from '../evaluation/price/default-rate-card.ts';
import type { RateCard } from '../evaluation/price/rate-card.ts';
import type { Connection } from './db.ts';

export interface RateCards {
  /** The user's own card, else the one on board; a broken one counts as none. */
  get(): Promise<RateCard>;
  /** Keeps the card; null goes back to the one on board. */
  save(card: RateCard | null): Promise<void>;
}

/** @param readCard gives the card when it is whole, else null */
export function rateCardsOf(connection: Connection, readCard: (stored: unknown) => RateCard | null): RateCards {
  const { tables } = connection;
  return {
    get: () =>
      connection.read(['rateCards'], async () => {
        const record = await tables.rateCards.get('own');
        return (record && readCard(record.card)) || defaultRateCard;
      }),
    save: (card) =>
      connection.write(['rateCards'], async () => {
        if (card === null) await tables.rateCards.delete('own');
        else await tables.rateCards.put({ id: 'own', card });
      }),
  };
}

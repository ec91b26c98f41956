// Where the card stands in the window: kept in the settings by the card, only applied here.
import type { CardPlace } from '../messaging/contract.ts';

/** Bottom right, a little off the edges. */
const defaultPlace: CardPlace = { right: 12, bottom: 12 };

const isNumber = (value: unknown): value is number => typeof value === 'number' && Number.isFinite(value);

const objectOf = (value: unknown): Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : {};

/** Gives the place out of the stored settings; whatever is broken there gives the default. */
export function cardPlaceOf(settings: unknown): CardPlace {
  const { right, bottom } = objectOf(objectOf(settings).cardPlace);
  return isNumber(right) && isNumber(bottom) ? { right, bottom } : defaultPlace;
}

interface Size {
  readonly width: number;
  readonly height: number;
}

/** Keeps a card of this size inside a window of that size. */
export function keepInside({ right, bottom }: CardPlace, card: Size, window: Size): CardPlace {
  return {
    right: Math.round(Math.max(0, Math.min(right, window.width - card.width))),
    bottom: Math.round(Math.max(0, Math.min(bottom, window.height - card.height))),
  };
}

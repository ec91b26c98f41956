// Days ago with the bounds of a rough date, and where that lies in a window.
import { describe, expect, it } from 'vitest';
import { daysAgo, placeInWindow } from '../../lib/evaluation/days-ago.ts';
import { unread } from '../../lib/profile/figure.ts';
import { at, day, now } from './invented.ts';

describe('days ago', () => {
  it.each([
    [at(now - 5 * day), { least: 5, most: 5 }],
    [at(now - 14 * day, now - 7 * day), { least: 7, most: 14 }],
    [at(now + day), { least: 0, most: 0 }],
    [unread('not-offered'), null],
  ])('%#', (moment, expected) => {
    expect(daysAgo(moment, now)).toEqual(expected);
  });

  it.each([
    [at(now - 90 * day), 'inside'],
    [at(now - 91 * day), 'outside'],
    [at(now - 120 * day, now - 80 * day), 'perhaps'],
    [at(now - 89 * day, now - 60 * day), 'inside'],
    [unread('not-offered'), 'perhaps'],
  ] as const)('in a window of 90 days: %#', (moment, expected) => {
    expect(placeInWindow(moment, now, 90)).toBe(expected);
  });
});

// Many words of many lists in one pass: every place, list by list, Latin words only as a whole.
import { describe, expect, it } from 'vitest';
import { listFinder } from '../../lib/text/list-finder.ts';

const find = listFinder({ calls: ['ad', '廣告', 'thank you', '折'], things: ['廣告', '廣告看板', 'c/o'] });

describe('the finder', () => {
  it('gives every place of every list', () => {
    const found = find('廣告看板 ad ads, thank you 折折');
    expect(found.get('calls')).toEqual([
      { start: 0, end: 2 },
      { start: 5, end: 7 },
      { start: 13, end: 22 },
      { start: 23, end: 24 },
      { start: 24, end: 25 },
    ]);
    expect(found.get('things')).toEqual([
      { start: 0, end: 2 },
      { start: 0, end: 4 },
    ]);
  });

  it.each(['adidas', 'bad', 'ad2', '_ad', 'broad', 'thank your'])('leaves longer words alone: %j', (text) => {
    expect(find(text).size).toBe(0);
  });

  it.each(['廣ad告', '(ad)', 'ad，', 'c/o x'])('finds a word beside signs and other scripts: %j', (text) => {
    expect(find(text).size).toBe(1);
  });
});

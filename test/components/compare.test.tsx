// The comparison in words: what is known, what is not and why, the mark in words, and files in which no name can do harm. @vitest-environment jsdom

import papa from 'papaparse';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { CompareTable } from '../../components/compare/CompareTable.tsx';
import type { ComparisonWords } from '../../components/compare/comparison-rows.ts';
import { comparisonLines, comparisonSheet } from '../../components/compare/comparison-table.ts';
import { useComparisonWords } from '../../components/compare/use-comparison-words.ts';
import { type ComparedCreator, comparedCreator } from '../../lib/campaign/compare/compared-creator.ts';
import { judgeWith } from '../../lib/campaign/judge.ts';
import type { KeptCreator } from '../../lib/campaign/kept-creator.ts';
import { everyoneId, noDealing } from '../../lib/campaign/listing.ts';
import { defaultStages } from '../../lib/campaign/stages.ts';
import { defaultJudgingRules } from '../../lib/evaluation/judging-rules.ts';
import { defaultRateCard } from '../../lib/evaluation/price/default-rate-card.ts';
import { comparisonCsv, comparisonMarkdown } from '../../lib/outreach/formats/comparison.ts';
import { emptyCommentLog } from '../../lib/profile/comment-log.ts';
import type { CreatorProfile } from '../../lib/profile/creator-profile.ts';
import { exact, fact, hidden, inventedPosts, inventedProfile, now, rounded } from '../evaluation/invented.ts';
import { press, type Rendered, render } from './render.tsx';

let rendered: Rendered | null = null;
afterEach(async () => {
  await rendered?.leave();
  rendered = null;
  document.body.replaceChildren();
});

const judge = judgeWith(
  {
    chosenPacks: { instagram: null, youtube: null, tiktok: null },
    ownPacks: [],
    rateCard: defaultRateCard,
    rules: defaultJudgingRules,
    activeCampaignId: 'default',
    campaigns: new Map(),
  },
  now,
);

function compared(creatorKey: string, likes: number, given: Partial<CreatorProfile> = {}, campaignId = 'default') {
  const kept: KeptCreator = {
    creatorKey,
    profile: inventedProfile('instagram', { followers: exact(20_000), displayName: fact(creatorKey), ...given }),
    posts: inventedPosts(12, (index) => ({ likes: exact(likes + index), comments: exact(5) })),
    readAt: now,
    history: [],
    comments: emptyCommentLog,
    roleChoice: null,
    quotes: new Map(),
    emails: [],
    overlaps: new Map(),
  };
  return comparedCreator(kept, { ...noDealing, stage: 'candidate', campaignId, addedAt: now }, judge, now);
}

const everybodyButTheGuest = (key: string) => key !== 'guest';
const noAccounts = () => [];

function WordsProbe({ onWords }: { readonly onWords: (words: ComparisonWords) => void }) {
  onWords(useComparisonWords(defaultStages, { isListed: everybodyButTheGuest, accountsOf: noAccounts, now }));
  return null;
}

/** Gives the words as a component gets them. */
async function wordsOf(): Promise<ComparisonWords> {
  const heard = vi.fn<(words: ComparisonWords) => void>();
  rendered = await render(<WordsProbe onWords={heard} />);
  const words = heard.mock.lastCall?.[0];
  if (!words) throw new Error('No words');
  return words;
}

const cellsOf = (creators: readonly ComparedCreator[], id: string, words: ComparisonWords) =>
  comparisonLines(creators, words).find((line) => line.id === id)?.cells ?? [];

describe('a cell', () => {
  it('shows each state of a figure, and never 0 for what is not known', async () => {
    const words = await wordsOf();
    const creators = [
      compared('exact', 400),
      compared('about', 400, { followers: rounded(41_000, 40_500, 41_499) }),
      compared('hidden', 400, { followers: hidden }),
      compared('unread', 400, { followers: inventedProfile('instagram').followers }),
    ];
    expect(cellsOf(creators, 'followers', words).map(({ main, state }) => [main, state])).toEqual([
      ['2 萬', 'known'],
      ['≈ 4.1 萬', 'known'],
      ['隱藏', 'unknown'],
      ['讀不到', 'unknown'],
    ]);
    const rates = cellsOf(creators, 'rate', words);
    expect(rates[0]?.main).toMatch(/^\d/);
    expect(rates[2]).toMatchObject({ main: '資料不足', state: 'unknown', reason: '讀不到追蹤者或訂閱者數' });
    for (const { id, cells } of comparisonLines(creators, words)) {
      for (const { main, state, reason } of cells) {
        expect([id, main]).not.toEqual([id, '']);
        if (state === 'unknown') expect(main).not.toMatch(/\d/);
        if (main === '資料不足') expect([id, reason]).not.toEqual([id, null]);
      }
    }
  });

  it('marks in words who is surely beyond the others, and nobody where intervals overlap', async () => {
    const words = await wordsOf();
    const marks = (creators: readonly ComparedCreator[]) => cellsOf(creators, 'rate', words).map(({ mark }) => mark);
    expect(marks([compared('a', 400), compared('b', 4_000)])).toEqual([null, '區間高於其他可比的人']);
    expect(marks([compared('a', 400), compared('b', 401)])).toEqual([null, null]);
    expect(marks([compared('a', 400)])).toEqual([null]);
  });

  it('says the stage only where there is one', async () => {
    const words = await wordsOf();
    const creators = [compared('listed', 9), compared('guest', 9), compared('everyone', 9, {}, everyoneId)];
    expect(cellsOf(creators, 'stage', words).map(({ main }) => main)).toEqual([
      '候選',
      '不在這個活動的名單上',
      '階段屬於活動；請選一個活動',
    ]);
  });
});

describe('a file', () => {
  const evil = compared('evil', 400, {
    displayName: fact('=HYPERLINK("http://evil.example")|[x](http://evil.example)'),
  });

  it('reads back as a table of as many columns, and nothing in it is a formula', async () => {
    const words = await wordsOf();
    const sheet = comparisonSheet([evil, compared('b', 4_000)], 'h', words);
    const written = comparisonCsv(sheet);
    if (!written.ok) throw new Error('Not written');
    const { data, errors } = papa.parse<string[]>(written.value.replace(/^\ufeff/, ''), { skipEmptyLines: true });
    expect(errors).toEqual([]);
    expect(data).toHaveLength(sheet.lines.length + 1);
    expect(new Set(data.map((line) => line.length))).toEqual(new Set([3]));
    expect(data.flat().filter((cell) => /^[=+\-@]/.test(cell))).toEqual([]);
    expect(data[0]?.[1]).toContain('HYPERLINK');
  });

  it('is a Markdown table that no name breaks', async () => {
    const words = await wordsOf();
    const sheet = comparisonSheet([evil, compared('b', 4_000)], 'h', words);
    const written = comparisonMarkdown(sheet);
    if (!written.ok) throw new Error('Not written');
    const lines = written.value.split('\n').filter((line) => line.startsWith('|'));
    expect(lines).toHaveLength(sheet.lines.length + 2);
    expect(new Set(lines.map((line) => line.split(/(?<!\\)\|/).length))).toEqual(new Set([5]));
    expect(written.value).not.toMatch(/(?<!\\)\[x/);
  });
});

describe('the table', () => {
  const show = async () => {
    const words = await wordsOf();
    await rendered?.leave();
    const onMove = vi.fn();
    const onRemove = vi.fn();
    const creators = [compared('a', 400), compared('b', 4_000), compared('c', 40)];
    rendered = await render(<CompareTable creators={creators} words={words} onMove={onMove} onRemove={onRemove} />);
    return { ...rendered, onMove, onRemove };
  };

  it('names a column and a row for each cell', async () => {
    const { container } = await show();
    expect(container.querySelectorAll('thead th[scope="col"]')).toHaveLength(4);
    const rows = [...container.querySelectorAll('tr[data-row]')];
    expect(rows.length).toBeGreaterThan(20);
    for (const row of rows) {
      expect(row.querySelectorAll('th[scope="row"]')).toHaveLength(1);
      expect(row.querySelectorAll('td')).toHaveLength(3);
    }
  });

  it('moves and takes out by buttons, not beyond the ends', async () => {
    const { button, onMove, onRemove } = await show();
    await press(button('往左移：a'));
    expect(onMove).not.toHaveBeenCalled();
    await press(button('往右移：a'));
    expect(onMove.mock.calls).toEqual([['a', 1]]);
    await press(button('移出比較：b'));
    expect(onRemove.mock.calls).toEqual([['b']]);
  });
});

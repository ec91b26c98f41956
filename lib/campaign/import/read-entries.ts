// Reads the rows of a table by its mapping: for each account that a row names what is said of it, and what could not be read.
import { type CurrencyCode, currencyCodes } from '../../evaluation/price/money.ts';
import { readFee } from '../../evaluation/price/read-fee.ts';
import type { Platform } from '../../profile/creator-profile.ts';
import { emailAddresses } from '../../text/email-addresses.ts';
import type { ColumnMapping } from './column-mapping.ts';
import answers from './data/answer-words.json' with { type: 'json' };
import type { ColumnTarget } from './header-words.ts';
import type { GivenFee, ImportEntry, RowProblem, Unread } from './import-entry.ts';
import type { ImportRow, ImportTable } from './import-table.ts';
import { platformOfWord } from './platform-words.ts';
import { type Account, readAddress } from './read-address.ts';

export interface ReadingChoices {
  /** Of a bare handle where no column says it; null: such a handle is not understood. */
  readonly platform: Platform | null;
  /** Of a fee where neither its cell nor a column says it. */
  readonly currency: CurrencyCode;
  /** Stages by `stageKey` of their names; empty when there is no campaign. */
  readonly stages: ReadonlyMap<string, string>;
  /** One title and the cell below it, as the note is to have it. */
  readonly noteLine: (title: string, text: string) => string;
}

export interface EntriesReading {
  readonly entries: readonly ImportEntry[];
  readonly unread: readonly Unread[];
}

/** Names of stages are compared without case, width and spaces. */
export const stageKey = (name: string): string => name.normalize('NFKC').toLowerCase().replace(/\s+/g, '');

const answerKey = (text: string) => text.normalize('NFKC').trim().toLowerCase();

const currencyOf = new Map<string, CurrencyCode>(
  currencyCodes.flatMap((code) => answers.currencies[code].map((word) => [word, code] as const)),
);

/** Between two e-mail addresses, two tags. */
const between = /[,;，；、\n|]+/u;

/** The cells of one row by target; what could not be read is noted. */
class RowReader {
  readonly problems: Unread[] = [];
  private readonly source: ImportRow;
  private readonly mapping: ColumnMapping;

  constructor(source: ImportRow, mapping: ColumnMapping) {
    this.source = source;
    this.mapping = mapping;
  }

  /** Filled cells of a target, in their order. */
  cells(target: ColumnTarget): readonly { readonly text: string; readonly column: number }[] {
    return this.mapping.flatMap((one, column) => {
      const text = this.source.cells[column] ?? '';
      return one === target && text !== '' ? [{ text, column }] : [];
    });
  }

  text(target: ColumnTarget): string {
    return this.cells(target)[0]?.text ?? '';
  }

  note(problem: RowProblem, text: string, isPart = true): void {
    this.problems.push({ row: this.source.row, text, problem, isPart });
  }
}

/** Platform of the row's bare handles; `none`: the row says one that is no good. */
function platformOfRow(reader: RowReader, chosen: Platform | null): Platform | null | 'none' {
  const said = reader.text('platform');
  if (said === '') return chosen;
  const platform = platformOfWord(said);
  return platform === 'other' || platform === null ? 'none' : platform;
}

/** Two readings of one row of the same platform: the same account when no handle and no id contradicts the other. */
function united(one: Account, other: Account): Account | null {
  const same = (a: string | null, b: string | null) => a === null || b === null || a.toLowerCase() === b.toLowerCase();
  if (!same(one.handle, other.handle) || !same(one.platformId, other.platformId)) return null;
  return {
    platform: one.platform,
    handle: one.handle ?? other.handle,
    platformId: one.platformId ?? other.platformId,
  };
}

/** The accounts that a row names, at most one of each platform; empty when none was understood, which is noted. */
function accountsOfRow(reader: RowReader, chosen: Platform | null): readonly Account[] {
  const platform = platformOfRow(reader, chosen);
  const given = (['address', 'instagram', 'youtube', 'tiktok'] as const).flatMap((target) =>
    reader.cells(target).map(({ text }) => {
      const own = target === 'address' ? (platform === 'none' ? null : platform) : target;
      return { text, read: readAddress(text, own) };
    }),
  );
  const found = new Map<Platform, Account>();
  for (const { text, read } of given) {
    if (!read.ok) continue;
    const standing = found.get(read.account.platform);
    const both = standing ? united(standing, read.account) : read.account;
    if (both === null) {
      reader.note('two-accounts', text, false);
      return [];
    }
    found.set(read.account.platform, both);
  }
  const failed = given.filter(({ read }) => !read.ok);
  if (found.size > 0) {
    // A bare handle beside an address says nothing new; a cell of a platform's own column is missed.
    for (const { text, read } of failed) {
      if (!read.ok && read.problem !== 'no-platform') reader.note(read.problem, text);
    }
    return [...found.values()];
  }
  const [first] = failed;
  if (!first || first.read.ok) reader.note('no-address', '', false);
  else if (first.read.problem === 'no-platform' && platform === 'none') {
    const said = reader.text('platform');
    reader.note(platformOfWord(said) === 'other' ? 'other-platform' : 'unknown-platform', said, false);
  } else reader.note(first.read.problem, first.text, false);
  return [];
}

function emailsOf(reader: RowReader): readonly string[] {
  const found = new Set<string>();
  for (const { text } of reader.cells('emails')) {
    for (const part of text.split(between).map((one) => one.trim())) {
      if (part === '') continue;
      const addresses = emailAddresses(part);
      if (addresses.length === 0) reader.note('no-email', part);
      for (const address of addresses) found.add(address);
    }
  }
  return [...found];
}

function tagsOf(reader: RowReader): readonly string[] {
  const tags = reader.cells('tags').flatMap(({ text }) => text.split(between));
  return [...new Set(tags.map((tag) => tag.trim().replace(/^#/, '').slice(0, 60)).filter((tag) => tag !== ''))];
}

/** A fee with the currency that its own signs say taken out of it; null: they say none. */
function currencyInside(fee: string): { readonly currency: CurrencyCode; readonly rest: string } | null {
  const plain = fee.slice(0, 60).normalize('NFKC').trim().toLowerCase();
  const sign = /^[^\d\s.,]{1,4}/u.exec(plain)?.[0] ?? /[^\d\s.,]{1,4}$/u.exec(plain)?.[0] ?? '';
  const currency = currencyOf.get(sign);
  return currency === undefined ? null : { currency, rest: plain.replace(sign, '').trim() };
}

/** The currency that a column's title says: "報價(USD)". */
function currencyOfTitle(title: string): CurrencyCode | null {
  const words = title
    .slice(0, 200)
    .normalize('NFKC')
    .toLowerCase()
    .split(/[\s()[\]/:,]+/);
  return words.map((word) => currencyOf.get(word)).find((code) => code !== undefined) ?? null;
}

function feeOf(reader: RowReader, { headers }: ImportTable, chosen: CurrencyCode): GivenFee | null {
  const [cell] = reader.cells('fee');
  if (!cell) return null;
  const { text } = cell;
  const said = reader.text('currency');
  const column = said === '' ? undefined : currencyOf.get(answerKey(said));
  const inside = currencyInside(text);
  const amount = readFee(inside?.rest ?? text);
  if (amount === null) {
    reader.note('no-fee', text);
    return null;
  }
  if (said !== '' && column === undefined) {
    reader.note('no-currency', said);
    return null;
  }
  return { amount, currency: inside?.currency ?? column ?? currencyOfTitle(headers?.[cell.column] ?? '') ?? chosen };
}

function stageOf(reader: RowReader, stages: ReadonlyMap<string, string>): string | null {
  const said = reader.text('stage');
  if (said === '' || stages.size === 0) return null;
  const stage = stages.get(stageKey(said));
  if (stage === undefined) reader.note('unknown-stage', said);
  return stage ?? null;
}

function doNotContactOf(reader: RowReader): string | null {
  const said = reader.text('do-not-contact');
  const answer = answerKey(said);
  if (answers.no.includes(answer)) return null;
  // Any other word is taken for the reason: nobody is written to whom somebody has marked.
  return answers.yes.includes(answer) ? '' : said;
}

function noteOf(reader: RowReader, { headers }: ImportTable, noteLine: ReadingChoices['noteLine']): string {
  const own = reader.cells('note').map(({ text }) => text);
  const others = reader
    .cells('note-with-title')
    .map(({ text, column }) => noteLine(headers?.[column] ?? String(column + 1), text));
  return [...own, ...others].join('\n');
}

/** Gives what the rows say: an entry for each account of a row. */
export function readEntries(table: ImportTable, mapping: ColumnMapping, choices: ReadingChoices): EntriesReading {
  const entries: ImportEntry[] = [];
  const unread: Unread[] = [];
  for (const source of table.rows) {
    const reader = new RowReader(source, mapping);
    const accounts = accountsOfRow(reader, choices.platform);
    if (accounts.length > 0) {
      const said = {
        row: source.row,
        name: reader
          .cells('name')
          .map(({ text }) => text)
          .join(' ')
          .slice(0, 200),
        emails: emailsOf(reader),
        tags: tagsOf(reader),
        owner: reader.text('owner').slice(0, 100),
        stage: stageOf(reader, choices.stages),
        note: noteOf(reader, table, choices.noteLine),
        fee: feeOf(reader, table, choices.currency),
        doNotContact: doNotContactOf(reader),
      };
      for (const account of accounts) entries.push({ ...said, account });
    }
    unread.push(...reader.problems);
  }
  return { entries, unread };
}

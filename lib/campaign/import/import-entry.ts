// What a list says of one account, and what of a list could not be read.
import type { CurrencyCode } from '../../evaluation/price/money.ts';
import type { Account, AddressProblem } from './read-address.ts';

export interface GivenFee {
  readonly amount: number;
  readonly currency: CurrencyCode;
}

export interface ImportEntry {
  /** Of the file, from 1. */
  readonly row: number;
  readonly account: Account;
  /** Empty: none given; the same for the other texts. */
  readonly name: string;
  /** In lower case, each once. */
  readonly emails: readonly string[];
  readonly tags: readonly string[];
  readonly owner: string;
  /** Id of a stage of the campaign; null: none given. */
  readonly stage: string | null;
  readonly note: string;
  readonly fee: GivenFee | null;
  /** Null: not said; else the reason, which may be empty. */
  readonly doNotContact: string | null;
}

/**
 * Why a cell was not read.
 * - `no-address`: the row names no account
 * - `two-accounts`: its cells name different accounts of one platform
 * - `other-platform`: the row says a platform that is not read here
 * - `unknown-platform`: the platform's cell names none
 * - `no-email`, `no-fee`, `no-currency`, `unknown-stage`: the cell holds something else
 */
export type RowProblem =
  | AddressProblem
  | 'no-address'
  | 'two-accounts'
  | 'other-platform'
  | 'unknown-platform'
  | 'no-email'
  | 'no-fee'
  | 'no-currency'
  | 'unknown-stage';

export interface Unread {
  readonly row: number;
  /** As it stands there. */
  readonly text: string;
  readonly problem: RowProblem;
  /** The rest of the row was read; without this nothing of it was. */
  readonly isPart: boolean;
}

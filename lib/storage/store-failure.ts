// The one error that the store throws: what went wrong, in the words that the interface has a sentence for.
import type { FailureCode } from '../messaging/contract.ts';

export type StoreFailureCode = Extract<FailureCode, 'store-unavailable' | 'store-full' | 'store-outdated' | 'unknown'>;

export class StoreFailure extends Error {
  readonly code: StoreFailureCode;

  constructor(code: StoreFailureCode, cause?: unknown) {
    super(code, { cause });
    this.name = 'StoreFailure';
    this.code = code;
  }
}

interface ErrorLike {
  readonly name: string;
  readonly message: string;
}

/** A chain longer than this is a loop. */
const deepest = 20;

const asErrorLike = (thrown: unknown): ErrorLike | null => {
  if (typeof thrown !== 'object' || thrown === null || !('name' in thrown)) return null;
  const message = 'message' in thrown && typeof thrown.message === 'string' ? thrown.message : '';
  return { name: String(thrown.name), message };
};

/** The errors inside an error: `inner` and `failures` are Dexie's, `cause` is the language's. */
function insideOf(thrown: object): unknown[] {
  const inside: unknown[] = [];
  if ('inner' in thrown) inside.push(thrown.inner);
  if ('cause' in thrown) inside.push(thrown.cause);
  if ('failures' in thrown && Array.isArray(thrown.failures)) inside.push(...thrown.failures.slice(0, deepest));
  return inside;
}

function allErrors(thrown: readonly unknown[]): ErrorLike[] {
  const found: ErrorLike[] = [];
  const queue = [...thrown];
  while (queue.length > 0 && found.length < deepest) {
    const next = queue.shift();
    const error = asErrorLike(next);
    if (!error) continue;
    found.push(error);
    queue.push(...insideOf(next as object));
  }
  return found;
}

/** Chrome names a full disk a quota error in most places, and says "full disk" in the text in the others. */
const isFull = ({ name, message }: ErrorLike) => name === 'QuotaExceededError' || /\bfull disk\b/i.test(message);

const isOutdated = ({ name }: ErrorLike) => name === 'VersionError' || name === 'VersionChangeError';

/** Missing, forbidden ("The user denied permission…"), corrupt ("Internal error opening backing store"), closed or broken off. */
const unavailable = new Set([
  'MissingAPIError',
  'OpenFailedError',
  'DatabaseClosedError',
  'NoSuchDatabaseError',
  'InvalidStateError',
  'UnknownError',
  'SecurityError',
  'NotAllowedError',
  'AbortError',
  'TimeoutError',
  'TransactionInactiveError',
]);

/**
 * Names a failure of the store. A full disk may hide inside an AbortError, so the whole chain is looked through.
 * @param thrown anything thrown by Dexie or IndexedDB
 * @param transactionError the transaction's own `error`, where there is one: its requests may say no more than "aborted"
 */
export function toStoreFailure(thrown: unknown, transactionError?: unknown): StoreFailure {
  if (thrown instanceof StoreFailure) return thrown;
  const errors = allErrors([thrown, transactionError]);
  if (errors.some(isFull)) return new StoreFailure('store-full', thrown);
  if (errors.some(isOutdated)) return new StoreFailure('store-outdated', thrown);
  if (errors.some(({ name }) => unavailable.has(name))) return new StoreFailure('store-unavailable', thrown);
  return new StoreFailure('unknown', thrown);
}

/** The code to show for anything that was thrown while the store was asked. */
export const failureCodeOf = (thrown: unknown): StoreFailureCode => toStoreFailure(thrown).code;

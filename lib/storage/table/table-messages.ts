// What a page and its table worker say to each other.
import type { FoundRows, HandedRows } from '../../campaign/table/table-engine.ts';
import type { TableAnswer, TableQuery } from '../../campaign/table/table-query.ts';
import type { StoreFailureCode } from '../store-failure.ts';

/** `request` numbers what is answered once, `follow` what is answered again and again. */
export type TableRequest =
  | { readonly kind: 'follow'; readonly follow: number; readonly query: TableQuery }
  | { readonly kind: 'unfollow'; readonly follow: number }
  | { readonly kind: 'keys'; readonly request: number; readonly answer: number }
  | { readonly kind: 'place'; readonly request: number; readonly answer: number; readonly creatorKey: string };

export type TableReply =
  /** Before an answer that names them. */
  | { readonly kind: 'rows'; readonly handed: HandedRows }
  | { readonly kind: 'answer'; readonly follow: number; readonly answer: TableAnswer; readonly found: FoundRows }
  | { readonly kind: 'failed'; readonly follow: number; readonly failure: StoreFailureCode }
  | { readonly kind: 'keys'; readonly request: number; readonly keys: readonly string[] | null }
  | { readonly kind: 'place'; readonly request: number; readonly place: number | null };

const requestKinds: readonly string[] = ['follow', 'unfollow', 'keys', 'place'] satisfies TableRequest['kind'][];
const replyKinds: readonly string[] = ['rows', 'answer', 'failed', 'keys', 'place'] satisfies TableReply['kind'][];

const hasKind = (message: unknown, kinds: readonly string[]): boolean =>
  typeof message === 'object' &&
  message !== null &&
  'kind' in message &&
  typeof message.kind === 'string' &&
  kinds.includes(message.kind);

/** Only the page that started the worker has its line; null for what this version does not know. */
export const readTableRequest = (message: unknown): TableRequest | null =>
  hasKind(message, requestKinds) ? (message as TableRequest) : null;

/** Only the worker that the page started has its line; null for what this version does not know. */
export const readTableReply = (message: unknown): TableReply | null =>
  hasKind(message, replyKinds) ? (message as TableReply) : null;

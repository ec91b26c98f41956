// What a page says of itself where it shows nothing: walls, refusals, names of its own configuration, headings.
import type { Address, Capture } from '../capture.ts';
import { isErrorPage, isLoginPage } from './page-names.ts';
import { type Refusal, refusalOf, refusalOnScreen } from './refusal.ts';
import { linesOf, showsLoginForm } from './screen.ts';
import type { InstagramSources } from './sources.ts';

/** Plain data, so that it can cross from the page to the worker. */
export interface Signs {
  readonly pageNames: readonly string[];
  /** False where there is anything to read: then the rest proves nothing. */
  readonly isBare: boolean;
  readonly isGated: boolean;
  readonly isLoggedOut: boolean;
  readonly hasLoginForm: boolean;
  readonly refusal: Refusal | null;
  /** Headings and first lines, as they stand; empty where there is anything to read. */
  readonly lines: readonly string[];
}

/** Takes the signs. Looks at the screen only where nothing else was found. */
export function signsOf(sources: InstagramSources, address: Address, { document, replies }: Capture): Signs {
  const { accounts, posts, header, taggedAccount, taggedPost, pageNames, isGated, isLoggedOut } = sources;
  const isBare = accounts.size === 0 && posts.size === 0 && !header && !taggedAccount && !taggedPost;
  return {
    pageNames,
    isBare,
    isGated,
    isLoggedOut,
    hasLoginForm: isBare && showsLoginForm(document),
    refusal: isBare && address.kind !== 'other' ? (refusalOf(replies, address) ?? refusalOnScreen(document)) : null,
    lines: isBare && address.kind !== 'other' ? linesOf(document) : [],
  };
}

/** True when the page says that there is nothing to wait for. */
export const refuses = ({ isBare, isGated, refusal, pageNames }: Signs): boolean =>
  isBare && (isGated || refusal !== null || pageNames.some((name) => isErrorPage(name) || isLoginPage(name)));

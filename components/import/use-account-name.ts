// How an account is named beside others: platform and handle, or the id where the handle is not known.
import type { Account } from '../../lib/campaign/import/read-address.ts';
import { useLanguage } from '../ui/language-context.tsx';

/** Gives the function that names an account. */
export function useAccountName(): (account: Account) => string {
  const { text } = useLanguage();
  return ({ platform, handle, platformId }) => {
    const isOldName = handle?.includes('/') ?? false;
    const name = handle === null ? (platformId ?? '') : isOldName ? handle : `@${handle}`;
    return `${text('reading', `platform.${platform}`)} ${name}`;
  };
}

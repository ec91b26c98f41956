// The place in the address bar, followed and changed.
import { useCallback, useSyncExternalStore } from 'react';
import { addressOfPlace, type Place, placeOfAddress } from './places.ts';
import type { WorkspaceParts } from './workspace-parts.ts';

/** Give a window whose address changes by "#" alone. */
export function usePlace(page: Window): readonly [Place | null, WorkspaceParts['go']] {
  const subscribe = useCallback(
    (listener: () => void) => {
      page.addEventListener('hashchange', listener);
      return () => page.removeEventListener('hashchange', listener);
    },
    [page],
  );
  const hash = useSyncExternalStore(subscribe, () => page.location.hash);
  const go = useCallback(
    (place: Place, instead = false) => {
      if (instead) page.location.replace(addressOfPlace(place));
      else page.location.hash = addressOfPlace(place);
    },
    [page],
  );
  return [placeOfAddress(hash), go];
}

// The place in the address bar, followed and changed.
import { useCallback, useSyncExternalStore } from 'react';
import { addressOfPlace, type Place, placeOfAddress } from './places.ts';

/** Give a window whose address changes by "#" alone. */
export function usePlace(page: Window): readonly [Place | null, (place: Place) => void] {
  const subscribe = useCallback(
    (listener: () => void) => {
      page.addEventListener('hashchange', listener);
      return () => page.removeEventListener('hashchange', listener);
    },
    [page],
  );
  const hash = useSyncExternalStore(subscribe, () => page.location.hash);
  const go = useCallback(
    (place: Place) => {
      page.location.hash = addressOfPlace(place);
    },
    [page],
  );
  return [placeOfAddress(hash), go];
}

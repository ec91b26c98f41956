// Tells when the address in the tab has changed, by loading or by moving inside the site, whichever sign comes first.

/** The part of the Navigation API in use; not in every browser's types yet. */
interface NavigationEvents {
  addEventListener(type: 'currententrychange', listener: () => void, options: AddEventListenerOptions): void;
}

/**
 * Calls `onSign` at every sign that the address may have changed; the caller compares. The signs:
 * - `currententrychange` of the Navigation API, after push, replace and traverse (Chrome 102, Firefox 147)
 * - `popstate`, and `yt-navigate-finish` (YouTube's own, on the document)
 * - `pageshow`, when the page comes back whole from the back/forward cache
 */
export function observeAddress(window: Window, onSign: () => void, signal: AbortSignal): void {
  const options = { signal };
  const { navigation } = window as Window & { navigation?: NavigationEvents };
  navigation?.addEventListener('currententrychange', onSign, options);
  window.addEventListener('popstate', onSign, options);
  window.addEventListener('pageshow', onSign, options);
  window.document.addEventListener('yt-navigate-finish', onSign, options);
}

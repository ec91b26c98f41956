// Types of find-browser.mjs for the TypeScript that uses it.

/**
 * Gives the path of a Chromium that starts.
 * @throws when there is none and none can be installed; the message is one sentence with the remedy
 */
export function findBrowser(): Promise<string>;

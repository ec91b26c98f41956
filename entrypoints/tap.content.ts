// Wires the tap into the page's own world, before the page's first script.
import { defineContentScript } from 'wxt/utils/define-content-script';
import { copyReplies } from '../lib/browser/tap/copy-replies.ts';
import instagram from '../lib/readers/instagram/reply-addresses.json' with { type: 'json' };
import tiktok from '../lib/readers/tiktok/reply-addresses.json' with { type: 'json' };
import youtube from '../lib/readers/youtube/reply-addresses.json' with { type: 'json' };

export default defineContentScript({
  matches: [
    'https://www.instagram.com/*',
    'https://www.youtube.com/*',
    'https://m.youtube.com/*',
    'https://www.tiktok.com/*',
  ],
  runAt: 'document_start',
  world: 'MAIN',
  main() {
    copyReplies(window, [...instagram, ...youtube, ...tiktok]);
  },
});

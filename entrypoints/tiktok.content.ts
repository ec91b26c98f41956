// Wires tiktok's page side into the site's pages.
import { defineContentScript } from 'wxt/utils/define-content-script';
import parts from '../lib/browser/page-parts/tiktok.json' with { type: 'json' };
import { readSite } from '../lib/browser/read-site.ts';
import { tiktokGathering } from '../lib/readers/tiktok/gathering.ts';
import replyAddresses from '../lib/readers/tiktok/reply-addresses.json' with { type: 'json' };

export default defineContentScript({
  matches: ['https://www.tiktok.com/*'],
  runAt: 'document_end',
  noScriptStartedPostMessage: true,
  main: (context) => readSite({ gathering: tiktokGathering, replyAddresses, parts }, context),
});

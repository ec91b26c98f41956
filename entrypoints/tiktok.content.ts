// Wires the tiktok reader into the site's pages.
import { defineContentScript } from 'wxt/utils/define-content-script';
import parts from '../lib/browser/page-parts/tiktok.json' with { type: 'json' };
import { readSite } from '../lib/browser/read-site.ts';
import { tiktokReader } from '../lib/readers/tiktok/reader.ts';
import replyAddresses from '../lib/readers/tiktok/reply-addresses.json' with { type: 'json' };

export default defineContentScript({
  matches: ['https://www.tiktok.com/*'],
  runAt: 'document_end',
  noScriptStartedPostMessage: true,
  main: (context) => readSite({ reader: tiktokReader, replyAddresses, parts }, context),
});

// Wires the youtube reader into the site's pages.
import { defineContentScript } from 'wxt/utils/define-content-script';
import parts from '../lib/browser/page-parts/youtube.json' with { type: 'json' };
import { readSite } from '../lib/browser/read-site.ts';
import { youtubeReader } from '../lib/readers/youtube/reader.ts';
import replyAddresses from '../lib/readers/youtube/reply-addresses.json' with { type: 'json' };

export default defineContentScript({
  matches: ['https://www.youtube.com/*', 'https://m.youtube.com/*'],
  runAt: 'document_end',
  noScriptStartedPostMessage: true,
  main: (context) => readSite({ reader: youtubeReader, replyAddresses, parts }, context),
});

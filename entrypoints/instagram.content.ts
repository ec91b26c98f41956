// Wires the instagram reader into the site's pages.
import { defineContentScript } from 'wxt/utils/define-content-script';
import parts from '../lib/browser/page-parts/instagram.json' with { type: 'json' };
import { readSite } from '../lib/browser/read-site.ts';
import { instagramReader } from '../lib/readers/instagram/reader.ts';
import replyAddresses from '../lib/readers/instagram/reply-addresses.json' with { type: 'json' };

export default defineContentScript({
  matches: ['https://www.instagram.com/*'],
  runAt: 'document_end',
  noScriptStartedPostMessage: true,
  main: (context) => readSite({ reader: instagramReader, replyAddresses, parts }, context),
});

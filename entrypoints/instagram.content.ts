// Wires instagram's page side into the site's pages.
import { defineContentScript } from 'wxt/utils/define-content-script';
import parts from '../lib/browser/page-parts/instagram.json' with { type: 'json' };
import { readSite } from '../lib/browser/read-site.ts';
import { instagramGathering } from '../lib/readers/instagram/gathering.ts';
import replyAddresses from '../lib/readers/instagram/reply-addresses.json' with { type: 'json' };

export default defineContentScript({
  matches: ['https://www.instagram.com/*'],
  runAt: 'document_end',
  noScriptStartedPostMessage: true,
  main: (context) => readSite({ gathering: instagramGathering, replyAddresses, parts }, context),
});

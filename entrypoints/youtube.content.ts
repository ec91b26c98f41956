// Wires youtube's page side into the site's pages.
import { defineContentScript } from 'wxt/utils/define-content-script';
import parts from '../lib/browser/page-parts/youtube.json' with { type: 'json' };
import { readSite } from '../lib/browser/read-site.ts';
import { youtubeGathering } from '../lib/readers/youtube/gathering.ts';
import replyAddresses from '../lib/readers/youtube/reply-addresses.json' with { type: 'json' };

export default defineContentScript({
  matches: ['https://www.youtube.com/*', 'https://m.youtube.com/*'],
  runAt: 'document_end',
  noScriptStartedPostMessage: true,
  main: (context) => readSite({ gathering: youtubeGathering, replyAddresses, parts }, context),
});

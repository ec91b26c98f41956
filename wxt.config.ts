// Builds the extension: one manifest for Chrome (MV3) and Firefox, with no permission that PRIVACY.md does not explain.
import { defineConfig } from 'wxt';

const sites = [
  'https://www.instagram.com/*',
  'https://www.youtube.com/*',
  'https://m.youtube.com/*',
  'https://www.tiktok.com/*',
];

export default defineConfig({
  modules: ['@wxt-dev/module-react'],
  imports: false,
  manifestVersion: 3,
  // The preload polyfill is for browsers older than ours, and it fetches: no shipped file of ours may.
  vite: () => ({ build: { modulePreload: { polyfill: false } } }),
  manifest: ({ browser }) => ({
    name: '__MSG_extensionName__',
    description: '__MSG_extensionDescription__',
    default_locale: 'zh_TW',
    permissions: ['storage', 'unlimitedStorage', 'alarms', ...(browser === 'firefox' ? [] : ['sidePanel'])],
    host_permissions: sites,
    web_accessible_resources: [{ resources: ['card.html'], matches: sites, use_dynamic_url: true }],
    ...(browser === 'firefox'
      ? {
          browser_specific_settings: {
            gecko: {
              id: 'kol-lens@kol-lens.example',
              strict_min_version: '140.0',
              data_collection_permissions: { required: ['none'] },
            },
          },
        }
      : { minimum_chrome_version: '130' }),
  }),
});

// Settings come back whole from whatever was stored, and one change keeps the rest.
import { describe, expect, it } from 'vitest';
import { changeSettings, defaultSettings, readSettings, restoreSettings } from '../../lib/storage/settings.ts';
import { MemoryArea } from './stand-ins.ts';

describe('settings', () => {
  it.each([undefined, null, 7, 'settings', [], {}])('are the defaults when %j is stored', (stored) => {
    expect(restoreSettings(stored)).toEqual(defaultSettings);
  });

  it('replace what is broken, entry by entry, and keep the rest', () => {
    const restored = restoreSettings({
      language: 'en',
      theme: 'purple',
      shortCounts: 'yes',
      cardCollapsed: true,
      cardPlace: { right: Number.NaN, bottom: 40 },
      benchmarkPack: { instagram: 'untapper-instagram', youtube: 7 },
      activeCampaignId: 5,
      unknown: 1,
    });
    expect(restored).toEqual({
      ...defaultSettings,
      language: 'en',
      cardCollapsed: true,
      benchmarkPack: { instagram: 'untapper-instagram', youtube: null, tiktok: null },
    });
  });

  it('keep own tiers, words, sites and days only as far as they are sound', () => {
    const restored = restoreSettings({
      tierScheme: 'own',
      ownTierBorders: [1, 2, 3, 4, 'many'],
      listsOff: ['hate', 7],
      ownWords: [' 停產 ', '', '停產', 5, '長'.repeat(300)],
      retentionDays: 1,
      sitesOff: ['tiktok', 'elsewhere'],
    });
    expect(restored).toMatchObject({
      tierScheme: 'own',
      ownTierBorders: defaultSettings.ownTierBorders,
      listsOff: ['hate'],
      ownWords: ['停產', '長'.repeat(100)],
      retentionDays: 30,
      sitesOff: ['tiktok'],
    });
    expect(restoreSettings({ ...restored, retentionDays: 90 })).toEqual({ ...restored, retentionDays: 90 });
  });

  it('take no setting from a prototype', () => {
    const stored = JSON.parse('{"__proto__": {"theme": "dark"}}');
    expect(restoreSettings(stored).theme).toBe('auto');
    expect(restoreSettings(Object.create({ theme: 'dark' })).theme).toBe('auto');
  });

  it('are changed in part', async () => {
    const area = new MemoryArea();
    await changeSettings(area, { theme: 'dark' });
    await changeSettings(area, { cardPlace: { right: 5, bottom: 6 } });
    expect(await readSettings(area)).toEqual({ ...defaultSettings, theme: 'dark', cardPlace: { right: 5, bottom: 6 } });
  });
});

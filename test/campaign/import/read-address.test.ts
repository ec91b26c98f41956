// Whose account a cell names: samples for and against every form, and that no text can break the reading.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readAddress } from '../../../lib/campaign/import/read-address.ts';
import type { Platform } from '../../../lib/profile/creator-profile.ts';
import { profileAddress } from '../../../lib/profile/profile-address.ts';
import samples from './address-samples.json' with { type: 'json' };

type Chosen = Platform | null;

describe('address of an account', () => {
  it.each(samples.accounts as [string, Chosen, Platform, string][])(
    '%s (%s) is %s %s',
    (text, chosen, platform, handle) => {
      expect(readAddress(text, chosen)).toEqual({ ok: true, account: { platform, handle, platformId: null } });
    },
  );

  it.each(samples.ids as [string, Chosen, string][])('%s (%s) is the channel %s', (text, chosen, platformId) => {
    expect(readAddress(text, chosen)).toEqual({
      ok: true,
      account: { platform: 'youtube', handle: null, platformId },
    });
  });

  it.each(samples.none as [string, Chosen, string][])('%s (%s) is none: %s', (text, chosen, problem) => {
    expect(readAddress(text, chosen)).toEqual({ ok: false, problem });
  });

  it('reads back the address of every handle that the platform can have', () => {
    const sign = fc.constantFrom(...'abcXYZ019_');
    const handle = fc.array(fc.oneof({ weight: 9, arbitrary: sign }, fc.constant('.')), {
      minLength: 3,
      maxLength: 24,
    });
    fc.assert(
      fc.property(handle, fc.constantFrom<Platform>('instagram', 'tiktok', 'youtube'), (signs, platform) => {
        const written = signs
          .join('')
          .replace(/\.+/g, '.')
          .replace(/^[._]+|[._]+$/g, '');
        fc.pre(written.length >= 3 && !/^(about|api|web|press|legal|qr|session|share|stories)$/i.test(written));
        const read = readAddress(profileAddress(platform, written, null), null);
        expect(read).toEqual({ ok: true, account: { platform, handle: written, platformId: null } });
        expect(readAddress(`@${written}`, platform)).toEqual(read);
      }),
    );
  });

  it('gives an account without any sign of control, or a reason, whatever the text', () => {
    const text = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.webUrl({ withQueryParameters: true }),
      fc
        .tuple(fc.constantFrom(...samples.accounts.map(([one]) => String(one))), fc.string({ unit: 'binary' }))
        .map((parts) => parts.join('')),
    );
    fc.assert(
      fc.property(text, fc.constantFrom<Chosen>(null, 'instagram', 'youtube', 'tiktok'), (given, chosen) => {
        const read = readAddress(given, chosen);
        if (!read.ok) return;
        const name = read.account.handle ?? read.account.platformId ?? '';
        expect(name).not.toBe('');
        // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what must not be there
        expect(name).not.toMatch(/[\u0000-\u001f\u007f-\u009f\s@]/);
      }),
      { numRuns: 2_000 },
    );
  });
});

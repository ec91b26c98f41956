// Salted hashes of the ids on a page: the same person has the same hash here, and nowhere else.
import type { Hash } from '../profile/comment-log.ts';

export interface SaltedHashes {
  /**
   * Gives the first 64 bits of HMAC-SHA-256 of each text, in their order.
   * @param salt the installation's secret: the key
   */
  of(salt: string, texts: readonly string[]): Promise<readonly Hash[]>;
}

/** The part of WebCrypto that is needed. */
export type HashingCrypto = Pick<SubtleCrypto, 'importKey' | 'sign' | 'digest'>;

function firstBits(signature: ArrayBuffer): Hash {
  const bytes = new DataView(signature);
  return { high: bytes.getUint32(0), low: bytes.getUint32(4) };
}

/** @param subtle WebCrypto's `crypto.subtle` */
export function createSaltedHashes(subtle: HashingCrypto): SaltedHashes {
  const encoder = new TextEncoder();
  let imported: { readonly salt: string; readonly key: Promise<CryptoKey> } | null = null;

  const keyFor = (salt: string): Promise<CryptoKey> => {
    if (imported?.salt !== salt) {
      const algorithm = { name: 'HMAC', hash: 'SHA-256' };
      imported = { salt, key: subtle.importKey('raw', encoder.encode(salt), algorithm, false, ['sign']) };
    }
    return imported.key;
  };

  return {
    of: async (salt, texts) => {
      const key = await keyFor(salt);
      const signatures = await Promise.all(texts.map((text) => subtle.sign('HMAC', key, encoder.encode(text))));
      return signatures.map(firstBits);
    },
  };
}

/** Gives 53 bits of a hash as one whole number, for sums that want one. */
export const wholeNumberOf = ({ high, low }: Hash): number => (high & 0x1fffff) * 2 ** 32 + low;

/** Gives a short name for a text of any length (SHA-256): equal names mean equal texts. */
export async function nameOfText(subtle: HashingCrypto, text: string): Promise<string> {
  const digest = new Uint8Array(await subtle.digest('SHA-256', new TextEncoder().encode(text)));
  return Array.from(digest, (byte) => byte.toString(16).padStart(2, '0')).join('');
}

// Holds TikTok's reader to the address: read under another address, a page gives nothing of its account and its posts.
import { existsSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { readPage } from '../../../lib/readers/index.ts';
import { loadCase } from '../../../scripts/read/load-case.ts';

const roots = ['../../fixtures/pages/tiktok', '../../../../shared/recordings/tiktok'].map((root) =>
  path.resolve(import.meta.dirname, root),
);

const elsewhere = [
  'https://www.tiktok.com/@somebody.else.entirely',
  'https://www.tiktok.com/@somebody.else.entirely/video/7399999999999999999',
  'https://www.tiktok.com/@/video/7399999999999999999',
  'https://www.tiktok.com/@somebody.else.entirely/live',
  'https://www.tiktok.com/foryou',
];

describe.each(roots.filter(existsSync))('pages of %s', (root) => {
  const folders = readdirSync(root).filter((name) => existsSync(path.join(root, name, 'about.json')));

  it('are there', () => {
    expect(folders.length).toBeGreaterThan(20);
  });

  it.each(folders)('%s gives nothing under another address', (name) => {
    const { capture } = loadCase(path.join(root, name));
    for (const url of elsewhere) {
      const reading = readPage({ ...capture, url });
      expect(reading?.creator, url).toBeNull();
      expect(reading?.posts, url).toEqual([]);
      expect(reading?.report.embedded, url).not.toBe('current');
    }
  });

  it.each(folders)('%s gives as a profile only what is its account’s, and as a post only that post', (name) => {
    const { capture } = loadCase(path.join(root, name));
    const reading = readPage(capture);
    const handle = /\/@([\w.]+)/.exec(capture.url)?.[1]?.toLowerCase();
    const { creator, posts, postId } = reading ?? { creator: null, posts: [], postId: null };
    if (handle && creator?.handle.state === 'known') expect(creator.handle.value.toLowerCase()).toBe(handle);
    for (const post of posts) {
      if (postId !== null) expect(post.id).toBe(postId);
      if (handle && post.author.state === 'known') expect(post.author.value.toLowerCase()).toBe(handle);
    }
  });
});

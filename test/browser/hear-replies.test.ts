// The listening side: what the tap or a forging page says is checked and capped before it is kept.
/** @vitest-environment jsdom */
import { afterEach, describe, expect, it, vi } from 'vitest';
import { hearReplies } from '../../lib/browser/hear-replies.ts';
import { askEvent, mostReplies, replyEvent, writeReply } from '../../lib/messaging/tap-protocol.ts';

const say = (detail: unknown) => document.dispatchEvent(new CustomEvent(replyEvent, { detail }));
const message = (path: string, seenAt = Date.now()) =>
  writeReply({ url: `${location.origin}${path}`, method: 'GET', requestBody: null, body: '{}', seenAt });

let ending = new AbortController();
const listen = (onReply = () => {}) => hearReplies(window, ['/api/'], onReply, ending.signal);

afterEach(() => {
  ending.abort();
  ending = new AbortController();
});

describe('hearing replies', () => {
  it('asks for what came before, and keeps it', () => {
    document.addEventListener(askEvent, () => say(message('/api/early')), { signal: ending.signal });
    const onReply = vi.fn();
    const heard = listen(onReply);
    expect(heard.replies().map(({ url }) => new URL(url).pathname)).toEqual(['/api/early']);
    expect(onReply).toHaveBeenCalledTimes(1);
  });

  it('keeps nothing that is no reply of a listed address', () => {
    const heard = listen();
    for (const detail of [null, 7, {}, 'x', message('/other/'), '{"url":"https://evil.example/api/"}\n{}']) say(detail);
    expect(heard.replies()).toEqual([]);
    expect(heard.count()).toBe(0);
  });

  it('keeps a reply once, however often it is said', () => {
    const heard = listen();
    const same = message('/api/a');
    say(same);
    const [first] = heard.replies();
    say(same);
    expect(heard.replies()).toHaveLength(1);
    expect(heard.replies()[0]).toBe(first);
  });

  it('stays bounded under a flood', () => {
    const heard = listen();
    for (let index = 0; index < 500; index += 1) say(message(`/api/${index}`));
    expect(heard.replies()).toHaveLength(mostReplies);
    expect(heard.count()).toBe(500);
  });

  it('ends with its signal', () => {
    const heard = listen();
    ending.abort();
    say(message('/api/late'));
    expect(heard.replies()).toEqual([]);
  });
});

// The tap on a stand-in of a page: calls go through untouched, listed replies are said, nothing ever throws into the page.
import { describe, expect, it } from 'vitest';
import { copyReplies, type TappedPage } from '../../lib/browser/tap/copy-replies.ts';
import { askEvent, longestBody, mostReplies, readReply, replyEvent } from '../../lib/messaging/tap-protocol.ts';

const origin = 'https://www.instagram.com';
const list = `${origin}/api/v1/feed/user/1/`;

class StandInRequest extends EventTarget {
  responseType = '';
  responseText = '';
  response: unknown = null;
  calls: unknown[][] = [];
  open(...given: unknown[]) {
    this.calls.push(['open', ...given]);
  }
  send(...given: unknown[]) {
    this.calls.push(['send', ...given]);
  }
}

function standIn(answer: (input: unknown) => Promise<Response> = async () => new Response('{"items":[]}')) {
  const document = new EventTarget();
  const said: string[] = [];
  document.addEventListener(replyEvent, (event) => said.push((event as CustomEvent<string>).detail));
  const calls: { self: unknown; given: unknown[]; result: Promise<Response> }[] = [];
  const page = {
    document,
    location: { href: `${origin}/deer.eats/` },
    XMLHttpRequest: class extends StandInRequest {},
    fetch(this: unknown, ...given: unknown[]) {
      const result = answer(given[0]);
      calls.push({ self: this, given, result });
      return result;
    },
  };
  const nativeFetch = page.fetch;
  copyReplies(page as unknown as TappedPage, ['/api/v1/', '/graphql/query']);
  return { page, document, said, calls, nativeFetch };
}

const settle = () => new Promise((done) => setTimeout(done, 5));
const read = (message: string | undefined) => readReply(message, Date.now(), 0);

const load = (
  page: ReturnType<typeof standIn>['page'],
  address: string,
  set: Partial<StandInRequest>,
  body?: unknown,
) => {
  const request = new page.XMLHttpRequest();
  request.open('GET', address);
  request.send(body);
  Object.assign(request, set);
  request.dispatchEvent(new Event('load'));
  return request;
};

describe('fetch', () => {
  it('goes through untouched and hands back the very same promise', async () => {
    const { page, calls, nativeFetch } = standIn();
    const options = { method: 'POST', body: 'a=b' };
    const result = page.fetch(list, options);
    expect(calls).toHaveLength(1);
    expect(calls[0]?.result).toBe(result);
    expect(calls[0]?.given).toEqual([list, options]);
    expect(calls[0]?.given[1]).toBe(options);
    expect(calls[0]?.self).toBe(page);
    expect(await (await result).json()).toEqual({ items: [] });
    expect(page.fetch).not.toBe(nativeFetch);
    expect([page.fetch.name, page.fetch.length]).toEqual([nativeFetch.name, nativeFetch.length]);
  });

  it('says a listed reply once, with address, method and request body', async () => {
    const { page, said } = standIn();
    await page.fetch('/api/v1/feed/user/1/?count=12', { method: 'POST', body: new URLSearchParams('a=b') });
    await settle();
    expect(said).toHaveLength(1);
    expect(read(said[0])).toMatchObject({
      url: `${origin}/api/v1/feed/user/1/?count=12`,
      method: 'POST',
      requestBody: 'a=b',
      body: '{"items":[]}',
    });
  });

  it('reads a Request without using it up', async () => {
    const bodies: string[] = [];
    const { page, said } = standIn(async (input) => {
      bodies.push(await (input as Request).text());
      return new Response('{}');
    });
    await page.fetch(new Request(list, { method: 'POST', body: '{"browseId":"UC1"}' }));
    await settle();
    expect(bodies).toEqual(['{"browseId":"UC1"}']);
    expect(read(said[0])).toMatchObject({ method: 'POST', requestBody: '{"browseId":"UC1"}' });
  });

  it('leaves other addresses alone', async () => {
    const { page, said, calls } = standIn();
    for (const address of [`${origin}/logging/`, 'https://cdn.example/api/v1/x', '/x?/api/v1/'])
      await page.fetch(address);
    await page.fetch(new URL(`${origin}/other/api/v1/`));
    await settle();
    expect(said).toEqual([]);
    expect(calls).toHaveLength(4);
  });

  it('says nothing of a failed call, and the failure stays the page’s', async () => {
    const { page, said } = standIn(async () => {
      throw new TypeError('offline');
    });
    await expect(page.fetch(list)).rejects.toThrow('offline');
    await settle();
    expect(said).toEqual([]);
  });

  it('says nothing of a reply that is too long', async () => {
    const { page, said } = standIn(async () => new Response('x'.repeat(longestBody + 1)));
    await page.fetch(list);
    await settle();
    expect(said).toEqual([]);
  });

  it('survives whatever the page passes or has broken', async () => {
    const { page, said, calls } = standIn(() => null as unknown as Promise<Response>);
    const odd = [
      undefined,
      null,
      Symbol('x'),
      {
        toString: () => {
          throw new Error('no');
        },
      },
      list,
    ];
    expect(odd.map((input) => page.fetch(input))).toEqual(odd.map(() => null));
    await settle();
    expect(calls).toHaveLength(odd.length);
    expect(said).toEqual([]);
  });

  it('works under a wrapper of the page, and above one', async () => {
    const { page, said } = standIn();
    const tapped = page.fetch;
    let wrapped = 0;
    page.fetch = (...given: unknown[]) => {
      wrapped += 1;
      return tapped.apply(page, given);
    };
    await page.fetch(list);
    await settle();
    expect([wrapped, said.length]).toEqual([1, 1]);
  });
});

describe('XMLHttpRequest', () => {
  it('says text and JSON replies of listed addresses', () => {
    const { page, said } = standIn();
    const request = load(page, '/graphql/query', { responseText: '{"data":1}' }, 'doc_id=1');
    load(page, list, { responseType: 'json', response: { items: [] } });
    load(page, list, { responseType: 'arraybuffer', response: new ArrayBuffer(2) });
    load(page, '/logging/', { responseText: '{}' });
    expect(said.map(read)).toMatchObject([
      { url: `${origin}/graphql/query`, requestBody: 'doc_id=1', body: '{"data":1}' },
      { url: list, requestBody: null, body: '{"items":[]}' },
    ]);
    expect(request.calls).toEqual([
      ['open', 'GET', '/graphql/query'],
      ['send', 'doc_id=1'],
    ]);
  });

  it('goes by the last address of a request that is used again', () => {
    const { page, said } = standIn();
    const request = new page.XMLHttpRequest();
    request.open('GET', list);
    request.open('GET', '/logging/');
    request.send();
    request.responseText = '{}';
    request.dispatchEvent(new Event('load'));
    expect(said).toEqual([]);
  });
});

describe('the replay buffer', () => {
  it('says again what a late reader missed, oldest first', async () => {
    const { page, document, said } = standIn(async (input) => new Response(JSON.stringify({ from: String(input) })));
    await page.fetch('/api/v1/a');
    await page.fetch('/api/v1/b');
    await settle();
    said.length = 0;
    document.dispatchEvent(new CustomEvent(askEvent));
    expect(said.map((message) => read(message)?.url)).toEqual([`${origin}/api/v1/a`, `${origin}/api/v1/b`]);
  });

  it('is bounded by number', async () => {
    const { page, document, said } = standIn();
    for (let index = 0; index < mostReplies + 10; index += 1) await page.fetch(`/api/v1/${index}`);
    await settle();
    said.length = 0;
    document.dispatchEvent(new CustomEvent(askEvent));
    expect(said).toHaveLength(mostReplies);
    expect(read(said[0])?.url).toBe(`${origin}/api/v1/10`);
  });

  it('is bounded by length', async () => {
    const { page, document, said } = standIn(async () => new Response('x'.repeat(1_900_000)));
    for (let index = 0; index < 6; index += 1) await page.fetch(`/api/v1/${index}`);
    await settle();
    said.length = 0;
    document.dispatchEvent(new CustomEvent(askEvent));
    expect(said.map((message) => read(message)?.url.slice(-1))).toEqual(['2', '3', '4', '5']);
  });
});

describe('a page that writes to Object.prototype', () => {
  it('changes nothing of what the tap does', () => {
    const { page, document, said } = standIn();
    const polluted = Object.prototype as Record<string, unknown>;
    polluted.get = () => () => 'caught';
    polluted.bubbles = true;
    const names: string[] = [];
    const bubbled: boolean[] = [];
    document.addEventListener(replyEvent, ({ bubbles }) => bubbled.push(bubbles));
    try {
      names.push(page.fetch.name, page.XMLHttpRequest.prototype.open.name);
      load(page, list, { responseText: '{}' });
    } finally {
      delete polluted.get;
      delete polluted.bubbles;
    }
    expect(names).toEqual(['fetch', 'open']);
    expect(bubbled).toEqual([false]);
    expect(said).toHaveLength(1);
  });
});

// Runs in the page's own world: copies the text of listed replies while they pass, and says it again to a reader that comes late.
import {
  askEvent,
  cutRequestBody,
  longestAddress,
  longestBody,
  mayCopy,
  mostKept,
  mostReplies,
  replyEvent,
  writeReply,
} from '../../messaging/tap-protocol.ts';
import { createReplayBuffer } from './replay-buffer.ts';

/** The parts of the page that the tap touches. Its natives may have been replaced by the page; nothing here relies on them. */
export interface TappedPage {
  readonly document: Document;
  readonly location: { readonly href: string };
  fetch: typeof fetch;
  readonly XMLHttpRequest: typeof XMLHttpRequest;
}

interface Asked {
  readonly url: string;
  readonly method: string;
}

type AnyFunction = (...given: never[]) => unknown;

/** Text of a body that is text; anything else says nothing about whose reply it is. */
const textOf = (body: unknown): string | null =>
  typeof body === 'string' || body instanceof URLSearchParams ? cutRequestBody(String(body)) : null;

/**
 * Starts copying. The page's calls go through untouched, in the same tick, with the same result; whatever goes wrong in
 * here stays in here. Works on when the extension is gone: then nobody listens.
 * @param prefixes beginnings of the paths whose replies are copied
 */
export function copyReplies(page: TappedPage, prefixes: readonly string[]): void {
  const { document } = page;
  const buffer = createReplayBuffer<string>(mostReplies, mostKept);

  const say = (message: string) =>
    // Without a prototype: a page that writes to Object.prototype adds nothing to our arguments.
    document.dispatchEvent(new CustomEvent(replyEvent, { __proto__: null, detail: message } as CustomEventInit));

  const pass = ({ url, method }: Asked, requestBody: string | null, body: unknown) => {
    if (typeof body !== 'string' || body === '' || body.length > longestBody) return;
    const message = writeReply({ url: url.slice(0, longestAddress), method, requestBody, body, seenAt: Date.now() });
    buffer.add(message, message.length);
    say(message);
  };

  const listed = (address: unknown, method: unknown): Asked | null => {
    const { href } = page.location;
    const url = String(address);
    return mayCopy(url, href, prefixes) ? { url: new URL(url, href).href, method: String(method ?? 'GET') } : null;
  };

  /** Puts `before` in front of a function of the page. A proxy keeps name, length, own properties and source text. */
  const precede = <F extends AnyFunction>(
    target: F,
    before: (self: unknown, given: unknown[]) => Watch | undefined,
  ): F =>
    new Proxy(target, {
      __proto__: null,
      apply(original: F, self: unknown, given: unknown[]) {
        const after = quietly(() => before(self, given));
        const result = Reflect.apply(original, self, given);
        if (after) quietly(() => after(result));
        return result;
      },
    } as ProxyHandler<F>);

  page.fetch = precede(page.fetch, (_self, [input, init]) => {
    const request = input instanceof Request ? input : null;
    const options = (init ?? {}) as RequestInit;
    const asked = listed(request ? request.url : input, options.method ?? request?.method);
    if (!asked) return undefined;
    // A request can be read once: its copy is taken before the page's call uses it up.
    const requestBody =
      request?.body && options.body == null
        ? request
            .clone()
            .text()
            .then(cutRequestBody, () => null)
        : textOf(options.body);
    return (result) =>
      (result as Promise<Response>).then(
        (response) =>
          Promise.all([requestBody, response.clone().text()]).then(([sent, body]) => pass(asked, sent, body), ignore),
        ignore,
      );
  });

  const { prototype } = page.XMLHttpRequest;
  const opened = new WeakMap<object, Asked>();
  prototype.open = precede(prototype.open as AnyFunction, (self, [method, address]) => {
    const asked = listed(address, method);
    if (asked) opened.set(self as object, asked);
    else opened.delete(self as object);
    return undefined;
  });
  prototype.send = precede(prototype.send as AnyFunction, (self, [body]) => {
    const request = self as XMLHttpRequest;
    const asked = opened.get(request);
    if (!asked) return undefined;
    const requestBody = textOf(body);
    const loaded = () => quietly(() => pass(asked, requestBody, textOfReply(request)));
    request.addEventListener('load', loaded, { __proto__: null, once: true } as AddEventListenerOptions);
    return undefined;
  });

  document.addEventListener(askEvent, () => quietly(() => buffer.all().forEach(say)));
}

type Watch = (result: unknown) => unknown;

const ignore = () => {};

function quietly<T>(act: () => T): T | undefined {
  try {
    return act();
  } catch {
    return undefined;
  }
}

function textOfReply(request: XMLHttpRequest): unknown {
  if (request.responseType === '' || request.responseType === 'text') return request.responseText;
  return request.responseType === 'json' ? JSON.stringify(request.response) : null;
}

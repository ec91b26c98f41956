// The line to the worker: views of the followed tab alone, answers to their requests, and what happens when it breaks.
import { beforeEach, describe, expect, it } from 'vitest';
import type { PortNews, PortRequest, TabView } from '../../lib/messaging/contract.ts';
import { createPortClient, type PortEnd } from '../../lib/messaging/port-client.ts';

class FakePort implements PortEnd {
  readonly sent: PortRequest[] = [];
  hear: (news: PortNews) => void = () => {};
  break: () => void = () => {};
  broken = false;
  readonly onMessage = {
    addListener: (listener: (news: PortNews) => void) => {
      this.hear = listener;
    },
  };
  readonly onDisconnect = {
    addListener: (listener: () => void) => {
      this.break = listener;
    },
  };
  postMessage(message: PortRequest) {
    if (this.broken) throw new Error('disconnected');
    this.sent.push(message);
  }
  disconnect() {}
}

let ports: FakePort[];
let seen: boolean;
let updated: boolean;
let waiting: (() => void)[];

const open = () =>
  createPortClient({
    connect: () => {
      if (updated) throw new Error('Extension context invalidated.');
      const port = new FakePort();
      ports.push(port);
      return port;
    },
    isSeen: () => seen,
    later: (work) => waiting.push(work),
  });
const last = () => ports.at(-1) ?? new FakePort();
const waitingView: TabView = { kind: 'waiting', platform: 'tiktok' };

beforeEach(() => {
  ports = [];
  seen = true;
  updated = false;
  waiting = [];
});

describe('the campaign in use', () => {
  it('is chosen over the line, and the answer is heard', async () => {
    const client = open();
    const answer = client.chooseCampaign('spring');
    expect(last().sent.at(-1)).toEqual({ kind: 'choose-campaign', request: 1, campaignId: 'spring' });
    last().hear({ kind: 'answer', request: 1, answer: { ok: false, failure: 'campaign-gone' } });
    expect(await answer).toEqual({ ok: false, failure: 'campaign-gone' });
  });
});

describe('views', () => {
  it('show none before the first news, then what is told', () => {
    const client = open();
    let told = 0;
    client.subscribe(() => {
      told += 1;
    });
    expect(client.state()).toEqual({ view: { kind: 'none' }, tabId: null, gone: false });
    last().hear({ kind: 'view', view: waitingView, tabId: 4 });
    expect(client.state()).toEqual({ view: waitingView, tabId: 4, gone: false });
    expect(told).toBe(1);
  });

  it('never show the tab that was followed before', () => {
    const client = open();
    client.followTab(1);
    last().hear({ kind: 'view', view: waitingView, tabId: 1 });
    client.followTab(2);
    expect(client.state().view).toEqual({ kind: 'none' });
    last().hear({ kind: 'view', view: waitingView, tabId: 1 });
    expect(client.state().view).toEqual({ kind: 'none' });
    expect(last().sent).toEqual([
      { kind: 'follow-tab', tabId: 1 },
      { kind: 'follow-tab', tabId: 2 },
    ]);
  });
});

describe('requests', () => {
  it('get their own answers, in whatever order they come', async () => {
    const client = open();
    const adding = client.addToShortlist('a');
    const removing = client.removeFromShortlist('b');
    expect(last().sent).toEqual([
      { kind: 'add-to-shortlist', request: 1, creatorKey: 'a' },
      { kind: 'remove-from-shortlist', request: 2, creatorKey: 'b' },
    ]);
    last().hear({ kind: 'answer', request: 2, answer: { ok: false, failure: 'store-full' } });
    last().hear({ kind: 'answer', request: 1, answer: { ok: true, value: null } });
    expect(await adding).toEqual({ ok: true, value: null });
    expect(await removing).toEqual({ ok: false, failure: 'store-full' });
  });

  it('are not said to be done when the line breaks before the answer', async () => {
    const client = open();
    const adding = client.addToShortlist('a');
    last().break();
    expect(await adding).toEqual({ ok: false, failure: 'unknown' });
  });

  it('are answered as failed when the line cannot be used', async () => {
    const client = open();
    last().broken = true;
    expect(await client.addToShortlist('a')).toEqual({ ok: false, failure: 'unknown' });
  });

  it('open a lost line again', () => {
    seen = false;
    const client = open();
    last().break();
    void client.addToShortlist('a');
    expect(ports).toHaveLength(2);
    expect(last().sent).toEqual([{ kind: 'add-to-shortlist', request: 1, creatorKey: 'a' }]);
  });
});

describe('measuring overlaps', () => {
  it('hears how far it is, then the answer', async () => {
    const client = open();
    const heard: number[][] = [];
    const { answer } = client.measureOverlaps((done, total) => heard.push([done, total]));
    expect(last().sent).toEqual([{ kind: 'measure-overlaps', request: 1 }]);
    last().hear({ kind: 'progress', request: 1, done: 3, total: 10 });
    last().hear({ kind: 'progress', request: 2, done: 5, total: 10 });
    last().hear({ kind: 'progress', request: 1, done: 10, total: 10 });
    last().hear({ kind: 'answer', request: 1, answer: { ok: true, value: null } });
    expect(await answer).toEqual({ ok: true, value: null });
    last().hear({ kind: 'progress', request: 1, done: 11, total: 10 });
    expect(heard).toEqual([
      [3, 10],
      [10, 10],
    ]);
  });

  it('is cancelled by its number, and not after its answer', async () => {
    const client = open();
    const adding = client.addToShortlist('a');
    const { answer, cancel } = client.measureOverlaps(() => {});
    cancel();
    expect(last().sent.slice(1)).toEqual([
      { kind: 'measure-overlaps', request: 2 },
      { kind: 'cancel-overlaps', request: 2 },
    ]);
    last().hear({ kind: 'answer', request: 2, answer: { ok: false, failure: 'unknown' } });
    expect(await answer).toEqual({ ok: false, failure: 'unknown' });
    cancel();
    expect(last().sent).toHaveLength(3);
    last().hear({ kind: 'answer', request: 1, answer: { ok: true, value: null } });
    expect(await adding).toEqual({ ok: true, value: null });
  });

  it('is not said to be done when the line breaks, or cannot be used', async () => {
    const client = open();
    const { answer, cancel } = client.measureOverlaps(() => {});
    last().broken = true;
    cancel();
    last().break();
    expect(await answer).toEqual({ ok: false, failure: 'unknown' });
    client.wake();
    last().broken = true;
    expect(await client.measureOverlaps(() => {}).answer).toEqual({ ok: false, failure: 'unknown' });
  });
});

describe('the mark on a post', () => {
  it('is told to those who listen, until they stop', () => {
    const client = open();
    const heard: string[] = [];
    const stop = client.onShowPost((postId) => heard.push(postId));
    last().hear({ kind: 'show-post', postId: 'p1' });
    stop();
    last().hear({ kind: 'show-post', postId: 'p2' });
    expect(heard).toEqual(['p1']);
    expect(client.state().view).toEqual({ kind: 'none' });
  });
});

describe('a lost line', () => {
  it('is opened again after a while when the page is seen, and follows the same tab', () => {
    const client = open();
    client.followTab(7);
    last().break();
    expect(ports).toHaveLength(1);
    for (const work of waiting) work();
    expect(ports).toHaveLength(2);
    expect(last().sent).toEqual([{ kind: 'follow-tab', tabId: 7 }]);
  });

  it('stays closed while nobody looks, so that the worker may sleep', () => {
    seen = false;
    const client = open();
    last().break();
    expect(waiting).toEqual([]);
    client.wake();
    expect(ports).toHaveLength(2);
  });

  it('cannot be opened after an update, and says so', () => {
    const client = open();
    updated = true;
    last().break();
    for (const work of waiting) work();
    expect(client.state().gone).toBe(true);
  });

  it('keeps what was shown until there is news', () => {
    const client = open();
    last().hear({ kind: 'view', view: waitingView, tabId: 4 });
    last().break();
    expect(client.state().view).toEqual(waitingView);
  });
});

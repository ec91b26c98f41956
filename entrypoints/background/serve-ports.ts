// The lines to card and side panel: each hears of its tab, and may ask for the few things of the contract.
import type { Answer, PortNews, PortRequest, TabView } from '../../lib/messaging/contract.ts';
import { type PortSender, readPortRequest } from '../../lib/messaging/guard.ts';
import type { OverlapMeasuring } from './measure-overlaps.ts';
import type { WorkerParts } from './parts.ts';
import type { ViewRefresher } from './refresh-views.ts';
import { addToShortlist, chooseCampaign, removeFromShortlist } from './shortlist-actions.ts';

/** The part of a runtime port that is needed. */
export interface OpenPort {
  postMessage(news: PortNews): void;
  readonly onMessage: { addListener(listener: (message: unknown) => void): void };
  readonly onDisconnect: { addListener(listener: () => void): void };
}

export interface PortServer {
  /** Serves a port whose sender has been checked. */
  serve(port: OpenPort, sender: PortSender): void;
  /** Tells every line of a tab what the tab shows now. */
  tell(tabId: number, view: TabView): void;
  /** Lets the card of a tab show what was found in a post. */
  showPost(tabId: number, postId: string): void;
}

interface PortParts extends WorkerParts {
  readonly overlaps: Pick<OverlapMeasuring, 'all' | 'measure'>;
}

interface Line {
  readonly port: OpenPort;
  readonly name: PortSender['name'];
  /** The tab that it asked for last. */
  wanted: number | null;
  /** The tab that it hears of: the wanted one, once what that shows has been brought up to date. */
  tabId: number | null;
  /** Measurings that it asked for and did not cancel. */
  readonly measuring: Set<number>;
}

type TurnRequest = Extract<
  PortRequest,
  { readonly kind: 'add-to-shortlist' | 'remove-from-shortlist' | 'choose-campaign' }
>;

export function createPortServer(parts: PortParts, refresher: ViewRefresher): PortServer {
  const { views } = parts;
  const lines = new Set<Line>();
  /** Requests are done one after the other: an undo must not overtake what it undoes. */
  let turn: Promise<void> = Promise.resolve();

  const post = (line: Line, news: PortNews) => {
    try {
      line.port.postMessage(news);
    } catch {
      // The page went away before its disconnection was heard.
      lines.delete(line);
    }
  };

  const follow = async (line: Line, tabId: number) => {
    line.wanted = tabId;
    line.tabId = null;
    await views.load(tabId);
    // What lay in the session may be older than the settings and the shortlist.
    await refresher.rejudge([tabId]);
    await refresher.refresh([tabId]);
    if (line.wanted !== tabId) return;
    line.tabId = tabId;
    post(line, { kind: 'view', view: views.now(tabId).view, tabId });
  };

  const done = (asked: TurnRequest): Promise<Answer> => {
    switch (asked.kind) {
      case 'add-to-shortlist':
        return addToShortlist(parts, asked.creatorKey);
      case 'remove-from-shortlist':
        return removeFromShortlist(parts, asked.creatorKey);
      case 'choose-campaign':
        return chooseCampaign(parts, asked.campaignId);
    }
  };

  const act = async (line: Line, asked: TurnRequest) => {
    const answer = await done(asked);
    // The view first: whoever hears "done" sees it done.
    if (asked.kind === 'choose-campaign') await refresher.rejudge(views.held());
    await refresher.refresh(views.held());
    post(line, { kind: 'answer', request: asked.request, answer });
  };

  const measure = async (line: Line, request: number) => {
    if (line.measuring.has(request)) return;
    line.measuring.add(request);
    const answer = await parts.overlaps.all(
      (done, total) => post(line, { kind: 'progress', request, done, total }),
      () => !line.measuring.has(request),
    );
    line.measuring.delete(request);
    post(line, { kind: 'answer', request, answer });
  };

  const hear = (line: Line, request: PortRequest) => {
    switch (request.kind) {
      case 'follow-tab':
        // A card belongs to the tab that the browser names, whatever it asks for.
        if (line.name === 'panel') void follow(line, request.tabId);
        break;
      case 'measure-overlaps':
        // Not in turn with the others: it takes long, and undoes nothing.
        void measure(line, request.request);
        break;
      case 'cancel-overlaps':
        line.measuring.delete(request.request);
        break;
      case 'add-to-shortlist':
      case 'remove-from-shortlist':
      case 'choose-campaign':
        turn = turn.then(() => act(line, request));
    }
  };

  return {
    serve: (port, sender) => {
      const line: Line = { port, name: sender.name, wanted: null, tabId: null, measuring: new Set() };
      lines.add(line);
      port.onDisconnect.addListener(() => lines.delete(line));
      port.onMessage.addListener((message) => {
        const request = readPortRequest(message);
        if (request) hear(line, request);
      });
      if (sender.name === 'card') void follow(line, sender.tabId);
    },
    showPost: (tabId, postId) => {
      for (const line of [...lines]) {
        if (line.name === 'card' && line.tabId === tabId) post(line, { kind: 'show-post', postId });
      }
    },
    tell: (tabId, view) => {
      for (const line of [...lines]) {
        if (line.tabId === tabId) post(line, { kind: 'view', view, tabId });
      }
    },
  };
}

// The lines to card and side panel: each hears of its tab, and may ask for the few things of the contract.
import type { PortNews, PortRequest, TabView } from '../../lib/messaging/contract.ts';
import { type PortSender, readPortRequest } from '../../lib/messaging/guard.ts';
import type { WorkerParts } from './parts.ts';
import type { ViewRefresher } from './refresh-views.ts';
import { addToShortlist, removeFromShortlist } from './shortlist-actions.ts';

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
}

interface Line {
  readonly port: OpenPort;
  /** The tab that it asked for last. */
  wanted: number | null;
  /** The tab that it hears of: the wanted one, once what that shows has been brought up to date. */
  tabId: number | null;
}

type ShortlistRequest = Exclude<PortRequest, { readonly kind: 'follow-tab' }>;

export function createPortServer(parts: WorkerParts, refresher: ViewRefresher): PortServer {
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

  const act = async (line: Line, { kind, request, creatorKey }: ShortlistRequest) => {
    const action = kind === 'add-to-shortlist' ? addToShortlist : removeFromShortlist;
    const answer = await action(parts, creatorKey);
    // The view first: whoever hears "done" sees it done.
    await refresher.refresh(views.held());
    post(line, { kind: 'answer', request, answer });
  };

  return {
    serve: (port, sender) => {
      const line: Line = { port, wanted: null, tabId: null };
      lines.add(line);
      port.onDisconnect.addListener(() => lines.delete(line));
      port.onMessage.addListener((message) => {
        const request = readPortRequest(message);
        if (!request) return;
        if (request.kind !== 'follow-tab') turn = turn.then(() => act(line, request));
        // A card belongs to the tab that the browser names, whatever it asks for.
        else if (sender.name === 'panel') void follow(line, request.tabId);
      });
      if (sender.name === 'card') void follow(line, sender.tabId);
    },
    tell: (tabId, view) => {
      for (const line of [...lines]) {
        if (line.tabId === tabId) post(line, { kind: 'view', view, tabId });
      }
    },
  };
}

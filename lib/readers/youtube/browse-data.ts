// Cuts the data of a channel's page (first load, browse reply, next page) into header, account, About panel and list items, in one pass.
import { pick, type Wanted, wanted } from '../json-pick.ts';
import { endOfValue, startOfMember } from '../json-text.ts';
import { passOver, placesIn, type Visit, walkMembers } from '../json-walk.ts';
import { isRecord, recordAt } from '../leaf.ts';
import {
  type About,
  aboutWanted,
  type C4Header,
  type ChannelMetadata,
  c4HeaderWanted,
  channelMetadataWanted,
  handlePart,
  type PageHeader,
  pageHeaderWanted,
  type TopicHeader,
} from './channel-shapes.ts';
import { cutGrid, isGrid, isGridPage } from './grid.ts';
import { handleOfText, labelWanted, textOf } from './labels.ts';
import { type FoundItem, itemsOf } from './list-items.ts';
import { type ItemKind, itemKeys, type ListItem, type ListPage, passedOver } from './list-shapes.ts';
import { addressOfLink } from './pages.ts';

/** Whose data this is, as far as the data tells. */
export interface ChannelIds {
  readonly handle: string | null;
  readonly platformId: string | null;
  /** Old name: `/c/Name`, `/user/Name`. */
  readonly vanityName: string | null;
}

export interface BrowseData {
  readonly ids: ChannelIds;
  readonly metadata: ChannelMetadata | null;
  readonly pageHeader: PageHeader | null;
  readonly c4Header: C4Header | null;
  readonly topicHeader: TopicHeader | null;
  readonly about: About | null;
  readonly items: readonly ListItem[];
  /** The site says that there is no such channel. */
  readonly isMissing: boolean;
  /** The site shows the channel only to visitors who have signed in and are old enough. */
  readonly isWalled: boolean;
}

const metadataWanted = wanted({ channelMetadataRenderer: channelMetadataWanted });
const metadataInsideWanted = wanted(channelMetadataWanted);
const headers = {
  pageHeaderRenderer: { content: { pageHeaderViewModel: pageHeaderWanted } },
  c4TabbedHeaderRenderer: c4HeaderWanted,
  carouselHeaderRenderer: {
    contents: { topicChannelDetailsRenderer: { title: labelWanted, subtitle: labelWanted } },
  },
  interactiveTabbedHeaderRenderer: { title: labelWanted },
} as const;
const headerWanted = wanted(headers);
const headerKeys = [
  'pageHeaderRenderer',
  'c4TabbedHeaderRenderer',
  'carouselHeaderRenderer',
  'interactiveTabbedHeaderRenderer',
] as const;
const headersWanted = {
  pageHeaderRenderer: wanted(headers.pageHeaderRenderer),
  c4TabbedHeaderRenderer: wanted(headers.c4TabbedHeaderRenderer),
  carouselHeaderRenderer: wanted(headers.carouselHeaderRenderer),
  interactiveTabbedHeaderRenderer: wanted(headers.interactiveTabbedHeaderRenderer),
};
const alertsWanted = wanted({ alertRenderer: { type: 'value' } });
const contextWanted = wanted({ serviceTrackingParams: { params: { key: 'value', value: 'value' } } });
const aboutPanelWanted = wanted(aboutWanted);
const tabUrlWanted = wanted({ commandMetadata: { webCommandMetadata: { url: 'value' } } });
const mostItems = 1_000;

/** Collects list items while the data is walked; they get their page when it is known. */
class Cutter {
  readonly text: string;
  readonly found: FoundItem[] = [];
  about: unknown = null;
  isWalled = false;
  tabPath: string | null = null;
  /** Index behind a grid that was jumped through: the walk ends there. */
  behindGrid: number | null = null;
  private readonly inside: Map<string, Visit>;
  private readonly atTop: Map<string, Visit>;

  constructor(text: string) {
    this.text = text;
    this.inside = new Map<string, Visit>(passedOver.map((key) => [key, passOver(text)]));
    for (const [key, [kind, what]] of itemKeys) this.inside.set(key, (start) => this.takeItem(start, key, kind, what));
    for (const key of ['aboutChannelViewModel', 'channelAboutFullMetadataRenderer']) {
      this.inside.set(key, (start) => this.takeAbout(start));
    }
    this.inside.set('channelAgeGateRenderer', (start) => {
      this.isWalled = true;
      return endOfValue(text, start);
    });
    this.atTop = new Map(this.inside);
    for (const key of ['tabRenderer', 'expandableTabRenderer']) this.atTop.set(key, (start) => this.takeTab(start));
    this.atTop.set('continuationItems', (start) =>
      isGridPage(text, start) ? this.takeGrid(start) : walkMembers(text, start, this.inside),
    );
  }

  /** Walks contents with their tabs, or a list of continuation items. */
  walk(start: number): number {
    return walkMembers(this.text, start, this.atTop);
  }

  private takeItem(start: number, layout: string, kind: ItemKind, what: Wanted): number {
    const taken = pick(this.text, start, what);
    if (taken && isRecord(taken.value) && this.found.length < mostItems) {
      this.found.push({ kind, layout, value: taken.value });
    }
    return taken ? taken.end : -1;
  }

  /** Gives no end: who has jumped does not know how deep the walk was. */
  private takeGrid(start: number): -1 {
    const { found, behind } = cutGrid(this.text, start);
    this.found.push(...found);
    this.behindGrid = behind;
    return -1;
  }

  takeAbout(start: number): number {
    const taken = pick(this.text, start, aboutPanelWanted);
    this.about = taken?.value ?? null;
    return taken ? taken.end : -1;
  }

  /** Only the selected tab's content is what the page shows. A tab names its address and whether it is selected before its content. */
  private takeTab(start: number): number {
    let end = start + 1;
    let path: string | null = null;
    let isSelected = false;
    for (const place of placesIn(this.text, start)) {
      if (place.key === 'endpoint') path = this.tabUrl(place.start);
      if (place.key === 'selected') isSelected = this.text.startsWith('true', place.start);
      if (place.key === 'content' && isSelected) {
        this.tabPath = path;
        const walksOn = !isGrid(this.text, place.start);
        place.end = walksOn ? walkMembers(this.text, place.start, this.inside) : this.takeGrid(place.start);
      } else {
        place.end = endOfValue(this.text, place.start);
      }
      if (place.end === -1) return -1;
      end = place.end;
    }
    return this.text.indexOf('}', end) + 1 || -1;
  }

  private tabUrl(start: number): string | null {
    const taken = pick(this.text, start, tabUrlWanted);
    const url = recordAt(recordAt(taken?.value, 'commandMetadata'), 'webCommandMetadata')?.url;
    return typeof url === 'string' ? url : null;
  }
}

/** The id of the channel that a reply was made for: every channel reply names it among its tracking parameters. */
function browseIdOf(context: unknown): string | null {
  const services = isRecord(context) ? context.serviceTrackingParams : null;
  for (const service of Array.isArray(services) ? services : []) {
    for (const param of isRecord(service) && Array.isArray(service.params) ? service.params : []) {
      if (isRecord(param) && param.key === 'browse_id' && typeof param.value === 'string') return param.value;
    }
  }
  return null;
}

const lastPart = (path: string | null): string | null => {
  const part = path?.split(/[?#]/)[0]?.split('/').at(-1) ?? '';
  return /^(videos|shorts|streams)$/.test(part) ? part : null;
};

/** Cuts a channel's data. Gives what there is; text that is no JSON gives nothing. */
export function cutBrowse(text: string): BrowseData {
  const cutter = new Cutter(text);
  const parts = new Map<string, unknown>();
  const take = (key: string, start: number, what: Wanted): number => {
    const taken = pick(text, start, what);
    parts.set(key, taken?.value);
    return taken ? taken.end : -1;
  };
  for (const place of placesIn(text, text.indexOf('{'))) {
    if (place.key === 'responseContext') place.end = take(place.key, place.start, contextWanted);
    if (place.key === 'contents' || place.key.startsWith('onResponseReceived')) place.end = cutter.walk(place.start);
    if (place.key === 'header') place.end = take(place.key, place.start, headerWanted);
    if (place.key === 'metadata') place.end = take(place.key, place.start, metadataWanted);
    if (place.key === 'alerts') place.end = take(place.key, place.start, alertsWanted);
  }
  if (cutter.behindGrid !== null) takeBehindGrid(text, cutter, parts);
  return assemble(cutter, parts);
}

/** Behind a grid stand header, metadata and About panel: their names are theirs alone, so they can be jumped to. */
function takeBehindGrid(text: string, cutter: Cutter, parts: Map<string, unknown>): void {
  const from = cutter.behindGrid ?? 0;
  const startOf = (key: string) => startOfMember(text, key, from);
  const header = headerKeys.map((key) => [key, startOf(key)] as const).find(([, start]) => start !== -1);
  if (header) parts.set('header', { [header[0]]: pick(text, header[1], headersWanted[header[0]])?.value });
  const metadata = startOf('channelMetadataRenderer');
  if (metadata !== -1) {
    parts.set('metadata', { channelMetadataRenderer: pick(text, metadata, metadataInsideWanted)?.value });
  }
  const about = startOf('aboutChannelViewModel');
  if (about !== -1) cutter.takeAbout(about);
}

function assemble(cutter: Cutter, parts: ReadonlyMap<string, unknown>): BrowseData {
  const header = parts.get('header');
  const metadata = recordAt(parts.get('metadata'), 'channelMetadataRenderer') as ChannelMetadata | null;
  const pageHeader = recordAt(
    recordAt(recordAt(header, 'pageHeaderRenderer'), 'content'),
    'pageHeaderViewModel',
  ) as PageHeader | null;
  const c4Header = recordAt(header, 'c4TabbedHeaderRenderer') as C4Header | null;
  const topicHeader = topicOf(header);
  const vanity = addressOfLink(metadata?.vanityChannelUrl);
  const ids: ChannelIds = {
    handle:
      vanity.handle ?? handleOfText(handlePart(pageHeader)?.text) ?? handleOfText(c4Header?.channelHandleText) ?? null,
    platformId: idText(metadata?.externalId) ?? idText(c4Header?.channelId) ?? browseIdOf(parts.get('responseContext')),
    vanityName: vanity.vanityName ?? bareName(metadata?.vanityChannelUrl),
  };
  const name = textOf(metadata?.title) ?? null;
  const page: ListPage = { handle: ids.handle, platformId: ids.platformId, name, tab: lastPart(cutter.tabPath) };
  const alerts = parts.get('alerts');
  return {
    ids,
    metadata,
    pageHeader: pageHeader && { ...pageHeader, page, hasAbout: isRecord(cutter.about) },
    // A channel that does not exist still gets a header, empty but for its id and a default picture.
    c4Header: c4Header?.title === undefined ? null : c4Header,
    topicHeader: topicHeader && { ...topicHeader, page },
    about: (isRecord(cutter.about) ? cutter.about : null) as About | null,
    items: itemsOf(cutter.found, page),
    isWalled: cutter.isWalled,
    isMissing:
      Array.isArray(alerts) && alerts.some((alert) => recordAt(alert, 'alertRenderer')?.type === 'ERROR') && !metadata,
  };
}

/** The oldest names stand without `/c/` or `/user/` before them. */
const bareName = (url: unknown): string | null =>
  /^https?:\/\/www\.youtube\.com\/([\w-]{1,100})$/.exec(String(url))?.[1] ?? null;

const idText = (id: unknown): string | null => (typeof id === 'string' && /^UC[\w-]{22}$/.test(id) ? id : null);

/** Topic channels and games: a title, on topics with subscribers, and nothing else. */
function topicOf(header: unknown): Omit<TopicHeader, 'page'> | null {
  const contents = recordAt(header, 'carouselHeaderRenderer')?.contents;
  for (const item of Array.isArray(contents) ? contents : []) {
    const details = recordAt(item, 'topicChannelDetailsRenderer');
    if (details) return details;
  }
  return recordAt(header, 'interactiveTabbedHeaderRenderer');
}

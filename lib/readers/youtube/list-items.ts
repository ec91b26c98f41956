// Makes list items of what was cut out of the data: finds their ids and cuts down what only a part of is needed.
import { memberTexts, parseJson } from '../json-text.ts';
import { isRecord, recordAt } from '../leaf.ts';
import type { Badge, ItemKind, ListItem, ListPage } from './list-shapes.ts';
import { collaboratorsIn } from './watch-data.ts';

type Loose = Readonly<Record<string, unknown>>;

export interface FoundItem {
  readonly kind: ItemKind;
  /** Name of the renderer. */
  readonly layout: string;
  readonly value: Loose;
}

const textAt = (value: unknown, key: string): string => {
  const inside = isRecord(value) && Object.hasOwn(value, key) ? value[key] : '';
  return typeof inside === 'string' ? inside : '';
};

/** Lockups stand for playlists, albums and channels too. */
const lockupId = (value: Loose): unknown =>
  /^LOCKUP_CONTENT_TYPE_(VIDEO|SHORTS?)$/.test(String(value.contentType)) ? value.contentId : null;

function shortId(value: Loose): unknown {
  const watch = recordAt(recordAt(recordAt(value, 'onTap'), 'innertubeCommand'), 'reelWatchEndpoint');
  const entity = /^shorts-shelf-item-([\w-]{11})$/.exec(String(value.entityId));
  return watch?.videoId ?? entity?.[1];
}

function idOf(kind: ItemKind, value: Loose): string | null {
  const id = kind === 'lockup' ? lockupId(value) : kind === 'short' ? shortId(value) : value.videoId;
  return typeof id === 'string' && /^[\w-]{11}$/.test(id) ? id : null;
}

function badgesOf(picture: string): Badge[] {
  return [...memberTexts(picture, 'thumbnailBadgeViewModel')].map(parseJson).flatMap((badge) => {
    const { text, badgeStyle } = isRecord(badge) ? badge : {};
    return [
      {
        ...(typeof text === 'string' ? { text: text.slice(0, 50) } : {}),
        ...(typeof badgeStyle === 'string' ? { badgeStyle: badgeStyle.slice(0, 100) } : {}),
      },
    ];
  });
}

function linkIn(picture: string): string | null {
  for (const text of memberTexts(picture, 'browseEndpoint')) return textAt(parseJson(text), 'canonicalBaseUrl') || null;
  return null;
}

/** Of the picture only the badges matter, of the author's picture only whose it is. */
function cutLockup({ contentImage, metadata, ...rest }: Loose): Loose {
  const { image, ...inner } = recordAt(metadata, 'lockupMetadataViewModel') ?? {};
  const picture = typeof image === 'string' ? image : '';
  return {
    ...rest,
    metadata: { lockupMetadataViewModel: inner },
    badges: typeof contentImage === 'string' ? badgesOf(contentImage) : [],
    people: collaboratorsIn(picture),
    authorLink: linkIn(picture),
  };
}

function cutVideo(value: Loose): Loose {
  const byline = recordAt(value, 'shortBylineText')?.runs;
  const dialog = textAt(recordAt(Array.isArray(byline) ? byline[0] : null, 'navigationEndpoint'), 'showDialogCommand');
  if (dialog === '') return { ...value, people: [] };
  const { shortBylineText, ownerText, ...rest } = value;
  return { ...rest, shortBylineText: { runs: [{}] }, people: collaboratorsIn(dialog) };
}

const cut: Readonly<Record<ItemKind, (value: Loose) => Loose>> = {
  lockup: cutLockup,
  video: cutVideo,
  short: (value) => value,
  reel: (value) => value,
};

/** Items with an id, in the order of the page; each knows the page on which it stands. */
export function itemsOf(found: readonly FoundItem[], page: ListPage): ListItem[] {
  return found.flatMap(({ kind, layout, value }): ListItem[] => {
    const id = idOf(kind, value);
    if (id === null) return [];
    // The trunk's leaves stay unchecked: each rule checks its own.
    return [{ kind, id, trunk: { ...cut[kind](value), page, layout } as unknown as ListItem['trunk'] }];
  });
}

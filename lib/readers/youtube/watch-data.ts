// Cuts the data of a video's page (first load, next reply) into its parts by jumping to their names; related videos are never touched.
import { pick, type Wanted, wanted } from '../json-pick.ts';
import { memberTexts, startOfMember } from '../json-text.ts';
import { placesIn } from '../json-walk.ts';
import { isRecord } from '../leaf.ts';
import { labelWanted } from './labels.ts';
import {
  type Collaborator,
  collaboratorWanted,
  type DescriptionHeader,
  descriptionHeaderWanted,
  type Owner,
  ownerWanted,
  type Player,
  type PrimaryInfo,
  playerWanted,
  primaryInfoWanted,
  viewModelButtonWanted,
  type Watch,
} from './watch-shapes.ts';

/** The same page of YouTube's help in every language: it stands beside the words that comments are turned off. */
const commentsOffHelp = '/answer/9706180';
const mostCollaborators = 10;

const endpointWanted = wanted({ watchEndpoint: { videoId: 'value' }, reelWatchEndpoint: { videoId: 'value' } });
const mobileLikeWanted = wanted(viewModelButtonWanted);
const entryWanted = wanted({ commentCount: labelWanted });
const panelWanted = wanted({
  engagementPanelSectionListRenderer: {
    panelIdentifier: 'value',
    targetId: 'value',
    header: { engagementPanelTitleHeaderRenderer: { contextualInfo: labelWanted } },
  },
});

type Loose = Readonly<Record<string, unknown>>;

/** The first member of that name in the text, as far as wanted. */
function first(text: string, key: string, what: Wanted, from = 0): Loose | null {
  const start = startOfMember(text, key, from);
  const taken = start === -1 ? null : pick(text, start, what);
  return taken && isRecord(taken.value) ? taken.value : null;
}

const idIn = (endpoint: unknown): unknown => (isRecord(endpoint) ? endpoint.videoId : undefined);

/** The id of the video whose page this data is; null where the data names none. */
export function watchedId(text: string): string | null {
  const endpoint =
    first(text, 'currentVideoEndpoint', endpointWanted) ?? first(text, 'replacementEndpoint', endpointWanted);
  const id = idIn(endpoint?.watchEndpoint) ?? idIn(endpoint?.reelWatchEndpoint);
  return typeof id === 'string' ? id : null;
}

/** Data of a video's page that does not name the video: its request does. */
export const isWatchData = (text: string): boolean => startOfMember(text, 'videoPrimaryInfoRenderer') !== -1;

/** The part of the text that speaks of the video itself: neither related videos nor panels. */
function mainPart(text: string): string {
  const start = startOfMember(text, 'contents');
  if (start === -1) return '';
  const related = startOfMember(text, 'secondaryResults', start);
  const end = related === -1 ? startOfMember(text, 'currentVideoEndpoint', start) : related;
  return text.slice(start, end === -1 ? text.length : end);
}

function collaboratorsOf(ownerText: string): Collaborator[] {
  const found: Collaborator[] = [];
  // The dialog stands several times in the data (behind the names, the pictures, the button): the first one is enough.
  const [dialog = ''] = memberTexts(ownerText, 'listItems');
  for (const place of placesIn(dialog, 0)) {
    const item = first(dialog.slice(place.start), 'listItemViewModel', collaboratorWanted) as Collaborator | null;
    if (item && found.length < mostCollaborators) found.push(item);
  }
  return found;
}

/** The text of a list of collaborators in an item's picture, first the uploader. */
export const collaboratorsIn = (text: string): readonly Collaborator[] => collaboratorsOf(text);

function ownerOf(main: string): { owner: Owner | null; collaborators: Collaborator[] } {
  const start = startOfMember(main, 'videoOwnerRenderer');
  if (start === -1) {
    const slim = first(main, 'slimOwnerRenderer', ownerWanted);
    return { owner: slim && { ...slim, isMobile: true }, collaborators: [] };
  }
  const taken = pick(main, start, ownerWanted);
  const owner = taken && isRecord(taken.value) ? { ...taken.value, isMobile: false } : null;
  // Several authors share one name line: no title and no subscribers of one channel.
  const isShared = owner !== null && !('title' in owner);
  return isShared && taken
    ? { owner: null, collaborators: collaboratorsOf(main.slice(start, taken.end)) }
    : { owner, collaborators: [] };
}

/** The head of the comments' panel. Its identifier has changed over the years; on mobile pages another member holds it. */
function commentsPanel(text: string, panelsStart: number): Loose | null {
  for (const place of placesIn(text, panelsStart)) {
    const taken = pick(text, place.start, panelWanted);
    if (!taken) return null;
    place.end = taken.end;
    const panel = isRecord(taken.value) ? taken.value.engagementPanelSectionListRenderer : null;
    if (!isRecord(panel)) continue;
    const name = 'engagement-panel-comments-section';
    if (panel.panelIdentifier !== name && panel.targetId !== name) continue;
    const header = isRecord(panel.header) ? panel.header.engagementPanelTitleHeaderRenderer : null;
    return isRecord(header) ? header : {};
  }
  return null;
}

/** Cuts the data of the page of the video `id`. */
export function cutWatch(text: string, id: string): Watch {
  const main = mainPart(text);
  const panelsStart = startOfMember(text, 'engagementPanels', main.length);
  const primary = first(main, 'videoPrimaryInfoRenderer', primaryInfoWanted) as PrimaryInfo | null;
  const comments =
    (panelsStart === -1 ? null : commentsPanel(text, panelsStart)) ??
    first(main, 'commentsEntryPointHeaderRenderer', entryWanted);
  return {
    id,
    primary,
    mobileLike: primary ? null : first(main, 'segmentedLikeDislikeButtonViewModel', mobileLikeWanted),
    ...ownerOf(main),
    description:
      panelsStart === -1
        ? null
        : (first(
            text,
            'videoDescriptionHeaderRenderer',
            descriptionHeaderWanted,
            panelsStart,
          ) as DescriptionHeader | null),
    comments,
    areCommentsOff:
      comments === null && [...memberTexts(main, 'messageRenderer')].some((said) => said.includes(commentsOffHelp)),
  };
}

/** Cuts the player's data; null where the text is none. */
export function cutPlayer(text: string): Player | null {
  if (startOfMember(text, 'playabilityStatus') === -1 && startOfMember(text, 'videoDetails') === -1) return null;
  const taken = pick(text, text.indexOf('{'), playerWanted);
  return taken && isRecord(taken.value) && ('playabilityStatus' in taken.value || 'videoDetails' in taken.value)
    ? (taken.value as Player)
    : null;
}

const commentsHeaderWanted = wanted({ countText: labelWanted });

export interface CommentsHeader {
  readonly countText?: { readonly runs?: readonly { readonly text?: string }[] };
}

/** The head of a loaded list of comments: their exact number. */
export const cutComments = (text: string): CommentsHeader | null =>
  first(text, 'commentsHeaderRenderer', commentsHeaderWanted) as CommentsHeader | null;

/** The first video that the text names. */
export function firstVideoId(text: string): string | null {
  const start = startOfMember(text, 'videoId');
  const id = start === -1 ? '' : text.slice(start + 1, start + 12);
  return /^[\w-]{11}$/.test(id) && text.charAt(start + 12) === '"' ? id : null;
}

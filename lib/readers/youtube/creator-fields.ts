// The account's figures: for each an ordered list of rules, the most exact and least fragile first.

import { readCalendarDate } from '../../text/calendar-date.ts';
import type { CreatorRules } from '../define-reader.ts';
import { known, text } from '../leaf.ts';
import type { carriers } from './carriers.ts';
import {
  aboutLinks,
  c4Links,
  countPart,
  handlePart,
  headerLink,
  hidesSubscribers,
  isUserChannel,
  type PageHeader,
} from './channel-shapes.ts';
import {
  channelIdFact,
  handleFact,
  handleLink,
  linkTargets,
  shownCount,
  shownText,
  subscriberCount,
} from './conversions.ts';
import { textOf } from './labels.ts';
import { handleOfCollaborator, subscribersOfCollaborator } from './lockup.ts';

const longestName = 200;
const longestBio = 5_000;

/** The mark behind a name: a check for verified channels, a note for artists. Other pictures there mean nothing to us. */
function hasMark(runs: unknown): boolean {
  const names = JSON.stringify(runs ?? null).match(/"imageName":"\w{1,60}"/g) ?? [];
  return names.some((name) => /CHECK_CIRCLE|AUDIO_BADGE|OFFICIAL_ARTIST/.test(name));
}

/** `BADGE_STYLE_TYPE_VERIFIED`, `…_VERIFIED_ARTIST`; no badges at all = not verified; undefined for badges of an unknown form. */
function hasBadge(badges: readonly { metadataBadgeRenderer?: { style?: string } }[] | undefined): boolean | undefined {
  if (badges === undefined) return false;
  const styles = Array.isArray(badges) ? badges.map((badge) => badge?.metadataBadgeRenderer?.style) : [undefined];
  if (styles.some((style) => String(style).includes('_VERIFIED'))) return true;
  return styles.every((style) => typeof style === 'string') ? false : undefined;
}

/** Mark or spoken word say that a channel is verified; only without either it is not. */
function isVerified({ title, metadata }: PageHeader): boolean | null | undefined {
  const { text: name, rendererContext } = title?.dynamicTextViewModel ?? {};
  // Topic pages have the same header with a name alone.
  if (!metadata?.contentMetadataViewModel) return null;
  if (name === undefined) return undefined;
  if (hasMark(name.attachmentRuns) || rendererContext?.accessibilityContext?.label !== undefined) return true;
  return name.attachmentRuns === undefined ? false : undefined;
}

/** "Joined Jun 8, 2019": the middle of the day's span in all time zones lies on that day. */
function joinedDay(raw: unknown, uiLocale: string | null): string | undefined {
  const shown = textOf(raw);
  const span = shown === undefined ? null : readCalendarDate(shown, { locale: uiLocale });
  return span ? new Date((span.from + span.to) / 2).toISOString().slice(0, 10) : undefined;
}

export const creatorFields: CreatorRules<typeof carriers> = {
  handle: [
    {
      from: 'channelMetadata',
      leaf: 'vanityChannelUrl',
      // Before handles (November 2022) it holds the old name.
      read: ({ vanityChannelUrl }) => handleLink(vanityChannelUrl),
      as: handleFact,
      expect: 'always',
    },
    {
      from: 'pageHeader',
      leaf: 'metadataRows[].metadataParts[0].text.content',
      read: (header) => handlePart(header)?.text,
      as: handleFact,
      expect: 'sometimes',
    },
    { from: 'c4Header', leaf: 'channelHandleText', as: handleFact, expect: 'sometimes' },
    { from: 'about', leaf: 'canonicalChannelUrl', as: handleFact, expect: 'sometimes' },
    {
      from: 'watchOwner',
      leaf: 'navigationEndpoint.browseEndpoint.canonicalBaseUrl',
      read: ({ navigationEndpoint }) => handleLink(navigationEndpoint?.browseEndpoint?.canonicalBaseUrl),
      as: handleFact,
      expect: 'always',
    },
    {
      from: 'collaborator',
      leaf: 'subtitle.content',
      read: handleOfCollaborator,
      as: (raw, context) => handleFact(`@${raw}`, context),
      expect: 'always',
    },
    {
      from: 'descriptionOwner',
      leaf: 'channelNavigationEndpoint.browseEndpoint.canonicalBaseUrl',
      read: ({ channelNavigationEndpoint }) => handleLink(channelNavigationEndpoint?.browseEndpoint?.canonicalBaseUrl),
      as: handleFact,
      expect: 'sometimes',
    },
    {
      from: 'playerOwner',
      leaf: 'microformat.playerMicroformatRenderer.ownerProfileUrl',
      read: ({ microformat }) => handleLink(microformat?.playerMicroformatRenderer?.ownerProfileUrl),
      as: handleFact,
      expect: 'sometimes',
    },
    { from: 'renderedHeader', leaf: 'handle', as: (raw, context) => handleFact(`@${raw}`, context), expect: 'always' },
    {
      from: 'renderedOwner',
      leaf: 'handle',
      as: (raw, context) => handleFact(`@${raw}`, context),
      expect: 'sometimes',
    },
  ],
  platformId: [
    { from: 'channelMetadata', leaf: 'externalId', as: channelIdFact, expect: 'always' },
    { from: 'c4Header', leaf: 'channelId', as: channelIdFact, expect: 'sometimes' },
    { from: 'pageHeader', leaf: 'page.platformId', as: channelIdFact, expect: 'sometimes' },
    { from: 'topicHeader', leaf: 'page.platformId', as: channelIdFact, expect: 'sometimes' },
    { from: 'about', leaf: 'channelId', as: channelIdFact, expect: 'sometimes' },
    { from: 'watchOwner', leaf: 'navigationEndpoint.browseEndpoint.browseId', as: channelIdFact, expect: 'always' },
    {
      from: 'collaborator',
      leaf: 'title.commandRuns[0].onTap.innertubeCommand.browseEndpoint.browseId',
      read: ({ title }) => title?.commandRuns?.[0]?.onTap?.innertubeCommand?.browseEndpoint?.browseId,
      as: channelIdFact,
      expect: 'always',
    },
    {
      from: 'descriptionOwner',
      leaf: 'channelNavigationEndpoint.browseEndpoint.browseId',
      as: channelIdFact,
      expect: 'sometimes',
    },
    {
      from: 'playerOwner',
      leaf: 'microformat.playerMicroformatRenderer.externalChannelId',
      as: channelIdFact,
      expect: 'sometimes',
    },
    { from: 'playerOwner', leaf: 'videoDetails.channelId', as: channelIdFact, expect: 'sometimes' },
  ],
  displayName: [
    { from: 'channelMetadata', leaf: 'title', as: shownText(longestName), expect: 'always' },
    {
      from: 'pageHeader',
      leaf: 'title.dynamicTextViewModel.text.content',
      as: shownText(longestName),
      expect: 'always',
    },
    { from: 'c4Header', leaf: 'title', as: shownText(longestName), expect: 'always' },
    { from: 'topicHeader', leaf: 'title', as: shownText(longestName), expect: 'always' },
    { from: 'watchOwner', leaf: 'title', as: shownText(longestName), expect: 'always' },
    { from: 'collaborator', leaf: 'title.content', as: shownText(longestName), expect: 'always' },
    { from: 'descriptionOwner', leaf: 'channel', as: shownText(longestName), expect: 'sometimes' },
    {
      from: 'playerOwner',
      leaf: 'microformat.playerMicroformatRenderer.ownerChannelName',
      as: shownText(longestName),
      expect: 'sometimes',
    },
    { from: 'playerOwner', leaf: 'videoDetails.author', as: shownText(longestName), expect: 'sometimes' },
    { from: 'renderedHeader', leaf: 'name', as: shownText(longestName), expect: 'always' },
    { from: 'renderedOwner', leaf: 'name', as: shownText(longestName), expect: 'sometimes' },
  ],
  bio: [
    { from: 'channelMetadata', leaf: 'description', as: text(longestBio), expect: 'always' },
    { from: 'about', leaf: 'description', as: text(longestBio), expect: 'sometimes' },
  ],
  verified: [
    {
      from: 'pageHeader',
      leaf: 'title.dynamicTextViewModel.text.attachmentRuns',
      read: isVerified,
      as: (raw, context) => known(raw === true, context),
      expect: 'sometimes',
    },
    {
      from: 'c4Header',
      leaf: 'badges',
      read: ({ badges }) => hasBadge(badges),
      as: (raw, context) => known(raw === true, context),
      expect: 'always',
    },
    {
      from: 'watchOwner',
      leaf: 'badges',
      // Mobile pages show no mark beside the name at all.
      read: ({ badges, isMobile }) => (isMobile ? null : hasBadge(badges)),
      as: (raw, context) => known(raw === true, context),
      expect: 'sometimes',
    },
    {
      from: 'collaborator',
      leaf: 'title.attachmentRuns',
      read: ({ title }) => {
        if (title === undefined) return undefined;
        return title.attachmentRuns === undefined ? false : hasMark(title.attachmentRuns) || undefined;
      },
      as: (raw, context) => known(raw === true, context),
      expect: 'always',
    },
  ],
  links: [
    {
      from: 'about',
      leaf: 'links',
      read: (about) => aboutLinks(about) ?? null,
      as: linkTargets,
      expect: 'sometimes',
    },
    {
      from: 'pageHeader',
      leaf: 'attribution.attributionViewModel.text.commandRuns',
      // The header shows one link of several; the panel has them all.
      read: (header) => (header.attribution === undefined || header.hasAbout ? null : headerLink(header)),
      as: linkTargets,
      expect: 'always',
    },
    {
      from: 'c4Header',
      leaf: 'headerLinks',
      read: (header) => (header.headerLinks === undefined ? null : c4Links(header)),
      as: linkTargets,
      expect: 'sometimes',
    },
  ],
  country: [{ from: 'about', leaf: 'country', as: shownText(longestName), expect: 'sometimes' }],
  joinedOn: [
    {
      from: 'about',
      leaf: 'joinedDateText',
      as: (raw, context) => {
        const day = joinedDay(raw, context.uiLocale);
        return day === undefined ? undefined : known(day, context);
      },
      expect: 'always',
    },
  ],
  followers: [
    {
      from: 'pageHeader',
      leaf: 'metadataRows[].metadataParts[0]',
      read: (header) => (isUserChannel(header) && !hidesSubscribers(header) ? countPart(header, 'subscribers') : null),
      as: subscriberCount,
      expect: 'always',
    },
    { from: 'c4Header', leaf: 'subscriberCountText', as: subscriberCount, expect: 'sometimes' },
    { from: 'topicHeader', leaf: 'subtitle', as: subscriberCount, expect: 'sometimes' },
    { from: 'about', leaf: 'subscriberCountText', as: subscriberCount, expect: 'sometimes' },
    {
      from: 'watchOwner',
      leaf: 'subscriberCountText',
      read: ({ subscriberCountText, expandedSubtitle, isMobile }) =>
        isMobile ? expandedSubtitle : subscriberCountText,
      as: subscriberCount,
      // A channel may hide its subscribers.
      expect: 'sometimes',
    },
    {
      from: 'collaborator',
      leaf: 'subtitle.content',
      read: subscribersOfCollaborator,
      as: subscriberCount,
      expect: 'sometimes',
    },
    { from: 'renderedHeader', leaf: 'subscribers', as: subscriberCount, expect: 'sometimes' },
    { from: 'renderedOwner', leaf: 'subscribers', as: subscriberCount, expect: 'sometimes' },
  ],
  postCount: [
    {
      from: 'pageHeader',
      leaf: 'metadataRows[].metadataParts[1]',
      read: (header) => (isUserChannel(header) ? (countPart(header, 'videos') ?? null) : null),
      as: shownCount(),
      expect: 'sometimes',
    },
    { from: 'about', leaf: 'videoCountText', as: shownCount(), expect: 'sometimes' },
    { from: 'c4Header', leaf: 'videosCountText', as: shownCount(), expect: 'sometimes' },
    { from: 'renderedHeader', leaf: 'videos', as: shownCount(), expect: 'sometimes' },
  ],
  totalViews: [
    {
      from: 'about',
      leaf: 'viewCountText',
      // A channel without videos has no such text.
      as: (raw, context) => shownCount()(raw, context),
      expect: 'sometimes',
    },
  ],
  category: [],
  private: [],
  following: [],
  totalLikes: [],
};

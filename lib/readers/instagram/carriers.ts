// The places where Instagram's figures travel. The order of the post carriers is the order of the posts; the rules choose by themselves.
import type { CommentCarrier, CreatorCarrier, PostCarrier } from '../define-reader.ts';
import { isRecord } from '../leaf.ts';
import type { AccountPlace, CommentPlace, PostPlace } from './harvest.ts';
import { authorOf } from './identity.ts';
import type { TaggedAccount, TaggedPost } from './meta.ts';
import type { Account, Comment, Media, OldAccount, OldComment, OldMedia, Person } from './nodes.ts';
import type { Header, Tile } from './screen.ts';
import type { InstagramSources } from './sources.ts';

type Sources = InstagramSources;

const accounts = <Trunk>(at: AccountPlace, place: string): CreatorCarrier<Sources, Trunk> => ({
  holds: 'creator',
  place,
  find: (sources) => (sources.accounts.get(at) ?? []).map((found) => ({ ...found, trunk: found.trunk as Trunk })),
});

const posts = <Trunk>(at: PostPlace, place: string): PostCarrier<Sources, Trunk> => ({
  holds: 'post',
  place,
  find: (sources) => (sources.posts.get(at) ?? []).map((found) => ({ ...found, trunk: found.trunk as Trunk })),
});

const comments = <Trunk>(at: CommentPlace, place: string): CommentCarrier<Sources, Trunk> => ({
  holds: 'comment',
  place,
  find: (sources) => (sources.comments.get(at) ?? []).map((found) => ({ ...found, trunk: found.trunk as Trunk })),
});

/** Whose post it is: on most pages of a post all that is told of the account. */
const author: CreatorCarrier<Sources, Person> = {
  holds: 'creator',
  place: 'the author’s name and id in the post of a post’s page',
  find: function* ({ posts }, { kind }) {
    if (kind !== 'post') return;
    for (const [at, found] of posts) {
      for (const { trunk, origin, seenAt } of found) {
        const person = authorOf(trunk);
        if (!isRecord(person)) continue;
        // Since 2025 `id` is another number than the account's.
        const pk = at === 'oldPost' ? person.id : person.pk;
        yield { trunk: { pk, username: person.username }, origin, seenAt };
      }
    }
  },
};

const description: CreatorCarrier<Sources, TaggedAccount> = {
  holds: 'creator',
  place: 'the description in the tags of a profile',
  find: ({ taggedAccount: trunk, seenAt }) => (trunk ? [{ trunk, origin: 'embedded', seenAt }] : []),
};

const header: CreatorCarrier<Sources, Header> = {
  holds: 'creator',
  place: 'the header on the screen',
  find: ({ header: trunk, seenAt }) => (trunk ? [{ trunk, origin: 'rendered', seenAt }] : []),
};

const postDescription: PostCarrier<Sources, TaggedPost> = {
  holds: 'post',
  place: 'the description in the tags of a post',
  find: ({ taggedPost: trunk, seenAt }) => (trunk ? [{ id: trunk.code, trunk, origin: 'embedded', seenAt }] : []),
};

const screen: PostCarrier<Sources, { readonly datetime: string }> = {
  holds: 'post',
  place: 'the date of the post on the screen',
  find: ({ shownPost, seenAt }) =>
    shownPost ? [{ id: shownPost.id, trunk: { datetime: shownPost.datetime }, origin: 'rendered', seenAt }] : [],
};

const tile: PostCarrier<Sources, Tile> = {
  holds: 'post',
  place: 'the tiles of the grid on the screen',
  find: ({ tiles, seenAt }) => tiles.map((trunk) => ({ id: trunk.code, trunk, origin: 'rendered', seenAt })),
};

export const carriers = {
  account: accounts<Account>('account', 'the account in GraphQL and v1 replies and in preloaded blocks since 2025'),
  'public-account': accounts<Account>('publicAccount', 'the account of a logged-out profile of 2026'),
  'old-account': accounts<OldAccount>('oldAccount', 'the account in the old graph, 2018–2025'),
  owner: accounts<OldAccount>('owner', 'the author beside a post in the old graph'),
  card: accounts<Account>('card', 'the account as a card shows it'),
  author,
  header,
  description,
  'public-post': posts<Media>('publicPost', 'the post of a logged-out page of 2026'),
  'public-grid': posts<Media>('publicGrid', 'the grid of a logged-out profile of 2026'),
  'old-post': posts<OldMedia>('oldPost', 'the post in the old graph'),
  'old-grid': posts<OldMedia>('oldGrid', 'the grid in the old graph'),
  media: posts<Media>('media', 'posts in GraphQL and v1 replies and in preloaded blocks'),
  clips: posts<Media>('clips', 'the reels tab in GraphQL and v1 replies'),
  'post-description': postDescription,
  screen,
  tile,
  comment: comments<Comment>('comment', 'comments in GraphQL and v1 replies and in preloaded blocks'),
  'public-comment': comments<Comment>('publicComment', 'comments of a logged-out page of 2026'),
  'old-comment': comments<OldComment>('oldComment', 'comments in the old graph'),
};

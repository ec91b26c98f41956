// Holds what a page is called when it shows nothing: each wall and refusal has its own name, and doubt is never "not found".
import { describe, expect, it } from 'vitest';
import type { Capture } from '../../../lib/readers/capture.ts';
import { accountReply, capture, readInstagram, reply } from './pages-in-memory.ts';

const profile = 'https://www.instagram.com/heron.watch/';
const post = 'https://www.instagram.com/p/HERONheron1/';
const infoAddress = 'https://www.instagram.com/api/v1/users/web_profile_info/?username=heron.watch';

const kindOf = (page: Capture) => readInstagram(page).pageKind;
const route = (name: string, page: string, url = '/heron.watch/') => ({
  initialRouteInfo: {
    route: {
      canonicalRouteName: `comet.igweb.${name}`,
      url,
      rootView: { props: { page_logging: { name: page, params: {} } } },
    },
  },
});

const visitor = (id: string) => ({ define: [['CurrentUserInitialData', [], { USER_ID: id, NAME: '' }, 270]] });

describe('pages without data', () => {
  it.each<[string, Parameters<typeof capture>[0], string]>([
    ['nothing yet', { url: profile }, 'profile'],
    ['nothing yet on a post', { url: post }, 'post'],
    ['the error route', { url: profile, blocks: [route('PolarisErrorRoute', 'httpErrorPage')] }, 'not-found'],
    [
      'the error route of an earlier address',
      { url: profile, blocks: [route('PolarisErrorRoute', 'httpErrorPage', '/gone/')] },
      'profile',
    ],
    ['the old error page', { url: post, blocks: [{ entry_data: { HttpErrorPage: [{}] } }] }, 'not-found'],
    ['a heading', { url: profile, body: '<main><h2>Sorry, this page isn’t available.</h2></main>' }, 'not-found'],
    ['a title', { url: profile, head: '<title>Page Not Found • Instagram</title>' }, 'not-found'],
    ['a reply without a user', { url: profile, replies: [reply({ data: { user: null } }, infoAddress)] }, 'not-found'],
    ['an empty reply of the address', { url: post, replies: [reply({}, `${post}?__a=1&__d=dis`)] }, 'not-found'],
    [
      'an empty reply of another address',
      { url: post, replies: [reply({}, 'https://www.instagram.com/p/OTHERother1/?__a=1')] },
      'post',
    ],
    [
      'a reply without a user that nobody asked for by name',
      { url: profile, replies: [reply({ data: { user: null } })] },
      'profile',
    ],
    [
      'a reply that asks for a login',
      { url: profile, replies: [reply({ message: '', require_login: true }, infoAddress)] },
      'login-wall',
    ],
    ['the login route', { url: profile, blocks: [route('PolarisCAAIGLoginHomepageRoute', 'loginPage')] }, 'login-wall'],
    ['the old login page', { url: profile, blocks: [{ entry_data: { LoginAndSignupPage: [{}] } }] }, 'login-wall'],
    [
      'a login form',
      { url: profile, body: '<form><input name="username"><input type="password"></form>' },
      'login-wall',
    ],
    ['a login address', { url: 'https://www.instagram.com/accounts/login/?next=%2Fheron.watch%2F' }, 'login-wall'],
    ['the start page without a visitor', { url: 'https://www.instagram.com/', blocks: [visitor('0')] }, 'login-wall'],
    ['the start page of a visitor', { url: 'https://www.instagram.com/', blocks: [visitor('61')] }, 'other'],
    ['a hashtag', { url: 'https://www.instagram.com/explore/tags/herons/', blocks: [visitor('0')] }, 'other'],
    [
      'a logged-out page without its data',
      { url: profile, blocks: [route('PolarisLoggedOutDesktopWWWProfileRoute', 'profilePage')] },
      'throttled',
    ],
    ['a bare sentence', { url: profile, body: 'Please wait a few minutes before you try again.' }, 'throttled'],
    [
      'a reply that says wait',
      {
        url: profile,
        replies: [reply({ message: 'Please wait a few minutes before you try again.', status: 'fail' })],
      },
      'throttled',
    ],
  ])('%s', (_, page, kind) => {
    expect(kindOf(capture(page))).toBe(kind);
  });

  it.each([
    ['login-wall', route('PolarisCAAIGLoginHomepageRoute', 'loginPage')],
    ['not-found', route('PolarisErrorRoute', 'httpErrorPage')],
    ['throttled', route('PolarisLoggedOutDesktopWWWProfileRoute', 'profilePage')],
  ])('reads no figure out of the healthy tags of a page that is %s', (kind, block) => {
    const head =
      '<meta property="og:url" content="https://www.instagram.com/heron.watch/"><meta property="og:description" content="48.2K Followers, 391 Following, 12.3K Posts - x (@heron.watch)">';
    const reading = readInstagram(capture({ url: profile, blocks: [block], head }));
    expect(reading).toMatchObject({ pageKind: kind, creator: null, posts: [] });
    expect(readInstagram(capture({ url: profile, head })).creator).not.toBeNull();
  });

  it('takes no refusal for the page where the account was read all the same', () => {
    const replies = [accountReply('heron.watch', '77', 5), reply({ message: 'x', require_login: true })];
    expect(kindOf(capture({ url: profile, replies }))).toBe('profile');
  });
});

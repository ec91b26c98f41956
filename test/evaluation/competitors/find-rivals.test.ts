// Rivals in one post: whole handles, names at word borders, hashtags, domains; not inside longer words, not in e-mail addresses.
import { describe, expect, it } from 'vitest';
import type { Competitor } from '../../../lib/evaluation/brief.ts';
import { findRivals } from '../../../lib/evaluation/competitors/find-rivals.ts';
import { rivalOf } from '../../../lib/evaluation/competitors/rival-names.ts';
import { fact, inventedPost } from '../invented.ts';

const competitor = (given: Partial<Competitor>): Competitor => ({
  name: 'Glowlab',
  alsoWritten: ['露芽', 'グロウラボ'],
  handles: ['@Glowlab.tw'],
  domains: ['https://www.glowlab.example/'],
  isCommonWord: false,
  ...given,
});

const glowlab = rivalOf(competitor({}));
const sunday = rivalOf(
  competitor({ name: 'Sunday', alsoWritten: [], handles: ['sunday.home'], domains: [], isCommonWord: true }),
);

const sourcesOf = (caption: string, rival = glowlab, platform: 'instagram' | 'tiktok' | 'youtube' = 'instagram') =>
  findRivals(inventedPost('P1', { caption: fact(caption) }), [rival], platform).flatMap(({ sources }) => sources);

describe('a rival', () => {
  it.each<[string, string[]]>([
    ['謝謝 @glowlab.tw！', ['handle']],
    ['謝謝 @GLOWLAB.TW.', ['handle']],
    ['我用 Glowlab 的精華', ['name']],
    ['我用GLOWLAB的精華', ['name']],
    ['我用ｇｌｏｗｌａｂ的精華', ['name']],
    ["Glowlab's serum", ['name']],
    ['露芽的精華', ['name']],
    ['グロウラボの美容液', ['name']],
    ['＠glowlab.tw 的精華', ['name']],
    ['＠露芽 的精華', ['name']],
    ['#glowlab', ['hashtag']],
    ['#Glowlab精華', ['hashtag']],
    ['#我的露芽', ['hashtag']],
    ['＃露芽保養', ['hashtag']],
    ['#glowlab_tw', ['hashtag']],
    ['glowlab.example 下單', ['domain', 'name']],
    ['https://shop.glowlab.example/a', ['domain']],
    ['https://www.instagram.com/glowlab.tw/', ['handle']],
    ['https://www.tiktok.com/@glowlab.tw/video/1', ['handle']],
    ['@glowlab.tw Glowlab #glowlab', ['handle', 'hashtag', 'name']],
    ['Loved it.Glowlab is great', ['name']],
  ])('is seen in %j as %j', (caption, sources) => {
    expect(sourcesOf(caption)).toEqual(sources);
  });

  it.each([
    '@glowlab',
    '@glowlab.tw2',
    '@glowlab.twofans',
    '@my.glowlab.tw',
    'hello@glowlab.example',
    'a@glowlab.tw',
    'glowlabs',
    'Myglowlab',
    'glow lab',
    'グロウラボラトリー',
    '#xglowlabx',
    'https://other.example/glowlab-review',
    'notglowlab.example.com/a',
    '',
  ])('is not seen in %j', (caption) => {
    expect(sourcesOf(caption)).toEqual([]);
  });

  it('is seen by its simplified or traditional name', () => {
    const rival = rivalOf(competitor({ name: '綠芽', alsoWritten: [], handles: [], domains: [] }));
    expect(sourcesOf('绿芽的面霜', rival)).toEqual(['name']);
  });

  it.each<[string, string[]]>([
    ['Sunday morning', []],
    ['Sunday candle in the window', ['name']],
    ['Sunday 的沙發', ['name']],
    ['@sunday.home', ['handle']],
    ['#sunday', ['hashtag']],
    ['#sundayvibes', []],
  ])('with an everyday word for a name in %j: %j', (caption, sources) => {
    expect(sourcesOf(caption, sunday)).toEqual(sources);
  });

  it('with a name of one character needs a product word too', () => {
    const rival = rivalOf(competitor({ name: '雨', alsoWritten: [], handles: [], domains: [] }));
    expect(sourcesOf('下雨了', rival)).toEqual([]);
    expect(sourcesOf('雨 的精華', rival)).toEqual(['name']);
    expect(sourcesOf('#雨季', rival)).toEqual([]);
  });

  it('has a handle that a hyphen ends on Instagram and goes on with on YouTube', () => {
    const rival = rivalOf(competitor({ name: 'Zzzz', alsoWritten: [], handles: ['zz-lab'], domains: [] }));
    expect(sourcesOf('@zz-lab', rival, 'instagram')).toEqual([]);
    expect(sourcesOf('@zz-lab', rival, 'youtube')).toEqual(['handle']);
  });

  it('is seen in the platform’s own fields', () => {
    const post = inventedPost('P1', { paidPartners: fact(['glowlab.TW']), coAuthors: fact(['glowlab.tw']) });
    expect(findRivals(post, [glowlab], 'instagram')).toMatchObject([
      { sources: ['paid-partner', 'co-author'], place: null },
    ]);
  });

  it('is shown where the strongest source stands', () => {
    const caption = '露芽 真好，謝謝 @glowlab.tw';
    const [found] = findRivals(inventedPost('P1', { caption: fact(caption) }), [glowlab], 'instagram');
    expect(caption.slice(found?.place?.start, found?.place?.end)).toBe('@glowlab.tw');
  });

  it('without any name at all is never seen', () => {
    const nobody = rivalOf(competitor({ name: ' ', alsoWritten: [''], handles: ['@'], domains: ['nodot'] }));
    expect(sourcesOf('anything @x #y https://z.example', nobody)).toEqual([]);
  });
});

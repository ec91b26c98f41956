// Holds the caption in a grid picture's text to the page's own phrase, in any order of its parts.
import { describe, expect, it } from 'vitest';
import { captionIn } from '../../../lib/readers/tiktok/picture-text.ts';

const english = '{videoText} created by {videoAuthor} with {musicAuthor}’s {musicName}';
const french = '{videoText} créé par {videoAuthor} avec {musicName} de {musicAuthor}';
const chinese = '{videoAuthor} 使用 {musicAuthor} 的 {musicName} 創作的 {videoText}';

describe('captions of grid pictures', () => {
  it.each([
    ['Plum jam #slow created by Ann with Ann’s original sound', english, 'Ann', 'Plum jam #slow'],
    ['Confiture créé par Ann avec son original de Ann', french, 'Ann', 'Confiture'],
    ['安安 使用 小樂隊 的 原聲 創作的 梅子醬', chinese, '安安', '梅子醬'],
    ['created by Ann with Ann’s original sound', english, 'Ann', ''],
    ['安安 使用 小樂隊 的 原聲 創作的', chinese, '安安', ''],
    ['made, created by hand created by Ann with A’s song created by B', english, 'Ann', 'made, created by hand'],
    ['as shown, created by Ann with A’s song', english, undefined, 'as shown,'],
  ])('%s', (text, phrase, author, caption) => {
    expect(captionIn(text, phrase, author, false)?.trim()).toBe(caption);
  });

  it('are not guessed where the text does not follow the phrase', () => {
    expect(captionIn('Confiture créé par Ann avec son original de Ann', english, 'Ann', false)).toBeUndefined();
    expect(captionIn('梅子醬', chinese, '安安', false)).toBeUndefined();
    expect(captionIn('Plum jam', '{musicName} only', undefined, false)).toBeUndefined();
    expect(captionIn('安安 使用 小樂隊 的 原聲 創作的 梅子醬', null, '安安', false)).toBeUndefined();
  });

  it('are the whole text on pages from before the phrase', () => {
    expect(captionIn('Plum jam', undefined, 'Ann', true)).toBe('Plum jam');
    expect(captionIn('Plum jam created by Ann with A’s song', undefined, 'Ann', true)).toBe('Plum jam');
  });
});

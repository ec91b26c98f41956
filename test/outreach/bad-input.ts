// Public corpora of hostile texts that stand beside the project on some machines; without them the own samples remain.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';

const folder = path.resolve(import.meta.dirname, '../../../shared/badinput');

export const haveCorpora = existsSync(folder);

if (!haveCorpora) console.log('Skipped: the corpora of bad input are not beside this checkout (../shared/badinput).');

const corpusPath = (name: string) => path.join(folder, name);

export const readCorpus = (name: string): string => readFileSync(corpusPath(name), 'utf8');

export const listCorpus = (name: string): readonly string[] => readdirSync(corpusPath(name));

/** Our own hostile texts: formulas behind everything that a reader may skip, quotes, breaks, directions, braces. */
export const ownHostileTexts: readonly string[] = [
  '=1+1',
  '+1',
  '-1',
  '@SUM(A1)',
  '＝1+1',
  '－1',
  '＠x',
  '﹦1',
  '﹢1',
  '﹣1',
  '﹫x',
  '\t=1',
  '\r=1',
  '\n=1',
  '\r\n=1',
  ' =1',
  '\u00a0=1',
  '\u3000=1',
  '\u0000=1',
  '\u0001\u0002=1',
  '\ufeff=1',
  '\u200b=1',
  '\u200e=1',
  '\u2060\u2064=1',
  '\u202e=1',
  '\u2066=1',
  '\u00ad=1',
  '\u180e=1',
  '\u3164=1',
  '\u007f=1',
  '\u0085=1',
  '\u2028=1',
  '=1\nsecond line',
  'bio first\n=1',
  '"=1"',
  'a","=1',
  '";=1',
  "'=1",
  'a\r\nb',
  'a\u2028b',
  'a\u0085b',
  '\ud800 lone',
  'lone \udfff',
  '{{brand}}',
  '{brand}',
  `$${'{brand}'}`,
  '{product}{brand',
  '<img src=x onerror=alert(1)>',
  '\u202etxt.exe',
  '👩‍👩‍👧‍👦',
  '',
  ' ',
];

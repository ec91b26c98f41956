// The dictionaries by language; each area's keys are the same in both, by type.
import { en } from './en.ts';
import type { Language } from './translate.ts';
import { zhTW } from './zh-TW.ts';

export type Dictionary = { readonly [Area in keyof typeof zhTW]: Readonly<Record<keyof (typeof zhTW)[Area], string>> };

export const dictionaries: Readonly<Record<Language, Dictionary>> = { 'zh-TW': zhTW, en };

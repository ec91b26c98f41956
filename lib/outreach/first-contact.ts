// The built-in invitation in both languages: eight items, where the contact was found, and how to refuse.
import { readTemplate } from './read-template.ts';
import type { Template } from './template.ts';
import english from './templates/first-contact.en.json' with { type: 'json' };
import chinese from './templates/first-contact.zh-TW.json' with { type: 'json' };
import type { OutreachLanguage } from './words.ts';

export const firstContact: Readonly<Record<OutreachLanguage, Template>> = {
  'zh-TW': readTemplate(chinese),
  en: readTemplate(english),
};

// All texts of the interface in zh-TW, by area.

import { backup } from './zh-TW/backup.ts';
import { brief } from './zh-TW/brief.ts';
import { briefForm } from './zh-TW/brief-form.ts';
import { campaigns } from './zh-TW/campaigns.ts';
import { card } from './zh-TW/card.ts';
import { charts } from './zh-TW/charts.ts';
import { compare } from './zh-TW/compare.ts';
import { creator } from './zh-TW/creator.ts';
import { errors } from './zh-TW/errors.ts';
import { importing } from './zh-TW/importing.ts';
import { outreach } from './zh-TW/outreach.ts';
import { overlap } from './zh-TW/overlap.ts';
import { packs } from './zh-TW/packs.ts';
import { panel } from './zh-TW/panel.ts';
import { people } from './zh-TW/people.ts';
import { reading } from './zh-TW/reading.ts';
import { reasoning } from './zh-TW/reasoning.ts';
import { report } from './zh-TW/report.ts';
import { content } from './zh-TW/screening/content.ts';
import { disclosure } from './zh-TW/screening/disclosure.ts';
import { language } from './zh-TW/screening/language.ts';
import { names } from './zh-TW/screening/names.ts';
import { partnership } from './zh-TW/screening/partnership.ts';
import { signals } from './zh-TW/screening/signals.ts';
import { settings } from './zh-TW/settings.ts';
import { shortlist } from './zh-TW/shortlist.ts';
import { table } from './zh-TW/table.ts';
import { workspace } from './zh-TW/workspace.ts';

/** The judgement's own words and the screening's are looked up as one. */
const judgement = { ...report, ...names, ...signals, ...language, ...content, ...disclosure, ...partnership };

export const zhTW = {
  brief: { ...brief, ...briefForm },
  card,
  creator,
  errors,
  outreach,
  overlap,
  packs,
  panel,
  reading,
  reasoning,
  report: judgement,
  settings,
  shortlist,
  workspace,
  table,
  charts,
  compare,
  campaigns,
  importing,
  backup,
  people,
};

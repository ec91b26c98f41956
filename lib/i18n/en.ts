// All texts of the interface in en, by area.

import { backup } from './en/backup.ts';
import { brief } from './en/brief.ts';
import { briefForm } from './en/brief-form.ts';
import { campaigns } from './en/campaigns.ts';
import { card } from './en/card.ts';
import { charts } from './en/charts.ts';
import { compare } from './en/compare.ts';
import { creator } from './en/creator.ts';
import { errors } from './en/errors.ts';
import { importing } from './en/importing.ts';
import { outreach } from './en/outreach.ts';
import { overlap } from './en/overlap.ts';
import { packs } from './en/packs.ts';
import { panel } from './en/panel.ts';
import { people } from './en/people.ts';
import { reading } from './en/reading.ts';
import { reasoning } from './en/reasoning.ts';
import { report } from './en/report.ts';
import { content } from './en/screening/content.ts';
import { disclosure } from './en/screening/disclosure.ts';
import { language } from './en/screening/language.ts';
import { names } from './en/screening/names.ts';
import { partnership } from './en/screening/partnership.ts';
import { signals } from './en/screening/signals.ts';
import { settings } from './en/settings.ts';
import { shortlist } from './en/shortlist.ts';
import { table } from './en/table.ts';
import { workspace } from './en/workspace.ts';

/** The judgement's own words and the screening's are looked up as one. */
const judgement = { ...report, ...names, ...signals, ...language, ...content, ...disclosure, ...partnership };

export const en = {
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

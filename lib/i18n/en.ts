// All texts of the interface in en, by area.
import { card } from './en/card.ts';
import { errors } from './en/errors.ts';
import { outreach } from './en/outreach.ts';
import { panel } from './en/panel.ts';
import { reading } from './en/reading.ts';
import { report } from './en/report.ts';
import { settings } from './en/settings.ts';
import { shortlist } from './en/shortlist.ts';

export const en = { card, errors, outreach, panel, reading, report, settings, shortlist };

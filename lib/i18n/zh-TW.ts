// All texts of the interface in zh-TW, by area.
import { card } from './zh-TW/card.ts';
import { errors } from './zh-TW/errors.ts';
import { outreach } from './zh-TW/outreach.ts';
import { panel } from './zh-TW/panel.ts';
import { reading } from './zh-TW/reading.ts';
import { report } from './zh-TW/report.ts';
import { settings } from './zh-TW/settings.ts';
import { shortlist } from './zh-TW/shortlist.ts';

export const zhTW = { card, errors, outreach, panel, reading, report, settings, shortlist };

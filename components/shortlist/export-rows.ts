// Makes the files of an export out of rows: with the campaign, the notes, and the words of the interface's language.
import type { Campaign } from '../../lib/campaign/campaign.ts';
import type { ShortlistRow } from '../../lib/campaign/shortlist-row.ts';
import { dictionaries } from '../../lib/i18n/index.ts';
import type { Language } from '../../lib/i18n/translate.ts';
import type { FailureCode } from '../../lib/messaging/contract.ts';
import type { ExportContext, ExportFile } from '../../lib/outreach/export-context.ts';
import { firstContact } from '../../lib/outreach/first-contact.ts';
import { exportCsv } from '../../lib/outreach/formats/csv.ts';
import { exportInvitations } from '../../lib/outreach/formats/invitations.ts';
import { exportJson } from '../../lib/outreach/formats/json.ts';
import { exportText } from '../../lib/outreach/formats/text.ts';
import type { OutreachProblem, Result } from '../../lib/outreach/problem.ts';
import type { Notes } from '../../lib/storage/notes.ts';
import { failureCodeOf } from '../../lib/storage/store-failure.ts';

export type ExportForm = 'csv' | 'json' | 'text';

export type ExportOutcome =
  | { readonly ok: true; readonly file: ExportFile }
  | { readonly ok: false; readonly failure: FailureCode }
  /** The brief lacks what an invitation cannot go without. */
  | { readonly ok: false; readonly problem: Extract<OutreachProblem, { readonly kind: 'blocked' }> };

export interface ExportMaterial {
  readonly notes: Pick<Notes, 'texts'>;
  readonly campaign: Campaign;
  readonly language: Language;
  /** Milliseconds since 1970. */
  readonly now: number;
}

const formats = { csv: exportCsv, json: exportJson, text: exportText } as const;

interface ContextMaterial extends Pick<ExportMaterial, 'language' | 'now'> {
  /** Those of the rows. */
  readonly campaigns: readonly Campaign[];
}

/** What invitations and files are made with, but for the notes. */
export function contextOf({ campaigns, language, now }: ContextMaterial): ExportContext {
  return {
    language,
    words: dictionaries,
    campaigns: new Map(campaigns.map((campaign) => [campaign.id, campaign])),
    notes: new Map(),
    now,
    timeZone: Intl.DateTimeFormat().resolvedOptions().timeZone,
  };
}

function outcomeOf(result: Result<ExportFile>): ExportOutcome {
  if (result.ok) return { ok: true, file: result.value };
  if (result.problem.kind === 'blocked') return { ok: false, problem: result.problem };
  return { ok: false, failure: result.problem.kind === 'nothing-to-export' ? 'nothing-to-export' : 'unknown' };
}

/** Gives the file of the rows, or the reason why there is none; never rejects. */
export async function exportRows(
  form: ExportForm,
  rows: readonly ShortlistRow[],
  material: ExportMaterial,
): Promise<ExportOutcome> {
  try {
    const notes = await material.notes.texts(rows.map(({ creatorKey }) => creatorKey));
    return outcomeOf(
      await formats[form](rows, { ...contextOf({ ...material, campaigns: [material.campaign] }), notes }),
    );
  } catch (thrown) {
    return { ok: false, failure: failureCodeOf(thrown) };
  }
}

/** Gives one text with the invitations of all rows, in the template's language. */
export async function exportAllInvitations(
  templateLanguage: Language,
  rows: readonly ShortlistRow[],
  material: Omit<ExportMaterial, 'notes'>,
): Promise<ExportOutcome> {
  return outcomeOf(
    await exportInvitations(
      rows,
      firstContact[templateLanguage],
      contextOf({ ...material, campaigns: [material.campaign] }),
    ),
  );
}

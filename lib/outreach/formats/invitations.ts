// The invitations of a shortlist: one, or all of them as one text, each ready to be copied and sent by hand.
import { type Campaign, defaultCampaign } from '../../campaign/campaign.ts';
import type { ShortlistRow } from '../../campaign/shortlist-row.ts';
import { dayTeller } from '../calendar-day.ts';
import { oneLine } from '../clean-text.ts';
import { type ExportContext, type ExportControl, type ExportFile, inPortions } from '../export-context.ts';
import { fileName } from '../file-name.ts';
import { done, type Result } from '../problem.ts';
import { type Invitation, invitationText, renderInvitation } from '../render.ts';
import type { Template } from '../template.ts';
import { variablesFor } from '../variables.ts';
import { fillWord, type WordArea, wordOf } from '../words.ts';

const rule = '─'.repeat(40);

type InvitationContext = Pick<ExportContext, 'words' | 'now' | 'timeZone'>;

/** Gives a function that renders invitations by one template; the day is looked up once. */
function inviter(template: Template, { words, now, timeZone }: InvitationContext) {
  const { language } = template;
  const context = { language, words: words[language].outreach, today: dayTeller(timeZone)(now) };
  return (row: ShortlistRow, campaign: Campaign): Invitation =>
    renderInvitation(template, variablesFor(row, campaign, context), {
      partnershipAds: campaign.brief.partnershipAds,
    });
}

const leftOutLine = (count: number, area: WordArea) =>
  count === 0 ? '' : `${fillWord(wordOf(area, 'invitation.leftOut'), { count: String(count) })}\n`;

/** Gives the invitation of one creator as segments, for the preview. The template's language decides the words. */
export const invitationFor = (
  row: ShortlistRow,
  campaign: Campaign,
  template: Template,
  context: InvitationContext,
): Invitation => inviter(template, context)(row, campaign);

/** May this creator be written to? */
export const isContactable = ({ doNotContact }: Pick<ShortlistRow, 'doNotContact'>): boolean => doNotContact === null;

/**
 * Gives all invitations in one text file, or why there is none; who is not to be contacted is left out, and the file says
 * how many those are. A brief without what an invitation cannot go without
 * blocks the whole file: half a file would be taken for all of it.
 */
export async function exportInvitations(
  all: readonly ShortlistRow[],
  template: Template,
  context: ExportContext,
  control?: ExportControl,
): Promise<Result<ExportFile>> {
  const rows = all.filter(isContactable);
  const area = context.words[template.language].outreach;
  const invite = inviter(template, context);
  const writeOne = (row: ShortlistRow, index: number): Result<string> => {
    const campaign = context.campaigns.get(row.campaignId) ?? defaultCampaign(context.now);
    const plain = invitationText(invite(row, campaign), area);
    if (!plain.ok) return plain;
    const heading = fillWord(wordOf(area, 'invitation.heading'), {
      number: String(index + 1),
      all: String(rows.length),
      name: oneLine(row.displayName) || oneLine(row.handle),
      platform: wordOf(area, `platform.${row.platform}`),
    });
    const to = row.emails.map(oneLine).join(', ') || wordOf(area, 'invitation.noEmail');
    return done(
      [
        rule,
        heading,
        `${wordOf(area, 'invitation.profile')}${row.profileUrl}`,
        `${wordOf(area, 'invitation.to')}${to}`,
        `${wordOf(area, 'invitation.subject')}${plain.value.subject}`,
        '',
        plain.value.body,
        '',
      ].join('\n'),
    );
  };
  const pieces = await inPortions(
    rows,
    (part, first) => {
      const texts: string[] = [];
      for (const [index, row] of part.entries()) {
        const one = writeOne(row, first + index);
        if (!one.ok) return one;
        texts.push(one.value);
      }
      return done(texts.join('\n'));
    },
    control,
  );
  if (!pieces.ok) return pieces;
  return done({
    name: fileName(
      'file.invitations',
      'txt',
      rows.map(({ campaignId }) => campaignId),
      { ...context, language: template.language },
    ),
    mediaType: 'text/plain;charset=utf-8',
    text: `${pieces.value.join('\n')}${rule}\n${leftOutLine(all.length - rows.length, area)}`,
  });
}

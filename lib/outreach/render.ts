// Fills an invitation's template: as segments, so that the interface can show gaps, and as plain text with the gaps named.
import { done, failed, type Result } from './problem.ts';
import type { Template, TemplateItemId, TemplateLine } from './template.ts';
import type { VariableName, Variables } from './variables.ts';
import { fillWord, type WordArea, wordOf } from './words.ts';

export type Segment =
  | { readonly kind: 'text'; readonly text: string }
  /** A value that nobody has given yet: shown as missing, never printed as a slot. */
  | { readonly kind: 'gap'; readonly variable: VariableName };

interface InvitationItem {
  readonly id: Exclude<TemplateItemId, 'subject'>;
  /** Lines are parted by a line feed. */
  readonly segments: readonly Segment[];
}

export interface Invitation {
  readonly subject: readonly Segment[];
  /** The body's paragraphs in their order. */
  readonly items: readonly InvitationItem[];
  /** Everything missing, in the order of the text, each once. */
  readonly gaps: readonly VariableName[];
  /** Those of the gaps without which the invitation cannot be exported. */
  readonly blockedBy: readonly VariableName[];
}

export interface PlainInvitation {
  readonly subject: string;
  readonly body: string;
}

export interface InvitationChoices {
  /** Does the brief plan ads from the creator's account? */
  readonly partnershipAds: boolean;
}

const text = (value: string): Segment => ({ kind: 'text', text: value });

const isMissing = (variables: Variables) => (name: VariableName) => variables[name] === null;

const endsHan = /\p{Script=Han}$/u;
const startsHan = /^\p{Script=Han}/u;

/** Templates set a space around a value, for Latin letters and digits; between two Chinese characters there is none. */
function closeUp(part: string, before: string | null, after: string | null): string {
  const left = before !== null && endsHan.test(before) ? part.replace(/^ (?=\p{Script=Han})/u, '') : part;
  return after !== null && startsHan.test(after) ? left.replace(/(?<=\p{Script=Han}) $/u, '') : left;
}

/** Fills one sentence. A value is put in as it is: it is never read for slots again. */
function fillLine(sentence: string, needs: readonly VariableName[], variables: Variables): Segment[] {
  const parts = sentence.split(/\{([a-zA-Z]+)\}/);
  // Every second part is the name of a slot.
  const nameAt = (index: number) => needs.find((name) => index % 2 === 1 && name === parts[index]);
  const valueAt = (index: number) => {
    const name = nameAt(index);
    return name === undefined ? null : variables[name];
  };
  return parts.flatMap((part, index): Segment[] => {
    const variable = nameAt(index);
    if (variable !== undefined) {
      const value = variables[variable];
      return [value === null ? { kind: 'gap', variable } : text(value)];
    }
    const literal = closeUp(part, valueAt(index - 1), valueAt(index + 1));
    return literal === '' ? [] : [text(literal)];
  });
}

function renderLine(line: TemplateLine, variables: Variables): Segment[] {
  if (line.ifMissing !== 'omit' || !line.needs.some(isMissing(variables))) {
    return fillLine(line.text, line.needs, variables);
  }
  return line.otherwise === undefined ? [] : fillLine(line.otherwise, line.needs, variables);
}

/** Joins neighbouring texts, so that the same invitation always has the same segments. */
function joined(segments: readonly Segment[]): Segment[] {
  const result: Segment[] = [];
  for (const segment of segments) {
    const last = result.at(-1);
    if (segment.kind === 'text' && last?.kind === 'text') result[result.length - 1] = text(last.text + segment.text);
    else result.push(segment);
  }
  return result;
}

/** Gives the invitation as segments. It never throws and never leaves a slot in the text. */
export function renderInvitation(template: Template, variables: Variables, choices: InvitationChoices): Invitation {
  const rendered = template.items.map(({ id, lines }) => {
    const said = lines.filter(({ when }) => when === undefined || choices.partnershipAds);
    const parts = said.map((line) => renderLine(line, variables)).filter((segments) => segments.length > 0);
    return { id, said, segments: joined(parts.flatMap((part, index) => (index === 0 ? part : [text('\n'), ...part]))) };
  });
  const gaps = rendered.flatMap(({ segments }) =>
    segments.flatMap((segment) => (segment.kind === 'gap' ? [segment.variable] : [])),
  );
  const blocking = rendered.flatMap(({ said }) =>
    said.flatMap(({ ifMissing, needs }) => (ifMissing === 'block' ? needs.filter(isMissing(variables)) : [])),
  );
  return {
    subject: rendered.find(({ id }) => id === 'subject')?.segments ?? [],
    items: rendered.flatMap(({ id, segments }) => (id === 'subject' ? [] : [{ id, segments }])),
    gaps: [...new Set(gaps)],
    blockedBy: [...new Set(blocking)],
  };
}

/** Gives the mark of a missing value, e.g. 【待補：產品】. `words`: the `outreach` area of the invitation's language. */
export const gapMark = (variable: VariableName, words: WordArea): string =>
  fillWord(wordOf(words, 'gap'), { name: wordOf(words, `variable.${variable}`) });

/** Gives segments as plain text. */
export const plainSegments = (segments: readonly Segment[], words: WordArea): string =>
  segments.map((segment) => (segment.kind === 'text' ? segment.text : gapMark(segment.variable, words))).join('');

/** Gives the message to send, or says which values it cannot go without. */
export function invitationText(invitation: Invitation, words: WordArea): Result<PlainInvitation> {
  if (invitation.blockedBy.length > 0) return failed({ kind: 'blocked', missing: invitation.blockedBy });
  return done({
    subject: plainSegments(invitation.subject, words),
    body: invitation.items.map(({ segments }) => plainSegments(segments, words)).join('\n\n'),
  });
}

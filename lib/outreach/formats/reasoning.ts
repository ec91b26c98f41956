// The reasoning as text to paste: plain text for a message, Markdown for a document. What the page wrote stays text in both.
import type { Excerpt, Verdict } from '../../evaluation/report.ts';
import {
  type Reasoning,
  type ReasoningQuestion,
  type ReasoningRow,
  type ReasoningSubject,
  type ReasoningWords,
  reasoningOf,
} from '../reasoning.ts';
import { escapeMarkdown, linkTarget, markdownLink, markdownStrong } from './markdown-text.ts';

const asksForLook = (verdict: Verdict | null) => verdict === 'look' || verdict === 'alarm';

const quoted = ({ before, hit, after }: Excerpt, { quotes }: Reasoning) =>
  `${quotes.opening}${before}${hit}${after}${quotes.closing}`;

/** An address to be written out; empty when it is none of the web. */
const writtenAddress = (url: string) => (linkTarget(url) === null ? '' : url);

function plainRow(row: ReasoningRow, reasoning: Reasoning): readonly string[] {
  return [
    `  - ${row.words}`,
    ...row.remarks.map((remark) => `    ${remark}`),
    ...(row.quote === null ? [] : [`    ${quoted(row.quote, reasoning)}`]),
    ...(row.link === null ? [] : [`    ${row.link.words}`, `    ${writtenAddress(row.link.url)}`]),
  ].filter((line) => line.trim() !== '');
}

const plainQuestion = (question: ReasoningQuestion, reasoning: Reasoning): readonly string[] => [
  question.heading,
  `  ${question.summary}`,
  ...question.rows.flatMap((row) => plainRow(row, reasoning)),
  ...(question.more === null ? [] : [`  ${question.more}`]),
  ...question.remarks.map((remark) => `  ${remark}`),
];

/** Lists with a title; nothing where the list is empty. */
const block = (title: string, lines: readonly string[]) => (lines.length === 0 ? [] : ['', title, ...lines]);

/** Gives the reasoning as plain text with line feeds. */
export function reasoningText(subject: ReasoningSubject, words: ReasoningWords): string {
  const reasoning = reasoningOf(subject, words);
  const { name, handle, onPlatform, address, size, headline, reasons, figures, groups, unknown, sources } = reasoning;
  return [
    `${[name, handle].filter(Boolean).join(' ')}${onPlatform}`,
    address,
    size,
    '',
    headline,
    ...reasons.map((reason) => `- ${reason}`),
    ...block(
      figures.title,
      figures.list.flatMap((figure) => [
        `${figure.title} ${figure.value}${figure.bounds}`,
        ...figure.remarks.map((remark) => `  ${remark}`),
      ]),
    ),
    ...groups.flatMap(({ title, questions }) =>
      block(
        title,
        questions.flatMap((question) => plainQuestion(question, reasoning)),
      ),
    ),
    ...block(
      unknown.title,
      unknown.list.map((line) => `- ${line}`),
    ),
    ...block(
      sources.title,
      sources.list.map(
        ({ words: source, url }) => `- ${[source, url && writtenAddress(url)].filter(Boolean).join(' ')}`,
      ),
    ),
    '',
    reasoning.judged,
    '',
  ].join('\n');
}

function markdownRow(row: ReasoningRow, { quotes }: Reasoning): readonly string[] {
  const words = asksForLook(row.verdict) ? `**◇** ${escapeMarkdown(row.words)}` : escapeMarkdown(row.words);
  const { before, hit, after } = row.quote ?? { before: '', hit: '', after: '' };
  return [
    `- ${words}`,
    ...row.remarks.map((remark) => `  - ${escapeMarkdown(remark)}`),
    ...(row.quote === null ? [] : [`  - ${quotes.opening}${markdownStrong(before, hit, after)}${quotes.closing}`]),
    ...(row.link === null ? [] : [`  - ${markdownLink(row.link.words, row.link.url)}`]),
  ];
}

const markdownQuestion = (question: ReasoningQuestion, reasoning: Reasoning): readonly string[] => [
  '',
  `### ${escapeMarkdown(question.heading)}`,
  '',
  escapeMarkdown(question.summary),
  '',
  ...question.rows.flatMap((row) => markdownRow(row, reasoning)),
  ...[question.more, ...question.remarks]
    .filter((remark) => remark !== null)
    .map((remark) => `- ${escapeMarkdown(remark)}`),
];

/** Gives the reasoning as Markdown that ends with a line feed. */
export function reasoningMarkdown(subject: ReasoningSubject, words: ReasoningWords): string {
  const reasoning = reasoningOf(subject, words);
  const { name, handle, onPlatform, address, size, headline, reasons, figures, groups, unknown, sources } = reasoning;
  const target = linkTarget(address);
  const part = (title: string, lines: readonly string[]) =>
    lines.length === 0 ? [] : ['', `## ${escapeMarkdown(title)}`, '', ...lines];
  const lines = [
    `# ${escapeMarkdown([name, handle].filter(Boolean).join(' '))}${escapeMarkdown(onPlatform)}`,
    '',
    ...(target === null ? [] : [`<${target}>  `]),
    escapeMarkdown(size),
    '',
    `**${escapeMarkdown(headline)}**`,
    '',
    ...reasons.map((reason) => `- ${escapeMarkdown(reason)}`),
    ...part(
      figures.title,
      figures.list.flatMap((figure) => [
        `- **${escapeMarkdown(figure.title)} ${escapeMarkdown(figure.value)}**${escapeMarkdown(figure.bounds)}`,
        ...figure.remarks.map((remark) => `  - ${escapeMarkdown(remark)}`),
      ]),
    ),
    ...groups.flatMap(({ title, questions }) => [
      '',
      `## ${escapeMarkdown(title)}`,
      ...questions.flatMap((question) => markdownQuestion(question, reasoning)),
    ]),
    ...part(
      unknown.title,
      unknown.list.map((line) => `- ${escapeMarkdown(line)}`),
    ),
    ...part(
      sources.title,
      sources.list.map(
        ({ words: source, url }) => `- ${url === null ? escapeMarkdown(source) : markdownLink(source, url)}`,
      ),
    ),
    '',
    escapeMarkdown(reasoning.judged),
    '',
  ];
  return lines.filter((line, place) => line !== '' || lines[place - 1] !== '').join('\n');
}

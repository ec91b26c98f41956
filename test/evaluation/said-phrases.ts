// Checks that what a finding says can be said: every key in both dictionaries, with exactly the values that it carries.
import type { Phrase, ScreeningFinding } from '../../lib/evaluation/report.ts';
import { dictionaries } from '../../lib/i18n/index.ts';

const phrasesOf = ({ summary, basis, rows, limits }: ScreeningFinding): readonly Phrase[] => [
  summary,
  ...basis,
  ...limits,
  ...rows.flatMap(({ label, value, usual, note }) => [label, value, usual, note].filter((one) => one !== null)),
];

const slotsOf = (sentence: string) =>
  [...new Set([...sentence.matchAll(/\{([a-zA-Z]+)(?:\|[^{}]*)?\}/g)].map((match) => match[1] ?? ''))].toSorted();

/** Gives what is wrong with the sentences of a finding; empty when nothing is. */
export function unsayable(finding: ScreeningFinding): readonly string[] {
  const areas: readonly Readonly<Record<string, string>>[] = [dictionaries['zh-TW'].report, dictionaries.en.report];
  const wrong: string[] = [];
  for (const { key, values } of phrasesOf(finding)) {
    for (const area of areas) {
      const sentence = area[key];
      if (sentence === undefined) wrong.push(`${key} is missing`);
      else if (slotsOf(sentence).join() !== Object.keys(values).toSorted().join())
        wrong.push(`${key} has other values`);
      const words = Object.values(values).flatMap((value) =>
        value.kind === 'key' ? [value.value] : value.kind === 'keys' ? value.value : [],
      );
      wrong.push(...words.filter((word) => area[word] === undefined).map((word) => `${key} names ${word}`));
    }
  }
  for (const { explanation, ownRule } of finding.thresholds) {
    if (ownRule && areas.some((area) => area[explanation ?? ''] === undefined)) wrong.push(`${explanation} is missing`);
  }
  return [...new Set(wrong)];
}

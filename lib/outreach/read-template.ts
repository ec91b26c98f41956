// Checks a template's data file: every part is there, every slot names a variable, and what a line needs is what it says.
import { type Template, type TemplateItem, type TemplateLine, templateItemIds } from './template.ts';
import { type VariableName, variableNames } from './variables.ts';

/** Slots of a template's sentence. */
const slots = /\{([a-zA-Z]+)\}/g;

/** Gives the variables that a sentence names, in their order, each once. */
const namesIn = (text: string): readonly string[] => [
  ...new Set([...text.matchAll(slots)].map((match) => match[1] ?? '')),
];

const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const isVariable = (name: unknown): name is VariableName => variableNames.some((known) => known === name);

function fail(place: string, what: string): never {
  throw new Error(`template: ${place}: ${what}`);
}

function readLine(line: unknown, place: string): TemplateLine {
  if (!isObject(line) || typeof line.text !== 'string' || line.text === '') fail(place, 'a line needs a text');
  const { text, needs, ifMissing, otherwise, when } = line;
  if (!Array.isArray(needs) || !needs.every(isVariable)) fail(place, 'unknown variable');
  if (ifMissing !== 'gap' && ifMissing !== 'block' && ifMissing !== 'omit') fail(place, 'unknown ifMissing');
  if (namesIn(text).toSorted().join() !== needs.toSorted().join()) fail(place, 'needs differ from the slots');
  if (when !== undefined && when !== 'partnership-ads') fail(place, 'unknown when');
  if (otherwise !== undefined && (typeof otherwise !== 'string' || ifMissing !== 'omit')) fail(place, 'otherwise');
  return {
    text,
    needs,
    ifMissing,
    ...(otherwise === undefined ? {} : { otherwise }),
    ...(when === undefined ? {} : { when }),
  };
}

function readItem(item: unknown, index: number): TemplateItem {
  const id = templateItemIds[index];
  const place = `item ${index + 1}`;
  if (id === undefined || !isObject(item) || item.id !== id) fail(place, `expected ${id ?? 'no further item'}`);
  if (!Array.isArray(item.lines) || item.lines.length === 0) fail(place, 'no lines');
  return { id, lines: item.lines.map((line) => readLine(line, id)) };
}

/** Gives the template; throws with the place when the data is not as described (data files are tested, never a user's). */
export function readTemplate(data: unknown): Template {
  if (!isObject(data) || typeof data.id !== 'string' || !Array.isArray(data.items)) fail('file', 'no items');
  const { language } = data;
  if (language !== 'zh-TW' && language !== 'en') fail('file', 'unknown language');
  if (data.items.length !== templateItemIds.length) fail('file', 'an item is missing');
  return { id: data.id, language, items: data.items.map(readItem) };
}

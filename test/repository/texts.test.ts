// Holds that no component and no entrypoint carries text for people: every word comes out of the dictionaries.
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { parseSync } from 'oxc-parser';
import { describe, expect, it } from 'vitest';

const root = path.resolve(import.meta.dirname, '../..');

/** Attributes whose value a person sees or hears. */
const spoken = new Set(['alt', 'label', 'placeholder', 'title', 'summary', 'heading', 'button', 'deed']);
const isSpoken = (name: string) => spoken.has(name) || (name.startsWith('aria-') && !machineAria.has(name));
/** These take ids and fixed words of the standard. */
const machineAria = new Set([
  'aria-activedescendant',
  'aria-autocomplete',
  'aria-busy',
  'aria-controls',
  'aria-current',
  'aria-describedby',
  'aria-expanded',
  'aria-haspopup',
  'aria-hidden',
  'aria-labelledby',
  'aria-multiselectable',
]);

const hasLetters = (text: string) => /\p{L}/u.test(text);
const hasHan = (text: string) => /\p{Script=Han}/u.test(text);

interface Node {
  readonly type: string;
  readonly [key: string]: unknown;
}

const isNode = (value: unknown): value is Node =>
  typeof value === 'object' && value !== null && 'type' in value && typeof value.type === 'string';

const childrenOf = (node: Node): Node[] =>
  Object.values(node).flatMap((value) => (Array.isArray(value) ? value.filter(isNode) : isNode(value) ? [value] : []));

/** Texts that an expression can come out as: through conditions and templates, not through calls. */
function outcomes(node: Node): string[] {
  switch (node.type) {
    case 'Literal':
      return typeof node.value === 'string' ? [node.value] : [];
    case 'TemplateLiteral':
      return (node.quasis as Node[]).map((quasi) => String((quasi.value as { cooked?: string }).cooked ?? ''));
    case 'ConditionalExpression':
      return [...outcomes(node.consequent as Node), ...outcomes(node.alternate as Node)];
    case 'LogicalExpression':
    case 'BinaryExpression':
      return [...outcomes(node.left as Node), ...outcomes(node.right as Node)];
    case 'JSXExpressionContainer':
      return outcomes(node.expression as Node);
    default:
      return [];
  }
}

interface Seen {
  readonly texts: string[];
  elements: number;
}

/** Looks through a file for text that stands on the screen without coming from a dictionary. */
function textsIn(name: string, source: string): Seen {
  const { program, errors } = parseSync(name, source);
  if (errors.length > 0) throw new Error(`${name}: ${errors[0]?.message}`);
  const seen: Seen = { texts: [], elements: 0 };
  const queue: Node[] = [program as unknown as Node];
  for (let node = queue.pop(); node; node = queue.pop()) {
    if (node.type === 'JSXElement' || node.type === 'JSXFragment') {
      seen.elements += 1;
      for (const child of node.children as Node[]) {
        const said = child.type === 'JSXText' ? [String(child.value)] : outcomes(child);
        seen.texts.push(...said.filter(hasLetters));
      }
    }
    if (node.type === 'JSXAttribute' && isNode(node.value) && isSpoken(String((node.name as Node).name))) {
      seen.texts.push(...outcomes(node.value).filter(hasLetters));
    }
    if (node.type === 'Literal' && typeof node.value === 'string' && hasHan(node.value)) seen.texts.push(node.value);
    if (node.type === 'TemplateElement' && hasHan(String((node.value as { raw: string }).raw))) {
      seen.texts.push(String((node.value as { raw: string }).raw));
    }
    queue.push(...childrenOf(node));
  }
  return seen;
}

const filesBelow = (folder: string): string[] =>
  readdirSync(path.join(root, folder), { withFileTypes: true }).flatMap((entry) => {
    const name = `${folder}/${entry.name}`;
    return entry.isDirectory() ? filesBelow(name) : /\.tsx?$/.test(entry.name) ? [name] : [];
  });

describe('texts for people', () => {
  const files = [...filesBelow('components'), ...filesBelow('entrypoints')];
  const seen = files.map((file) => ({ file, ...textsIn(file, readFileSync(path.join(root, file), 'utf8')) }));

  it('are looked for in every component and entrypoint', () => {
    expect(files.filter((file) => file.endsWith('.tsx')).length).toBeGreaterThan(45);
    expect(files.length).toBeGreaterThan(70);
    expect(seen.reduce((sum, { elements }) => sum + elements, 0)).toBeGreaterThan(250);
  });

  it('stand in the dictionaries alone', () => {
    const offences = seen.flatMap(({ file, texts }) => texts.map((text) => `${file}: ${text.trim()}`));
    // Names of languages and platforms in their own spelling stand in the dictionaries too, so there is no exception.
    expect(offences).toEqual([]);
  });

  it.each([
    ['words between tags', '<p>Saved</p>'],
    ['words in braces', '<p>{"Saved"}</p>'],
    ['words of a condition', '<p>{on ? "Saved" : null}</p>'],
    ['words in a template', '<p>{`Saved ' + '$' + '{time}`}</p>'],
    ['a spoken attribute', '<input placeholder="Search" />'],
    ['a label for screen readers', '<div aria-label="List" />'],
    ['Chinese anywhere', 'say("已儲存")'],
  ])('would be found: %s', (_, code) => {
    expect(textsIn('sample.tsx', `const sample = ${code};`).texts).not.toEqual([]);
  });

  it.each([
    '<p className="note">{text("a", "b")}</p>',
    '<p>{" · "}{count}</p>',
    '<div role="grid" aria-hidden="true" />',
  ])('does not take %s for text', (code) => {
    expect(textsIn('sample.tsx', `const sample = ${code};`).texts).toEqual([]);
  });
});

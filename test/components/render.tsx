// Renders a component into jsdom with language, settings and the parts of a browser that jsdom lacks.
import { act, type ReactNode } from 'react';
import { createRoot } from 'react-dom/client';
import { Surface } from '../../components/settings/Surface.tsx';
import { openSettings } from '../../components/settings/settings-source.ts';
import type { Settings } from '../../lib/storage/settings.ts';

declare global {
  var IS_REACT_ACT_ENVIRONMENT: boolean;
}
globalThis.IS_REACT_ACT_ENVIRONMENT = true;
globalThis.ResizeObserver ??= class {
  observe() {}
  unobserve() {}
  disconnect() {}
};

Element.prototype.scrollIntoView ??= () => {};

type Changes = Readonly<Record<string, { readonly newValue?: unknown }>>;

/** A storage area of one window, which tells of its changes as the browser's does. */
export class SettingsArea {
  stored: Record<string, unknown>;
  failing = false;
  private readonly listeners = new Set<(changes: Changes) => void>();
  constructor(settings: Partial<Settings>) {
    this.stored = { settings };
  }
  async get(key: string): Promise<Record<string, unknown>> {
    return { [key]: this.stored[key] };
  }
  async set(entries: Record<string, unknown>): Promise<void> {
    if (this.failing) throw new Error('full');
    this.stored = { ...this.stored, ...entries };
    const changes = Object.fromEntries(Object.entries(entries).map(([name, newValue]) => [name, { newValue }]));
    for (const listener of this.listeners) listener(changes);
  }
  addListener(listener: (changes: Changes) => void): void {
    this.listeners.add(listener);
  }
}

export interface Rendered {
  readonly container: HTMLElement;
  /** All words on the screen, white space made one. */
  words(): string;
  /** The one button of this name. */
  button(name: string | RegExp): HTMLButtonElement;
  show(element: ReactNode): Promise<void>;
  leave(): Promise<void>;
}

/** The name of a button: its label, else its words. */
const nameOf = (button: Element) => (button.getAttribute('aria-label') ?? button.textContent ?? '').trim();

export async function render(
  element: ReactNode,
  settings: Partial<Settings> = {},
  area = new SettingsArea(settings),
): Promise<Rendered> {
  const source = await openSettings(area, area);
  const container = document.body.appendChild(document.createElement('div'));
  const root = createRoot(container);
  const show = (shown: ReactNode) =>
    act(async () =>
      root.render(
        <Surface source={source} browserLanguage="zh-TW" className="surface-test">
          {shown}
        </Surface>,
      ),
    );
  await show(element);
  return {
    container,
    words: () => (container.textContent ?? '').replace(/\s+/g, ' '),
    button: (name) => {
      const found = [...container.querySelectorAll('button')].filter((button) =>
        typeof name === 'string' ? nameOf(button) === name : name.test(nameOf(button)),
      );
      const [only] = found;
      if (!only || found.length > 1) {
        const names = [...container.querySelectorAll('button')].map(nameOf).join(' | ');
        throw new Error(`${found.length} buttons are named ${name}; there are ${names}`);
      }
      return only;
    },
    show,
    leave: () => act(async () => root.unmount()),
  };
}

/** Looks again and again until something holds; gives up after a thousand looks and says what is on the screen. */
export const until = async (holds: () => boolean | Promise<boolean>) => {
  for (let look = 0; look < 1_000; look += 1) {
    let held = false;
    await act(async () => {
      held = await holds();
      if (!held) await new Promise((resolve) => setTimeout(resolve, 10));
    });
    if (held) return;
  }
  throw new Error(`never came to be: ${holds}\non the screen: ${document.body.textContent}`);
};

/** Lets promises and effects settle. */
export const settle = () => act(async () => new Promise((resolve) => setTimeout(resolve, 0)));

export const press = (target: Element) => act(async () => (target as HTMLElement).click());

export const fire = (target: EventTarget, event: Event) => act(async () => target.dispatchEvent(event));

export const key = (target: Element, name: string, more: KeyboardEventInit = {}) =>
  act(async () =>
    target.dispatchEvent(new KeyboardEvent('keydown', { key: name, bubbles: true, cancelable: true, ...more })),
  );

/** Types into a field as a person does: the value changes and the page hears of it. */
export const type = (field: HTMLInputElement | HTMLTextAreaElement, value: string) =>
  act(async () => {
    const prototype = field instanceof HTMLTextAreaElement ? HTMLTextAreaElement.prototype : HTMLInputElement.prototype;
    Object.getOwnPropertyDescriptor(prototype, 'value')?.set?.call(field, value);
    field.dispatchEvent(new Event('input', { bubbles: true }));
  });

// Looks for what keyboard and screen reader would stumble over, by axe, inside a page or frame.
import type { Frame, Page } from '@playwright/test';
import axe from 'axe-core';
import { expect } from './lens.ts';

/** Rules of WCAG 2.2 A and AA, and axe's own good practice. */
const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

interface AxeResult {
  readonly passes: readonly unknown[];
  readonly violations: readonly {
    readonly id: string;
    readonly nodes: readonly { readonly target: unknown; readonly failureSummary?: string }[];
  }[];
}

/** Runs axe inside a page or frame: the card's frame lies in a closed shadow root, where no analysis from outside comes. */
export async function findingsIn(surface: Page | Frame): Promise<string[]> {
  await surface.evaluate(axe.source);
  const { passes, violations } = await surface.evaluate(
    (values) =>
      (globalThis as unknown as { axe: { run(options: object): Promise<AxeResult> } }).axe.run({
        runOnly: { type: 'tag', values },
      }),
    tags,
  );
  expect(passes.length).toBeGreaterThan(5);
  return violations.flatMap(({ id, nodes }) =>
    nodes.map(({ target, failureSummary }) => `${id} ${JSON.stringify(target)} ${failureSummary}`),
  );
}

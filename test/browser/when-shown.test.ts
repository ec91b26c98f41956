// A prepared page waits, an ordinary one does not.
import { expect, it } from 'vitest';
import { whenShown } from '../../lib/browser/when-shown.ts';

const nextTurn = () => new Promise((resolve) => setTimeout(resolve, 0));

function prepared(prerendering: boolean | undefined) {
  const target = new EventTarget();
  return Object.assign(target, prerendering === undefined ? {} : { prerendering }) as EventTarget & {
    prerendering?: boolean;
    addEventListener: Document['addEventListener'];
  };
}

async function isShown(document: ReturnType<typeof prepared>): Promise<() => boolean> {
  let shown = false;
  void whenShown(document).then(() => {
    shown = true;
  });
  await nextTurn();
  return () => shown;
}

it('does not wait for an ordinary page, nor where pages are never prepared', async () => {
  expect((await isShown(prepared(false)))()).toBe(true);
  expect((await isShown(prepared(undefined)))()).toBe(true);
});

it('waits until a prepared page is shown', async () => {
  const document = prepared(true);
  const shown = await isShown(document);
  expect(shown()).toBe(false);
  document.dispatchEvent(new Event('prerenderingchange'));
  await nextTurn();
  expect(shown()).toBe(true);
});

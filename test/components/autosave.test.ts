// Saving while typing: after a pause, one at a time, the last text wins, "saved" only when it is, nothing dropped on failure.
import { beforeEach, describe, expect, it } from 'vitest';
import { type Autosave, createAutosave, type SaveOutcome } from '../../components/ui/autosave.ts';

let saved: string[];
let pending: ((outcome: SaveOutcome<string>) => void)[];
let timers: { work: () => void; cancelled: boolean }[];
let autosave: Autosave<string, string>;

const fire = () => {
  for (const timer of timers.splice(0)) if (!timer.cancelled) timer.work();
};
const confirm = async (outcome: SaveOutcome<string> = { ok: true }) => {
  pending.shift()?.(outcome);
  await new Promise((resolve) => setTimeout(resolve, 0));
};

beforeEach(() => {
  saved = [];
  pending = [];
  timers = [];
  autosave = createAutosave<string, string>({
    save: (text) => {
      saved.push(text);
      return new Promise((resolve) => pending.push(resolve));
    },
    clock: () => 1_000,
    later: (work) => {
      const timer = { work, cancelled: false };
      timers.push(timer);
      return () => {
        timer.cancelled = true;
      };
    },
  });
});

describe('autosave', () => {
  it('saves once after the last change', async () => {
    autosave.change('a');
    autosave.change('ab');
    expect(saved).toEqual([]);
    fire();
    expect(saved).toEqual(['ab']);
  });

  it('says "saved" only after the store has confirmed', async () => {
    expect(autosave.state().at).toBe('rest');
    autosave.change('a');
    fire();
    expect(autosave.state().at).toBe('unsaved');
    await confirm();
    expect(autosave.state()).toEqual({ at: 'saved', time: 1_000 });
  });

  it('never has two saves at once, and saves what was typed meanwhile', async () => {
    autosave.change('a');
    fire();
    autosave.change('ab');
    fire();
    expect(saved).toEqual(['a']);
    await confirm();
    expect(autosave.state().at).toBe('unsaved');
    expect(saved).toEqual(['a', 'ab']);
    await confirm();
    expect(autosave.state().at).toBe('saved');
  });

  it('keeps the text after a failure and saves it with the next try', async () => {
    autosave.change('a');
    fire();
    await confirm({ ok: false, problem: 'full' });
    expect(autosave.state()).toEqual({ at: 'failed', problem: 'full' });
    const trying = autosave.flush();
    expect(saved).toEqual(['a', 'a']);
    await confirm();
    await trying;
    expect(autosave.state().at).toBe('saved');
  });

  it('is flushed without waiting for the pause, and only when there is something', async () => {
    await autosave.flush();
    expect(saved).toEqual([]);
    autosave.change('a');
    const flushing = autosave.flush();
    expect(saved).toEqual(['a']);
    await confirm();
    await flushing;
    fire();
    expect(saved).toEqual(['a']);
  });
});

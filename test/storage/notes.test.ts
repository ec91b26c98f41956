// Several notes on a creator: their history by sittings, no writing over what was not seen, removed and put back, shared by a person.
import { beforeEach, describe, expect, it } from 'vitest';
import { uniteNotes } from '../../lib/storage/notes.ts';
import type { NoteEntry } from '../../lib/storage/records.ts';
import type { Store } from '../../lib/storage/store.ts';
import { creator, fact, noon } from '../profile/invented-creator.ts';
import { draft, Machine, noteText, rowOnList } from './stand-ins.ts';

let machine: Machine;
let store: Store;
const minute = 60 * 1000;

beforeEach(() => {
  machine = new Machine();
  store = machine.store();
});

const at = (time: number) => {
  machine.now = noon + time;
};

describe('a note', () => {
  it('is on disk when it is said to be saved', async () => {
    const text = '預算 3 萬,\n下週二回覆 \ud83d';
    const kept = { creatorKey: 'a', id: 'note', text, createdAt: noon, updatedAt: noon, revision: 1, edits: [] };
    expect(await store.notes.save('a', draft(text))).toEqual({
      saved: true,
      note: kept,
    });
    expect(await machine.restarted().notes.list('a')).toEqual([kept]);
  });

  it('is none before the first word', async () => {
    expect(await store.notes.list('a')).toEqual([]);
  });

  it('is given to an export, but not without text', async () => {
    await store.notes.save('a', draft('one'));
    await store.notes.save('b', draft(' '));
    await store.notes.save('c', draft('three'));
    expect(await store.notes.texts(['c', 'b', 'x', 'a'])).toEqual(
      new Map([
        ['c', 'three'],
        ['a', 'one'],
      ]),
    );
  });

  it('does not write over what another window has saved meanwhile', async () => {
    const other = machine.store();
    await store.notes.save('a', draft('mine'));
    const refused = await other.notes.save('a', draft('theirs'));
    expect(refused).toMatchObject({ saved: false, note: { text: 'mine', revision: 1 } });
    expect(await noteText(machine.restarted(), 'a')).toBe('mine');
  });

  it('of two windows that save at once lets exactly one win', async () => {
    const other = machine.store();
    const answers = await Promise.all([store.notes.save('a', draft('one')), other.notes.save('a', draft('two'))]);
    expect(answers.filter(({ saved }) => saved)).toHaveLength(1);
    const winner = answers.find(({ saved }) => saved);
    expect(await machine.restarted().notes.list('a')).toEqual([winner?.note]);
  });

  it('counts on after it was emptied, so that an old window cannot mistake it for new', async () => {
    await store.notes.save('a', draft('text'));
    await store.notes.save('a', draft('', 1));
    expect(await store.notes.count()).toBe(0);
    expect((await store.notes.save('a', draft('late'))).saved).toBe(false);
    expect((await store.notes.save('a', draft('again', 2))).saved).toBe(true);
    expect(await store.notes.count()).toBe(1);
  });
});

describe('the history of a note', () => {
  it('has no line for what is typed in one sitting', async () => {
    for (const [index, text] of ['報', '報價', '報價 3 萬'].entries()) {
      at(index * minute);
      await store.notes.save('a', draft(text, index));
    }
    expect(await store.notes.list('a')).toEqual([
      {
        creatorKey: 'a',
        id: 'note',
        text: '報價 3 萬',
        createdAt: noon,
        updatedAt: noon + 2 * minute,
        revision: 3,
        edits: [],
      },
    ]);
  });

  it('keeps the text of each earlier sitting with its day', async () => {
    await store.notes.save('a', draft('報價 3 萬'));
    at(2 * minute);
    await store.notes.save('a', draft('報價 4 萬', 1));
    at(3 * minute);
    await store.notes.save('a', draft('報價 4 萬含稅', 2));
    at(60 * minute);
    await store.notes.save('a', draft('', 3));
    at(120 * minute);
    await store.notes.save('a', draft('談成', 4));
    const [note] = await machine.restarted().notes.list('a');
    expect(note).toMatchObject({ text: '談成', createdAt: noon, revision: 5 });
    // Between them it was empty: that is no text to go back to.
    expect(note?.edits).toEqual([
      { text: '報價 3 萬', writtenAt: noon },
      { text: '報價 4 萬含稅', writtenAt: noon + 3 * minute },
    ]);
  });

  it('has no line for a save of the same text, and ends at a hundred', async () => {
    await store.notes.save('a', draft('same'));
    at(10 * minute);
    await store.notes.save('a', draft('same', 1));
    expect((await store.notes.list('a'))[0]?.edits).toEqual([]);
    for (let turn = 2; turn < 105; turn += 1) {
      at(turn * 10 * minute);
      await store.notes.save('a', draft(`text ${turn}`, turn));
    }
    const [note] = await store.notes.list('a');
    expect(note?.edits).toHaveLength(100);
    expect(note?.edits.at(-1)?.text).toBe('text 103');
  });
});

describe('several notes', () => {
  it('stand newest first, each with its own revision', async () => {
    await store.notes.save('a', draft('first', 0, 'one'));
    at(minute);
    await store.notes.save('a', draft('second', 0, 'two'));
    at(60 * minute);
    await store.notes.save('a', draft('first, more', 1, 'one'));
    expect((await store.notes.list('a')).map(({ id, revision }) => [id, revision])).toEqual([
      ['two', 1],
      ['one', 2],
    ]);
    expect(await store.notes.texts(['a'])).toEqual(new Map([['a', 'second\n\nfirst, more']]));
    expect(await store.notes.count()).toBe(1);
  });

  it('can be removed and put back as they were', async () => {
    await store.notes.save('a', draft('first', 0, 'one'));
    await store.notes.save('a', draft('second', 0, 'two'));
    const removed = await store.notes.remove('a', 'one', 1);
    expect(removed).toMatchObject({ id: 'one', text: 'first' });
    expect(await noteText(machine.restarted(), 'a')).toBe('second');
    store = machine.store();
    if (removed) await store.notes.restore(removed);
    expect((await store.notes.list('a')).find(({ id }) => id === 'one')).toEqual(removed);
  });

  it('are not removed unseen, nor written after they were removed', async () => {
    await store.notes.save('a', draft('first'));
    await machine.store().notes.save('a', draft('first, and theirs', 1));
    expect(await store.notes.remove('a', 'note', 1)).toBeNull();
    expect(await store.notes.remove('a', 'no such', 1)).toBeNull();
    expect(await noteText(store, 'a')).toBe('first, and theirs');
    await store.notes.remove('a', 'note', 2);
    expect(await store.notes.save('a', draft('late', 2))).toEqual({ saved: false, note: null });
    expect(await store.notes.list('a')).toEqual([]);
  });

  it('put back do not write over the note that was written again meanwhile', async () => {
    await store.notes.save('a', draft('first'));
    const removed = await store.notes.remove('a', 'note', 1);
    at(minute);
    await store.notes.save('a', draft('again'));
    if (removed) await store.notes.restore(removed);
    const [note] = await store.notes.list('a');
    expect(note).toMatchObject({ text: 'again', createdAt: noon });
    expect(note?.edits).toEqual([{ text: 'first', writtenAt: noon }]);
  });
});

describe('notes of a person', () => {
  const visit = async (handle: string) => {
    const kept = await store.creators.keep(
      { creator: creator('instagram', { handle: fact(handle) }), posts: [], comments: [], seenAt: noon },
      rowOnList,
    );
    return kept?.creatorKey ?? '';
  };

  it('are seen and changed from every account, and stay with the one that they were written on', async () => {
    const [a, b] = [await visit('mei'), await visit('mei.daily')];
    await store.people.merge([a, b]);
    await store.notes.save(a, draft('of a', 0, 'one'));
    at(minute);
    await store.notes.save(b, draft('of b', 0, 'two'));
    for (const key of [a, b]) {
      expect((await store.notes.list(key)).map(({ creatorKey, text }) => [creatorKey, text])).toEqual([
        [b, 'of b'],
        [a, 'of a'],
      ]);
    }
    await store.people.split(b);
    expect(await noteText(store, a)).toBe('of a');
  });

  it('stand in an export of either account', async () => {
    const [a, b, other] = [await visit('mei'), await visit('mei.daily'), await visit('lin')];
    await store.people.merge([a, b]);
    await store.notes.save(a, draft('of a', 0, 'one'));
    at(minute);
    await store.notes.save(b, draft('of b', 0, 'two'));
    await store.notes.save(other, draft('of lin', 0, 'three'));
    expect(await store.notes.texts([a, other])).toEqual(
      new Map([
        [a, 'of b\n\nof a'],
        [other, 'of lin'],
      ]),
    );
  });
});

describe('two lists of notes', () => {
  const entry = (id: string, text: string, known: Partial<NoteEntry> = {}): NoteEntry => ({
    id,
    text,
    createdAt: noon,
    updatedAt: noon,
    revision: 1,
    edits: [],
    ...known,
  });

  it('are united, of one note the later text, and nothing is lost', () => {
    const older = entry('x', 'first', { edits: [{ text: 'draft', writtenAt: noon - 2 }], createdAt: noon - 2 });
    const newer = entry('x', 'later', {
      updatedAt: noon + 5,
      revision: 3,
      edits: [{ text: 'mid', writtenAt: noon + 1 }],
    });
    const other = entry('y', 'other', { createdAt: noon + 9 });
    const united = [
      {
        ...newer,
        createdAt: noon - 2,
        revision: 4,
        edits: [
          { text: 'draft', writtenAt: noon - 2 },
          { text: 'first', writtenAt: noon },
          { text: 'mid', writtenAt: noon + 1 },
        ],
      },
      other,
    ];
    expect(uniteNotes([older, other], [newer])).toEqual(united);
    expect(uniteNotes([newer], [other, older])).toEqual(united);
  });

  it('that are alike stay as they are', () => {
    const notes = [entry('x', 'first'), entry('y', 'second', { createdAt: noon + 1 })];
    expect(uniteNotes(notes, notes)).toEqual(notes);
  });
});

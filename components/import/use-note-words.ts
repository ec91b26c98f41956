// The words under which a foreign figure or fee goes into a note: its title, and which file has given it.
import { useMemo } from 'react';
import type { GivenFee } from '../../lib/campaign/import/import-entry.ts';
import { useLanguage } from '../ui/language-context.tsx';

export interface NoteWords {
  readonly noteLine: (title: string, text: string) => string;
  readonly feeLine: (fee: GivenFee) => string;
}

/** @param fileName empty: pasted */
export function useNoteWords(fileName: string): NoteWords {
  const { text, formats } = useLanguage();
  return useMemo(() => {
    const file = fileName === '' ? text('importing', 'pasted') : text('importing', 'quotedFile', { file: fileName });
    return {
      noteLine: (title, words) => text('importing', 'noteFrom', { title, text: words, file }),
      feeLine: ({ amount, currency }) => text('importing', 'feeFrom', { fee: formats.money(amount, currency), file }),
    };
  }, [fileName, text, formats]);
}

// What is measured, by the name under which its figures stand in the help text.
import { measureDisclosure } from './disclosure.ts';
import { measureLanguage } from './language.ts';
import { measureRoles } from './roles.ts';
import { measureSignals } from './signals.ts';
import type { Measurement, NotMeasured } from './table.ts';
import { measureWords } from './words.ts';

/** @param shared the folder with the labelled data; what is not there is not measured */
export const parts = (shared: string): Readonly<Record<string, () => Measurement | NotMeasured>> => ({
  language: () => measureLanguage(shared),
  content: () => measureWords(shared),
  disclosure: () => measureDisclosure(shared),
  roles: measureRoles,
  signals: () => measureSignals(shared),
});

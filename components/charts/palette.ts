// The colours of a saved picture, by theme: those of the interface, written out, because a file knows no theme.
import type { Tone } from './chart-marks.ts';

export type Ground = 'light' | 'dark';

/** The name of each tone among the interface's colours. */
export const tokenOf: Readonly<Record<Tone, string>> = {
  ink: '--ink',
  soft: '--ink-soft',
  faint: '--ink-faint',
  line: '--line',
  'strong-line': '--line-strong',
  band: '--band',
  accent: '--accent',
  paper: '--paper',
};

export const palettes: Readonly<Record<Ground, Readonly<Record<Tone, string>>>> = {
  light: {
    ink: '#1a1b1d',
    soft: '#4d5055',
    faint: '#63666b',
    line: '#e3e3df',
    'strong-line': '#8b8d88',
    band: '#d9dad6',
    accent: '#1f57b0',
    paper: '#ffffff',
  },
  dark: {
    ink: '#ecedee',
    soft: '#b9bdc3',
    faint: '#a0a5ac',
    line: '#34373b',
    'strong-line': '#7b8087',
    band: '#45494e',
    accent: '#8fb6ff',
    paper: '#191a1c',
  },
};

/** The interface's own fonts: the system's, nothing is loaded. */
export const fontFamily =
  'system-ui, "PingFang TC", "Microsoft JhengHei", "Noto Sans TC", "Noto Sans CJK TC", sans-serif';

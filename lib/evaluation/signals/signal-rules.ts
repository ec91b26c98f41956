// The rules of the engagement signals, read once.
import { readSignals } from './read-signals.ts';
import signals from './signals.json' with { type: 'json' };

export const signalRules = readSignals(signals);

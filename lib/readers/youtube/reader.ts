// The youtube reader (placeholder until its carriers land).
import { defineReader } from '../define-reader.ts';

export const youtubeReader = defineReader({} as Record<string, never>, {} as never);

// The instagram reader (placeholder until its carriers land).
import { defineReader } from '../define-reader.ts';

export const instagramReader = defineReader({} as Record<string, never>, {} as never);

// The tiktok reader (placeholder until its carriers land).
import { defineReader } from '../define-reader.ts';

export const tiktokReader = defineReader({} as Record<string, never>, {} as never);

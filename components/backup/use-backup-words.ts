// Sentences about backups that several parts of the place say.
import type { JobProblem } from '../../lib/storage/backup/jobs.ts';
import { useLanguage } from '../ui/language-context.tsx';

interface BackupWords {
  problem(problem: JobProblem): string;
  /** A file's size as people say it. */
  size(bytes: number): string;
}

export function useBackupWords(): BackupWords {
  const { text, formats } = useLanguage();
  return {
    problem: (problem) => {
      switch (problem.kind) {
        case 'store':
          return text('errors', problem.failure);
        case 'damaged':
          return text('backup', 'problem.damaged', { part: problem.part });
        case 'broken-row':
          return text('backup', 'problem.broken-row', { table: problem.table, line: problem.line });
        default:
          return text('backup', `problem.${problem.kind}`);
      }
    },
    size: formats.fileSize,
  };
}

// Work that is asked for more often than it can be done: it runs once at a time, and once more when it was asked for meanwhile.

export interface Coalesced {
  /** Asks for the work; with `restart` a run that is going on hears that it is outdated. */
  ask(restart?: boolean): void;
}

/** @param work is handed a question to ask between its steps: has something changed so that it had better start anew? */
export function coalesced(work: (isOutdated: () => boolean) => Promise<void>): Coalesced {
  let running = false;
  let again = false;
  let outdated = false;
  const run = async () => {
    running = true;
    try {
      do {
        again = false;
        outdated = false;
        await work(() => outdated);
      } while (again);
    } finally {
      running = false;
    }
  };
  return {
    ask: (restart = false) => {
      again = true;
      outdated ||= restart;
      if (!running) void run();
    },
  };
}

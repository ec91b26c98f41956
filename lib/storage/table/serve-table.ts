// The worker's end of the line: hears the page's questions, lets the engine answer them, and hands the rows over.
import { createTableEngine } from '../../campaign/table/table-engine.ts';
import type { TableSource } from '../../campaign/table/table-source.ts';
import { failureCodeOf } from '../store-failure.ts';
import { readTableRequest, type TableReply } from './table-messages.ts';

interface ServingParts {
  readonly source: TableSource;
  /** Now in milliseconds since 1970. */
  readonly clock: () => number;
  /** Sends to the page; what is to be handed over is not copied and is gone here. */
  readonly reply: (message: TableReply, handOver: ArrayBuffer[]) => void;
}

/** Serves one page. @returns to be called with each message of the page */
export function serveTable({ source, clock, reply }: ServingParts): (message: unknown) => void {
  const engine = createTableEngine({
    source,
    clock,
    rest: () => new Promise((resolve) => setTimeout(resolve, 0)),
    handOver: (handed) => reply({ kind: 'rows', handed }, [handed.packed.bytes.buffer]),
  });
  let end = () => {};
  let followed = 0;
  return (message) => {
    const request = readTableRequest(message);
    switch (request?.kind) {
      case 'follow': {
        const { follow, query } = request;
        followed = follow;
        end = engine.follow(
          query,
          (answer, found) => reply({ kind: 'answer', follow, answer, found }, []),
          (thrown) => reply({ kind: 'failed', follow, failure: failureCodeOf(thrown) }, []),
        );
        break;
      }
      case 'unfollow':
        if (request.follow === followed) end();
        break;
      case 'keys':
        reply({ kind: 'keys', request: request.request, keys: engine.keys(request.answer) }, []);
        break;
      case 'place': {
        const place = engine.placeOf(request.answer, request.creatorKey);
        reply({ kind: 'place', request: request.request, place }, []);
      }
    }
  };
}

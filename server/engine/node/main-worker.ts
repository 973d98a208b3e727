import { parentPort, workerData } from 'node:worker_threads';
import { buffersOf, tokenizeLines } from '../line-tokens';
import { openDictionary } from '../open-dictionary';
import { Tokenizer } from '../tokenizer';
import { createWorker } from '../worker';
import type { Request } from '../worker-protocol';
import { readDictionary } from './read-dictionary';

// The worker thread of the language server (start-worker.ts).
const port = parentPort;
if (!port) throw new Error('This module runs in a worker thread only.');
const { dictionary } = workerData as { readonly dictionary: string };

let tokenizer: Tokenizer | undefined;
/** The dictionary is opened for the first job; where that fails, the next job tries again. */
const opened = (): Tokenizer => (tokenizer ??= new Tokenizer(openDictionary(readDictionary(new URL(dictionary)))));

const handle = createWorker(
  {
    *tokenizeLines(lines) {
      const output = yield* tokenizeLines(opened(), lines);
      return { output, transfer: buffersOf(output) };
    },
  },
  (reply, transfer) => {
    port.postMessage(reply, transfer);
  },
);
port.on('message', (request: Request) => {
  handle(request);
});

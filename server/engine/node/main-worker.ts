import { parentPort, workerData } from 'node:worker_threads';

import { TitleChecker } from '../check-job';
import type { Dictionary } from '../dictionary';
import { buffersOf, tokenizeLines } from '../line-tokens';
import { openDictionary } from '../open-dictionary';
import { createTokenSource } from '../token-source';
import { Tokenizer } from '../tokenizer';
import { createWorker } from '../worker';
import type { Request } from '../worker-protocol';
import { readDictionary } from './read-dictionary';

// The worker thread of the language server (start-worker.ts).
const port = parentPort;
if (!port) throw new Error('This module runs in a worker thread only.');
const { dictionary } = workerData as { readonly dictionary: string };

let opened: Dictionary | undefined;
let tokenizer: Tokenizer | undefined;
let problem: string | undefined;
/** The dictionary is opened when the first words are wanted. */
const open = (): Dictionary => (opened ??= openDictionary(readDictionary(new URL(dictionary))));
const tokens = createTokenSource(open, ({ message }) => {
  problem = message;
});

const checker = new TitleChecker(tokens);

const handle = createWorker(
  {
    *tokenizeLines(lines) {
      tokenizer ??= new Tokenizer(open());
      const output = yield* tokenizeLines(tokenizer, lines);
      return { output, transfer: buffersOf(output) };
    },
    *checkTitle(title) {
      // One step: what came of it is dropped if nobody wants it any more.
      yield;
      const findings = checker.check(title);
      return { output: { findings, ...(problem !== undefined && { problem }) }, transfer: [] };
    },
  },
  (reply, transfer) => {
    port.postMessage(reply, transfer);
  },
);
port.on('message', (request: Request) => {
  handle(request);
});

import { parentPort, workerData } from 'node:worker_threads';

import { TitleChecker } from '../check-job';
import { openDictionary } from '../open-dictionary';
import { createTokenSource } from '../token-source';
import { createWorker } from '../worker';
import type { Request } from '../worker-protocol';
import { readDictionary } from './read-dictionary';

// The worker thread of the language server (start-worker.ts).
const port = parentPort;
if (!port) throw new Error('This module runs in a worker thread only.');
const { dictionary } = workerData as { readonly dictionary: string | SharedArrayBuffer };

let problem: string | undefined;
/** The dictionary is opened when the first words are wanted. */
const tokens = createTokenSource(
  () => openDictionary(typeof dictionary === 'string' ? readDictionary(new URL(dictionary)) : dictionary),
  ({ message }) => {
    problem = message;
  },
);
const handle = createWorker(
  new TitleChecker(tokens),
  () => problem,
  (reply) => {
    port.postMessage(reply);
  },
);
port.on('message', (request: Request) => {
  handle(request);
});

import { Worker } from 'node:worker_threads';
import type { Reply, StartThread } from '../worker-protocol';
import { dictionaryOfBundle } from './read-dictionary';

/** @returns where the bundle of main-worker.ts stands: next to this bundle */
function workerOfBundle(): URL {
  return new URL('worker.js', import.meta.url);
}

/** @returns how to start the engine's worker on Node. Nothing is read before a worker is started. */
export function nodeThreads(script = workerOfBundle(), dictionary = dictionaryOfBundle()): StartThread {
  return ({ onReply, onCrash }) => {
    const worker = new Worker(script, { workerData: { dictionary: dictionary.href } });
    let ended = false;
    const crash = (error: Error): void => {
      if (!ended) onCrash(error);
      ended = true;
    };
    worker.on('message', (reply: Reply) => {
      onReply(reply);
    });
    worker.on('error', (error: Error) => {
      crash(error);
    });
    worker.on('exit', (code) => {
      crash(new Error(`The worker ended with exit code ${code}.`));
    });
    return {
      post: (request) => {
        worker.postMessage(request);
      },
      terminate: () => {
        ended = true;
        void worker.terminate();
      },
    };
  };
}

import { Worker, type ResourceLimits } from 'node:worker_threads';
import type { Reply, StartThread } from '../worker-protocol';
import { dictionaryOfBundle } from './read-dictionary';

/** @returns where the bundle of main-worker.ts stands: next to this bundle */
function workerOfBundle(): URL {
  return new URL('worker.js', import.meta.url);
}

/**
 * @param dictionary where it stands, or what it holds, which threads then share
 * @returns how to start the engine's worker on Node. Nothing is read before a worker is started.
 */
export function nodeThreads(
  script = workerOfBundle(),
  dictionary: URL | SharedArrayBuffer = dictionaryOfBundle(),
  resourceLimits: ResourceLimits = {},
): StartThread {
  return ({ onReply, onCrash }) => {
    const workerData = { dictionary: dictionary instanceof URL ? dictionary.href : dictionary };
    const worker = new Worker(script, { workerData, resourceLimits });
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

import type { Say } from './messages';

/** Shows on a terminal how far a long run has come. */
export interface Progress {
  /** One more of the files is done. */
  tick(): void;
  /** Takes the line off the screen. */
  clear(): void;
}

/** Nothing is shown before this long, in milliseconds, nor more often: a screen reader reads every change. */
const INTERVAL = 1000;

/** What progress is shown on. */
interface Screen {
  readonly isTTY: boolean;
  write(text: string): unknown;
}

/** @param stream where to show; nothing is shown unless it is a terminal */
export function createProgress(stream: Screen, total: number, say: Say): Progress {
  const silent = !stream.isTTY || process.env['TERM'] === 'dumb';
  let shown = Date.now();
  let dirty = false;
  let done = 0;
  return {
    tick() {
      done++;
      const now = Date.now();
      if (silent || now - shown < INTERVAL) return;
      stream.write(`\r\u001B[K${say('checking', { done, total })}`);
      shown = now;
      dirty = true;
    },
    clear() {
      if (dirty) stream.write('\r\u001B[K');
      dirty = false;
    },
  };
}

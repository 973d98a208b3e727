import { setFlagsFromString } from 'node:v8';

/**
 * Has V8 wait six times as long before it optimises a function, and compile a pattern at once for good. A command ends, and a book
 * has been read, before most of that has paid: it is a quarter of the processor time, and the threads that optimise are in the way
 * of the others where there are two cores. It holds for the threads of the process, too.
 */
export function optimiseLate(): void {
  // V8 complains of flags that it does not know; in version 12 this one got another name.
  const hasOldName = Number.parseInt(process.versions.v8, 10) < 12;
  setFlagsFromString(hasOldName ? '--interrupt-budget=400000' : '--invocation-count-for-turbofan=18000');
  setFlagsFromString('--no-regexp-tier-up');
}

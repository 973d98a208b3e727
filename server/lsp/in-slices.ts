/** How long work goes on before requests are answered, in milliseconds. */
const SLICE = 2;
/** To read a request, to understand it, to answer it and to write the answer takes a turn each. */
const TURNS = 4;

/** Does long work in slices, between which requests are answered. @param steps a step takes far less than a slice */
export async function inSlices<T>(steps: Generator<void, T>): Promise<T> {
  for (;;) {
    const pause = performance.now() + SLICE;
    do {
      const step = steps.next();
      if (step.done) return step.value;
    } while (performance.now() < pause);
    await nextTurn();
  }
}

/** Lets requests be answered before anything else is done. */
export async function nextTurn(): Promise<void> {
  // Browsers have timers only, each of which waits for longer than a turn.
  if (!('setImmediate' in globalThis)) return new Promise((resolve) => setTimeout(resolve, 0));
  for (let turn = 0; turn < TURNS; turn++) await new Promise((resolve) => setImmediate(resolve));
}

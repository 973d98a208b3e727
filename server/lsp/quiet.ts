/** How long nobody must have asked for anything before work in the background goes on, in milliseconds. */
const REST = 500;
/** However much is asked, one piece of that work is done in this time, in milliseconds. */
const MOST_PATIENCE = 5000;

/** Lets work in the background wait while somebody types or waits for an answer. */
export class Quiet {
  private last = -Infinity;

  /** Somebody wants something. */
  disturb(): void {
    this.last = Date.now();
  }

  /** Resolves when it is quiet, or has not been for long. */
  async wait(): Promise<void> {
    const latest = Date.now() + MOST_PATIENCE;
    for (let left = this.left(); left > 0 && Date.now() < latest; left = this.left()) {
      await new Promise((resolve) => setTimeout(resolve, left));
    }
  }

  private left(): number {
    return this.last + REST - Date.now();
  }
}

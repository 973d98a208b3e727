/** Tokens while they are being found: a start and a word id for each, in arrays that grow. */
export class TokenBuffer {
  starts = new Int32Array(1024);
  words = new Int32Array(1024);
  count = 0;

  /** Makes room for more tokens. @returns the new count */
  extend(more: number): number {
    this.count += more;
    if (this.count >= this.starts.length) {
      this.starts = enlarged(this.starts, this.count);
      this.words = enlarged(this.words, this.count);
    }
    return this.count;
  }
}

function enlarged(old: Int32Array<ArrayBuffer>, least: number): Int32Array<ArrayBuffer> {
  const bigger = new Int32Array(2 * least);
  bigger.set(old);
  return bigger;
}

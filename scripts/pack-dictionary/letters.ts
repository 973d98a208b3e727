/** Readings and pronunciations, each pair once, in one byte a character. */
export class Letters {
  private readonly offsets = new Map<string, number>();
  private readonly codes = new Map<string, number>([['\0', 0]]);
  private readonly written: number[] = [];

  /** @returns the offset at which reading and pronunciation stand */
  add(reading: string, pronunciation: string): number {
    const pair = `${reading}\0${pronunciation === reading ? '' : pronunciation}\0`;
    const known = this.offsets.get(pair);
    if (known !== undefined) return known;
    const offset = this.written.length;
    this.offsets.set(pair, offset);
    for (let i = 0; i < pair.length; i++) this.written.push(this.codeOf(pair.charAt(i)));
    return offset;
  }

  bytes(): Uint8Array {
    return Uint8Array.from(this.written);
  }

  /** The character that each byte stands for. */
  get alphabet(): string {
    return [...this.codes.keys()].join('');
  }

  private codeOf(letter: string): number {
    const code = this.codes.get(letter) ?? this.codes.size;
    if (code > 0xff) throw new RangeError('Readings use more than 255 different characters.');
    this.codes.set(letter, code);
    return code;
  }
}

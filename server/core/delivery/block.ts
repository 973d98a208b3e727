/** A part of a document that any format can show. Nothing is told by colour or place alone. */
export type Block =
  | { readonly type: 'heading'; readonly level: 1 | 2 | 3; readonly text: string; readonly id?: string }
  | { readonly type: 'paragraph'; readonly text: string; readonly tone?: 'ready' | 'blocked' }
  | { readonly type: 'list'; readonly items: readonly string[] }
  | TableBlock;

/** A table whose first column names the row. */
export interface TableBlock {
  readonly type: 'table';
  readonly caption: string;
  readonly head: readonly string[];
  readonly rows: readonly (readonly string[])[];
  /** Ids of the headings that tell more of each row, where there are such. */
  readonly links?: readonly string[];
}

/** @returns each block with the one above it */
export function* withAbove(blocks: Iterable<Block>): Generator<readonly [block: Block, above: Block | undefined]> {
  let above: Block | undefined;
  for (const block of blocks) {
    yield [block, above];
    above = block;
  }
}

/** @returns whether the heading right above a table says what its caption would say again */
export function isHeadedBy(above: Block | undefined, { caption }: TableBlock): boolean {
  return above?.type === 'heading' && above.text === caption;
}

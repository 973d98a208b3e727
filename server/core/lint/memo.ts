import type { Report } from '../rules/rule';

/** Findings of paragraph rules by rule, section and text of the paragraph: results move with the text. */
export interface Memo {
  /** Remembers what `compute` returns for the key. */
  recall(key: string, compute: () => readonly MemoReport[]): readonly MemoReport[];
  /** Forgets every entry that no `recall` has asked for since the last sweep. */
  sweep(): void;
}

/** A report of a paragraph rule with the rule's id; spans are offsets of the paragraph. */
export interface MemoReport {
  readonly ruleId: string;
  readonly report: Report;
}

/** Creates a memo. It holds for one set of settings: the owner makes a new one when they change. */
export function createMemo(): Memo {
  let current = new Map<string, readonly MemoReport[]>();
  let previous = current;
  return {
    recall(key, compute) {
      const known = current.get(key) ?? previous.get(key) ?? compute();
      current.set(key, known);
      return known;
    },
    sweep() {
      previous = current;
      current = new Map();
    },
  };
}

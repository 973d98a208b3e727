import { LABEL_BITS, LABEL_MASK, type Dictionary } from './dictionary';
import { LatticeNodes, NONE, START } from './lattice-nodes';
import { INSIDE_PAIR, type Stretch } from './stretch';
import type { TokenBuffer } from './token-buffer';

const ROOT = 0;
/** The context id of the start and the end of a sentence. */
const SENTENCE_EDGE = 0;

/**
 * Finds the cheapest path of words through a stretch (Viterbi), as kuromoji does with IPADIC: a path costs its words and the
 * connections between them; where two cost the same, the word that was tried first wins, that is the one that begins
 * earlier and then the one that stands earlier in the dictionary.
 *
 * Two things make it fast and change nothing: places where no word ends are passed over, and the best word before a place is
 * searched once for each context of the words that begin there.
 */
export class Lattice {
  private readonly nodes = new LatticeNodes();
  /** The nodes that end at the current place, newest first, and their number. */
  private endings = 0;
  private endingNode = new Int32Array(1024);
  private endingCost = new Int32Array(1024);
  private endingContext = new Uint16Array(1024);
  /** The number of the current place, counted through all texts. */
  private place = 0;
  /** For each context: the place that its best previous node was searched for, that node, and the cost up to the word itself. */
  private readonly searchedFor: Float64Array;
  private readonly bestNode: Int32Array;
  private readonly bestCost: Int32Array;
  /** Where the unknown word that was added last ends; those that begin inside it belong to the same run and end there too. */
  private runEnd = 0;

  constructor(
    private readonly dictionary: Dictionary,
    private readonly stretch: Stretch,
  ) {
    const { contexts } = dictionary.tables;
    this.searchedFor = new Float64Array(contexts);
    this.bestNode = new Int32Array(contexts);
    this.bestCost = new Int32Array(contexts);
  }

  /**
   * Tokenises the whole stretch as the end of a sentence.
   * @param context the word before the stretch, 0 at the start of a sentence
   * @param offset of the stretch in the text
   */
  finish(context: number, offset: number, out: TokenBuffer): void {
    this.build(context, this.stretch.length);
    this.gatherEndings(this.stretch.length);
    this.searchBest(SENTENCE_EDGE);
    this.write(this.bestNode[SENTENCE_EDGE] ?? START, offset, out);
  }

  /**
   * Tokenises as much of the stretch as no text behind it can change.
   * @param least leave it when this is fewer units
   * @returns the length of that part and the context of its last word; undefined when it is shorter than `least`
   */
  advance(
    context: number,
    offset: number,
    least: number,
    out: TokenBuffer,
  ): { readonly length: number; readonly context: number } | undefined {
    // Behind the frontier a word might go on past the end of the stretch.
    const frontier = this.stretch.length - this.dictionary.tables.longestWord;
    this.build(context, frontier);
    const node = this.nodes.settled(frontier, this.stretch.length);
    const length = this.nodes.end[node] ?? 0;
    if (length < least) return undefined;
    this.write(node, offset, out);
    return { length, context: this.nodes.context[node] ?? SENTENCE_EDGE };
  }

  /** @returns what the cheapest path through the whole stretch costs, as a sentence of its own */
  cost(): number {
    this.build(SENTENCE_EDGE, this.stretch.length);
    this.gatherEndings(this.stretch.length);
    this.searchBest(SENTENCE_EDGE);
    return this.bestCost[SENTENCE_EDGE] ?? 0;
  }

  /** Adds every word that begins before `frontier` and that a path leads to. */
  private build(context: number, frontier: number): void {
    this.nodes.reset(this.stretch.length, context);
    this.runEnd = 0;
    for (let at = 0; at < frontier; at++) {
      if (this.nodes.newestAt[at] === NONE) continue;
      this.gatherEndings(at);
      const known = this.addKnown(at);
      this.addUnknown(at, known);
    }
  }

  private gatherEndings(at: number): void {
    const { cost, context, older, newestAt } = this.nodes;
    let count = 0;
    for (let node = newestAt[at] ?? NONE; node !== NONE; node = older[node] ?? NONE) {
      if (count === this.endingNode.length) this.enlargeEndings();
      this.endingNode[count] = node;
      this.endingCost[count] = cost[node] ?? 0;
      this.endingContext[count++] = context[node] ?? 0;
    }
    this.endings = count;
    this.place++;
  }

  /** Adds the words of the dictionary that begin at a place. @returns whether there is one */
  private addKnown(at: number): boolean {
    const { trie, firstWord } = this.dictionary;
    const { labels, length } = this.stretch;
    let entry = trie[ROOT] ?? 0;
    let any = false;
    for (let end = at; end < length;) {
      const label = labels[end++] ?? 0;
      const node = (entry >>> LABEL_BITS) + label;
      entry = trie[node] ?? 0;
      if (label === 0 || (entry & LABEL_MASK) !== label) break;
      const first = firstWord[node] ?? 0;
      const last = firstWord[node + 1] ?? 0;
      if (first === last) continue;
      any = true;
      this.addWords(first, last, end);
    }
    return any;
  }

  /** Adds the unknown words that begin at a place: a character or, for most classes, its whole run of one class. */
  private addUnknown(at: number, known: boolean): void {
    const { classes, length } = this.stretch;
    const id = classes[at] ?? 0;
    const rule = this.dictionary.tables.classes[id];
    if (!rule || (known && !rule.always)) return;
    let end = at + 1;
    if (at < this.runEnd) end = this.runEnd;
    else while (end < length && (classes[end] === INSIDE_PAIR || (rule.groups && classes[end] === id))) end++;
    this.runEnd = end;
    this.addWords(rule.first, rule.end, end);
  }

  private addWords(first: number, last: number, end: number): void {
    const { nodes, searchedFor, place, bestNode, bestCost } = this;
    const { words } = this.dictionary;
    nodes.reserve(last - first);
    for (let word = first; word < last; word++) {
      const entry = words[word] ?? 0;
      const context = entry & 0xffff;
      if (searchedFor[context] !== place) this.searchBest(context);
      nodes.add(end, (bestCost[context] ?? 0) + (entry >> 16), bestNode[context] ?? START, word, context);
    }
  }

  /** Finds the ending that is cheapest before a word of the context; of equals the oldest, which comes last. */
  private searchBest(context: number): void {
    const { endings, endingContext, endingCost } = this;
    const { connections, tables } = this.dictionary;
    const row = context * tables.contexts;
    let best = 0;
    let bestCost = 0x7fffffff;
    for (let index = 0; index < endings; index++) {
      const cost = (endingCost[index] ?? 0) + (connections[row + (endingContext[index] ?? 0)] ?? 0);
      if (cost > bestCost) continue;
      best = index;
      bestCost = cost;
    }
    this.searchedFor[context] = this.place;
    this.bestNode[context] = this.endingNode[best] ?? START;
    this.bestCost[context] = bestCost;
  }

  /** Writes the path up to and with a node. */
  private write(last: number, offset: number, out: TokenBuffer): void {
    const { previous, end, word } = this.nodes;
    let count = 0;
    for (let node = last; node !== START; node = previous[node] ?? START) count++;
    let index = out.extend(count);
    for (let node = last; node !== START;) {
      out.words[--index] = word[node] ?? 0;
      node = previous[node] ?? START;
      out.starts[index] = offset + (end[node] ?? 0);
    }
  }

  private enlargeEndings(): void {
    const { endingNode, endingCost, endingContext } = this;
    const capacity = 2 * endingNode.length;
    (this.endingNode = new Int32Array(capacity)).set(endingNode);
    (this.endingCost = new Int32Array(capacity)).set(endingCost);
    (this.endingContext = new Uint16Array(capacity)).set(endingContext);
  }
}

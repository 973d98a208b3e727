import type { PartOfSpeech } from '../core/text/tokens';
import type { Dictionary } from './dictionary';

/** Reads IPADIC's `名詞,一般,*,*,*,*`. */
function parsePartOfSpeech(fields: string): PartOfSpeech {
  const [pos = '*', detail1 = '*', detail2 = '*', detail3 = '*', conjugationType = '*', conjugationForm = '*'] =
    fields.split(',');
  return { pos, detail1, detail2, detail3, conjugationType, conjugationForm };
}

/** What the dictionary says of a word, by word id. Texts are made when they are asked for. */
export class Vocabulary {
  private readonly partsOfSpeech: (PartOfSpeech | undefined)[] = [];

  constructor(private readonly dictionary: Dictionary) {}

  /** @returns whether the dictionary lists the word; otherwise it stands for unknown words of one class of characters */
  isKnown(word: number): boolean {
    return word < this.dictionary.tables.knownWords;
  }

  /** @returns the same object for equal parts of speech; IPADIC's context id tells which it is */
  partOfSpeech(word: number): PartOfSpeech {
    const context = (this.dictionary.words[word] ?? 0) & 0xffff;
    return (this.partsOfSpeech[context] ??= parsePartOfSpeech(this.dictionary.tables.partsOfSpeech[context] ?? ''));
  }

  /** @returns the form under which a dictionary lists the word (走ら → 走る); undefined for an unknown word */
  baseForm(word: number, surface: string): string | undefined {
    const { baseForms, tables } = this.dictionary;
    const rule = tables.baseForms[baseForms[word] ?? -1];
    return rule && surface.slice(0, surface.length - rule[0]) + rule[1];
  }

  /** @returns how the word is read, in katakana (トウキョウ); undefined for an unknown word */
  reading(word: number): string | undefined {
    const start = this.dictionary.readings[word];
    return start === undefined ? undefined : this.lettersAt(start);
  }

  /** @returns how the word is spoken, in katakana (トーキョー); undefined for an unknown word */
  pronunciation(word: number): string | undefined {
    const reading = this.reading(word);
    if (reading === undefined) return undefined;
    return this.lettersAt((this.dictionary.readings[word] ?? 0) + reading.length + 1) || reading;
  }

  private lettersAt(start: number): string {
    const { letters, tables } = this.dictionary;
    let text = '';
    for (let at = start; letters[at]; at++) text += tables.alphabet.charAt(letters[at] ?? 0);
    return text;
  }
}

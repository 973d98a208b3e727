/** Why a dictionary cannot be opened. */
export type DictionaryProblem =
  'missing' | 'unreadable' | 'foreign' | 'other-version' | 'truncated' | 'damaged' | 'unsupported';

const SENTENCES: Readonly<Record<DictionaryProblem, string>> = {
  'missing': '形態素解析の辞書ファイルがありません。 / The dictionary file of the tokenizer is missing.',
  'unreadable': '形態素解析の辞書ファイルを読めません。 / The dictionary file of the tokenizer cannot be read.',
  'foreign': '形態素解析の辞書ではないファイルです。 / The file is not a dictionary of the tokenizer.',
  'other-version':
    '形態素解析の辞書の版がこのプログラムと合いません。 / The dictionary of the tokenizer was made for another version of this program.',
  'truncated': '形態素解析の辞書が途中で切れています。 / The dictionary of the tokenizer is incomplete.',
  'damaged': '形態素解析の辞書が壊れています。 / The dictionary of the tokenizer is damaged.',
  'unsupported':
    'このコンピューターでは形態素解析の辞書を使えません（ビッグエンディアン）。 / The dictionary of the tokenizer cannot be used on big-endian computers.',
};

/** A dictionary that cannot be opened. The message is a sentence in Japanese and English for the user. */
export class DictionaryError extends Error {
  override readonly name = 'DictionaryError';

  constructor(
    readonly problem: DictionaryProblem,
    options?: ErrorOptions,
  ) {
    super(SENTENCES[problem], options);
  }
}

import type { Locale, Wording } from '../text/wording';
import type { RefusalReason } from './apply-proof-sheet';
import type { ProofRow } from './proof-sheet';

const REASONS: Readonly<Record<RefusalReason, Wording>> = {
  'incomplete': {
    ja: '誤か正が空なので、反映していません。文字を加えるとき、削るときは、前後の文字も書いてください。',
    en: 'not applied, for one of the two is empty. To insert or to delete, write the characters around it as well.',
  },
  'not-found': {
    ja: '「誤」の文字が見つからないので、反映していません。',
    en: 'not applied, for this text is not there.',
  },
  'ambiguous': {
    ja: '当てはまる箇所が二つ以上あるので、反映していません。前後の文字も書いてください。',
    en: 'not applied, for it fits more than one place. Write some characters around it as well.',
  },
  'collides': {
    ja: 'ほかの行と同じ箇所を直しているので、どちらも反映していません。',
    en: 'not applied, for another row changes the same place; neither is.',
  },
  'done': { ja: 'すでに直っています。', en: 'this is so already.' },
};

/** @returns why a row was not applied, with the row */
export function refusalSentence(row: ProofRow, number: number, reason: RefusalReason, locale: Locale): string {
  return rowSentence(row, number, REASONS[reason][locale], locale);
}

/** @returns a sentence about a row, which is named before it */
export function rowSentence({ wrong, right }: ProofRow, number: number, sentence: string, locale: Locale): string {
  const [from, to] = [wrong, right].map((text) => text.replaceAll('\n', '⏎'));
  return locale === 'ja'
    ? `${number} 行目「${from}」→「${to}」: ${sentence}`
    : `row ${number}, "${from}" → "${to}": ${sentence}`;
}

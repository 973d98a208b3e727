import type { Wording } from '../text/wording';
import { slice } from '../text/span';
import { legendSentence } from './legend-phrases';
import type { NotationKind, NotationPlace } from './notation-use';

/** What a notation is called. */
export const NOTATION_NAMES: Readonly<Record<NotationKind, Wording>> = {
  page: { ja: 'ページ番号', en: 'page marks' },
  ruby: { ja: 'ルビ（《》）', en: 'ruby (《》)' },
  note: { ja: '注番号', en: 'note numbers' },
  remark: { ja: '〔〕に入れた製作者の言葉', en: "the producer's words in 〔〕" },
  unreadable: { ja: '読み取れない文字の表記', en: 'characters that cannot be read' },
  iteration: { ja: '繰り返し記号（／＼）', en: 'iteration marks (／＼)' },
};

/** @returns the sentence by which a legend explains a notation, with an example from the body. */
export function explanationOf(kind: NotationKind, place: NotationPlace): string {
  const example = exampleOf(kind, place);
  switch (kind) {
    case 'page':
      return example.startsWith('【')
        ? legendSentence('hanrei-page').replace('【○○○ページ】', () => example)
        : `原本のページ番号を、原本のページが開始する位置に挿入している。例 ${example}`;
    case 'ruby':
      return legendSentence('hanrei-ruby').replace('○○○《○○○》', () => example);
    case 'note':
      return `注の番号は、注の字を添えて記した。例 ${example}`;
    case 'remark':
      return legendSentence('hanrei-hosoku');
    case 'unreadable':
      return signExplanation(example);
    case 'iteration':
      return '「く」の字を縦に長くしたような形の繰り返し記号は、／＼で記した。濁点の付くものは、／″＼とした。';
  }
}

/** @returns the sentence by which a legend explains a character that stands for one that cannot be read */
export function signExplanation(example: string): string {
  return example.startsWith('〔')
    ? `読み取り不能文字の箇所は、${example}と記述した。`
    : `読み取ることのできない文字は、${example}で示した。`;
}

const BASE = /(?:｜[^｜《》。、\s]{1,20}|[一-鿿々〆ヵヶ仝〇]+|[ァ-ヺー]+|[A-Za-zＡ-Ｚａ-ｚ]+|[0-9０-９]+)$/;

/** @returns the place as a legend shows it: with the word that a reading belongs to, and the sign behind a remark */
export function exampleOf(kind: NotationKind, { draft, span }: NotationPlace): string {
  const written = slice(draft.text, span);
  const before = draft.text.slice(Math.max(0, span.start - 24), span.start);
  if (kind === 'ruby') return (BASE.exec(before)?.[0] ?? '') + written;
  return kind === 'unreadable'
    ? written + (/^[■〓]/.exec(draft.text.slice(span.end, span.end + 1))?.[0] ?? '')
    : written;
}

import { QUESTIONS, type Question } from '../book/questions';
import type { ProofingLevel } from '../book/proofing-level';
import { RULES } from '../rules/index';
import type { Rule } from '../rules/rule';
import type { SectionKind } from '../syntax/draft';
import type { Wording } from '../text/wording';

/**
 * How it is found out whether a title keeps to an item: by rules alone; by a person, whom rules may point to a place; or
 * by what the producer declares, which nobody else can know.
 */
export type RequirementKind = 'automatic' | 'review' | 'declaration';

/** An item of the guide. */
export interface Requirement {
  /** As the guide numbers it: `A.1`, `G.2-5`, `別添1 No 3`. */
  readonly item: string;
  readonly kind: RequirementKind;
  /** What the guide asks, in a line. */
  readonly asks: Wording;
  /** What is left for a person to look at, where rules cannot see all of it. */
  readonly look?: Wording;
  /** The levels of text that it is asked of; all where absent. */
  readonly levels?: readonly ProofingLevel[];
  /** The section that it speaks of. */
  readonly section?: SectionKind;
}

/** The items of the guide in its own order, each with the way it is checked. */
export const REQUIREMENTS: readonly Requirement[] = [
  {
    item: 'A.1',
    kind: 'declaration',
    asks: { ja: '図書1冊を一つの著作物とし、一部だけのデータでないこと', en: 'One volume of a book, not a part of it' },
  },
  {
    item: 'A.2',
    kind: 'declaration',
    asks: {
      ja: '雑誌・新聞は1号、または標題と著者表示のある記事であること',
      en: 'An issue of a periodical, or an article with title and author',
    },
  },
  {
    item: 'B.1',
    kind: 'declaration',
    asks: { ja: '著作権法施行令第2条の機関が製作したこと', en: 'Produced by a body named in article 2 of the Order' },
  },
  {
    item: 'B.2',
    kind: 'declaration',
    asks: { ja: '製作館が計画と選定をしたこと', en: 'Planned and chosen by the producer itself' },
  },
  {
    item: 'C.1',
    kind: 'declaration',
    asks: { ja: '権利者がテキストデータなどを提供していないこと', en: 'No text data provided by the rights holder' },
  },
  {
    item: 'C.2①',
    kind: 'declaration',
    asks: { ja: '原本（奥付など）で提供の有無を確かめたこと', en: 'The book itself was looked up' },
  },
  {
    item: 'C.2②',
    kind: 'declaration',
    asks: { ja: '出版社のホームページで提供の有無を確かめたこと', en: 'The publisher’s web site was looked up' },
  },
  {
    item: 'D',
    kind: 'automatic',
    asks: {
      ja: '原本情報、製作館名及び製作年、著作権処理に関する事項、テキストデータ凡例、本文、原本奥付が、この順にあること',
      en: 'The sections are there, in order',
    },
  },
  {
    item: 'E(1)',
    kind: 'review',
    asks: { ja: '図・写真・グラフなどの扱いを凡例に書くこと', en: 'The legend says how figures are treated' },
    look: {
      ja: '番号のない図や、本文に現れない図がないか、原本と見比べてください。',
      en: 'Compare with the book: figures without a number, or that the text does not speak of.',
    },
  },
  { item: 'E(2)', kind: 'automatic', asks: { ja: '校正レベルを凡例に書くこと', en: 'The legend states the level' } },
  {
    item: 'E(3)',
    kind: 'declaration',
    asks: { ja: '省略した部分を凡例に書くこと', en: 'The legend states what was left out' },
  },
  {
    item: 'E(4)',
    kind: 'declaration',
    asks: { ja: '誤植の扱いを凡例に書くこと', en: 'The legend states how misprints are treated' },
    levels: ['full', 'simple'],
  },
  {
    item: 'E(5)',
    kind: 'review',
    asks: { ja: '独自の処理を凡例に書くこと', en: 'The legend states any processing of its own' },
    look: {
      ja: '傍点、太字、段組みなど、テキストにできなかった表現の扱いが凡例にあるか、確かめてください。',
      en: 'See that the legend covers what plain text cannot show: emphasis, bold, columns.',
    },
  },
  {
    item: 'F',
    kind: 'automatic',
    asks: { ja: '収集対象のファイル形式であること', en: 'Files of a format that is collected' },
  },
  { item: 'G.1', kind: 'automatic', asks: { ja: '校正レベルが一つに定まること', en: 'Exactly one proofing level' } },
  {
    item: 'G.2-1',
    kind: 'declaration',
    asks: { ja: '人手による全文校正を最低1回経ていること', en: 'Proofread by a person at least once' },
    levels: ['full'],
  },
  {
    item: 'G.2-2',
    kind: 'automatic',
    asks: { ja: '凡例に「全文校正テキストデータ」とあること', en: 'The legend says 全文校正テキストデータ' },
    levels: ['full'],
  },
  {
    item: 'G.2-3',
    kind: 'declaration',
    asks: { ja: '本文が人手による全文校正を経ていること', en: 'The body was proofread by a person' },
    levels: ['full'],
  },
  {
    item: 'G.2-4',
    kind: 'review',
    asks: {
      ja: '図表の存在、番号や名称、説明か省略の断りがあること',
      en: 'Figures are marked, named, and described or said to be left out',
    },
    look: {
      ja: '本文が番号で触れていない図や写真がないか、原本と見比べてください。専ら装飾の図は省けます。',
      en: 'Compare with the book: pictures that the text does not cite. Decoration may be left out.',
    },
    levels: ['full'],
  },
  {
    item: 'G.2-5',
    kind: 'automatic',
    asks: { ja: '紙面幅やレイアウトによる改行が削除されていること', en: 'No line breaks of the printed page' },
    levels: ['full'],
  },
  {
    item: 'G.2-6',
    kind: 'automatic',
    asks: {
      ja: '原本情報が例のとおりで、館独自の番号がないこと',
      en: 'Book described as asked, no numbers of the library',
    },
    levels: ['full'],
  },
  {
    item: 'G.2-7',
    kind: 'automatic',
    asks: { ja: 'ファイル名が順序を示し、1ファイル目に構成の説明があること', en: 'Files in order and explained' },
    levels: ['full'],
  },
  {
    item: 'G.3-1',
    kind: 'declaration',
    asks: { ja: 'OCRで読み込んだそのままであること', en: 'Exactly what OCR has put out' },
    levels: ['none'],
  },
  {
    item: 'G.3-2',
    kind: 'automatic',
    asks: { ja: '凡例に「未校正テキストデータ」とあること', en: 'The legend says 未校正テキストデータ' },
    levels: ['none'],
  },
  {
    item: 'G.3-3',
    kind: 'automatic',
    asks: {
      ja: '原本情報が例のとおりで、館独自の番号がないこと',
      en: 'Book described as asked, no numbers of the library',
    },
    levels: ['none'],
  },
  {
    item: 'G.3-4',
    kind: 'automatic',
    asks: { ja: 'ファイル名が順序を示し、1ファイル目に構成の説明があること', en: 'Files in order and explained' },
    levels: ['none'],
  },
  {
    item: 'G.4-1',
    kind: 'declaration',
    asks: { ja: '簡易な校正がされていること', en: 'Proofread in part' },
    levels: ['simple'],
  },
  {
    item: 'G.4-2',
    kind: 'automatic',
    asks: {
      ja: '凡例に「簡易校正テキストデータ」と、確認や修正の粒度があること',
      en: 'The legend says 簡易校正テキストデータ and how finely it was checked',
    },
    levels: ['simple'],
  },
  {
    item: 'G.4-3',
    kind: 'automatic',
    asks: {
      ja: '原本情報が例のとおりで、館独自の番号がないこと',
      en: 'Book described as asked, no numbers of the library',
    },
    levels: ['simple'],
  },
  {
    item: 'G.4-4',
    kind: 'automatic',
    asks: { ja: 'ファイル名が順序を示し、1ファイル目に構成の説明があること', en: 'Files in order and explained' },
    levels: ['simple'],
  },
  {
    item: 'H.1',
    kind: 'declaration',
    asks: { ja: '許諾や権利者のデータによる製作でないこと', en: 'Not made by permission or from the holder’s data' },
  },
  {
    item: 'H.2',
    kind: 'declaration',
    asks: { ja: '特定の利用者だけのための製作でないこと', en: 'Not made for one reader only' },
  },
  {
    item: '別添1 No 1',
    section: 'source-info',
    kind: 'automatic',
    asks: { ja: '原本情報が例のとおりであること', en: '原本情報 as in the example' },
  },
  {
    item: '別添1 No 2',
    section: 'production',
    kind: 'automatic',
    asks: { ja: '製作館名と西暦の製作年があること', en: 'Organisation and western year' },
  },
  {
    item: '別添1 No 3',
    section: 'copyright',
    kind: 'automatic',
    asks: { ja: '著作権処理の決められた文があること', en: 'The prescribed copyright sentence' },
  },
  {
    item: '別添1 No 4',
    section: 'legend',
    kind: 'automatic',
    asks: { ja: 'テキストデータ凡例が番号付きで、校正レベルがあること', en: 'A numbered legend with the level' },
  },
  {
    item: '別添1 No 5',
    section: 'body',
    kind: 'review',
    asks: { ja: '本文が原本の本文のとおりであること', en: 'The body as in the book' },
    look: { ja: '原本と見比べて確かめてください。', en: 'Compare with the book.' },
  },
  {
    item: '別添1 No 6',
    section: 'colophon',
    kind: 'review',
    asks: { ja: '原本奥付が、原本の記載のとおりに全て入力されていること', en: 'The colophon complete, as printed' },
    look: { ja: '原本の奥付と見比べて確かめてください。', en: 'Compare with the colophon of the book.' },
  },
];

/** @returns the rules that speak to an item: those that rest on it, or on the item that it is part of (`A` for `A.1`). */
export function rulesFor({ item }: Requirement): Rule[] {
  return RULES.filter(({ meta }) => meta.basis.some((basis) => basis === item || isPart(item, basis)));
}

/** @returns whether an item is a part of another: `A.1` of `A`, `別添1 No 2` of `別添1`. */
export function isPart(item: string, whole: string): boolean {
  return item.startsWith(whole) && /^[ .(①②]/.test(item.slice(whole.length));
}

/** @returns the questions whose answers speak to an item. */
export function questionsAbout({ item }: Requirement): Question[] {
  return QUESTIONS.filter(({ items }) => items.includes(item));
}

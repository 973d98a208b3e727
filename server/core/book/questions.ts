import type { ProofingLevel } from './proofing-level';
import type { Wording } from '../text/wording';

/** An answer that a question offers. */
export interface Choice {
  /** How accessible-text.json writes it. */
  readonly value: string;
  readonly label: Wording;
  /** Whether the guide says that such data may not be collected, so that the library should be asked first. */
  readonly consult?: true;
}

/** Something that only the producer knows, asked before delivery. */
export interface Question {
  /** Its key under `declarations` in accessible-text.json. */
  readonly id: string;
  /** Items of the guide that the answer speaks to. */
  readonly items: readonly [string, ...string[]];
  readonly ask: Wording;
  /** What helps to answer. */
  readonly help: Wording;
  readonly choices: readonly [Choice, ...Choice[]];
  /** Asked only of texts of these levels; of all where absent. */
  readonly levels?: readonly ProofingLevel[];
  /** What `source` has to hold, where the answer rests on something that somebody looked up. */
  readonly source?: Wording;
}

const NONE_OFFERED: Choice = {
  value: 'none',
  label: { ja: '提供する旨の記載はない', en: 'Nothing says that text data are provided' },
};
const OFFERED: Choice = {
  value: 'offered',
  label: { ja: '提供する旨の記載がある', en: 'Text data are said to be provided' },
  consult: true,
};

/** The questions in the order of the guide. What a machine can check is not asked. */
export const QUESTIONS: readonly Question[] = [
  {
    id: 'scope',
    items: ['A.1', 'A.2'],
    ask: { ja: 'このデータは、どの範囲のものですか。', en: 'How much of the work do these data hold?' },
    help: {
      ja: '図書は1冊、雑誌・新聞は1号を一つの著作物として数えます。上下巻は、それぞれが一つです。',
      en: 'A volume of a book, an issue of a periodical is one work; each volume of a set counts by itself.',
    },
    choices: [
      { value: 'whole-book', label: { ja: '図書1冊の全体', en: 'A whole volume of a book' } },
      {
        value: 'chapter',
        label: {
          ja: '論文集などの章（章ごとに標題と著者表示がある）',
          en: 'A chapter with a title and author of its own',
        },
      },
      { value: 'part-of-book', label: { ja: '単行本の一部', en: 'Part of a book that is one work' }, consult: true },
      { value: 'whole-issue', label: { ja: '雑誌・新聞1号の全体', en: 'A whole issue of a periodical' } },
      {
        value: 'article',
        label: { ja: '雑誌・新聞の記事（標題と著者表示がある）', en: 'An article with a title and author' },
      },
      {
        value: 'untitled-article',
        label: {
          ja: '雑誌・新聞の記事（標題か著者表示がない）',
          en: 'An article without a title or without an author',
        },
        consult: true,
      },
    ],
  },
  {
    id: 'producer',
    items: ['B.1'],
    ask: {
      ja: '製作館は、著作権法施行令第2条のどの機関ですか。',
      en: 'Which kind of body named in article 2 of the Copyright Act’s Enforcement Order is the producer?',
    },
    help: {
      ja: 'ボランティアグループなどは、施行令第2条の要件に当たるかどうかを確かめてください。',
      en: 'A volunteer group should make sure that it meets the conditions of article 2.',
    },
    choices: [
      { value: 'national-library', label: { ja: '国立国会図書館', en: 'The National Diet Library' } },
      { value: 'public-library', label: { ja: '公共図書館', en: 'A public library' } },
      { value: 'university-library', label: { ja: '大学等の図書館', en: 'A library of a university or college' } },
      { value: 'school-library', label: { ja: '学校図書館', en: 'A school library' } },
      {
        value: 'information-facility',
        label: { ja: '視聴覚障害者情報提供施設', en: 'An information facility for people with sensory disabilities' },
      },
      {
        value: 'welfare-facility',
        label: { ja: '障害者支援施設、障害児入所施設、老人ホームなど', en: 'A welfare facility or home' },
      },
      {
        value: 'listed-group',
        label: {
          ja: '文化庁長官の指定を受けた法人、または要件を満たして公表されている団体',
          en: 'A designated body, or a group that is published as meeting the conditions',
        },
      },
      {
        value: 'other',
        label: { ja: 'どれにも当たらない・分からない', en: 'None of these, or not known' },
        consult: true,
      },
    ],
  },
  {
    id: 'planning',
    items: ['B.2'],
    ask: {
      ja: '製作の計画や、製作する資料の選定は、だれがしましたか。',
      en: 'Who planned the production and chose the material?',
    },
    help: {
      ja: '外部の団体が入力や校正だけを手伝った場合は「製作館が決め、外部が作業した」です。',
      en: 'Where others only typed or proofread, the producer decided and others did the work.',
    },
    choices: [
      { value: 'own', label: { ja: '製作館が決め、製作館が作業した', en: 'The producer decided and did the work' } },
      {
        value: 'own-with-help',
        label: { ja: '製作館が決め、外部が作業した', en: 'The producer decided, others did the work' },
      },
      {
        value: 'outside',
        label: { ja: '外部の団体が決めて製作し、寄贈した', en: 'An outside body decided, produced and donated it' },
        consult: true,
      },
    ],
  },
  {
    id: 'offerInBook',
    items: ['C.1', 'C.2①'],
    ask: {
      ja: '原本（奥付など）に、購入者などへテキストデータを提供する旨の記載がありますか。',
      en: 'Does the book (its colophon, for instance) say that text data are provided on request?',
    },
    help: {
      ja: '「テキストデータ引換券」「テキストデータを提供いたします」などの記載を探します。カバーや巻末も見てください。',
      en: 'Look for coupons and notices, on the cover and the last pages too.',
    },
    choices: [NONE_OFFERED, OFFERED],
    source: { ja: '確かめた箇所（奥付、カバーなど）', en: 'Where it was looked up (colophon, cover …)' },
  },
  {
    id: 'offerOnline',
    items: ['C.1', 'C.2②'],
    ask: {
      ja: '出版社のホームページに、テキストデータなどを提供する旨の掲載がありますか。',
      en: 'Does the publisher’s web site say that text data are provided?',
    },
    help: {
      ja: '出版社全体の方針のページと、この資料の紹介ページの両方を見ます。プレーンテキスト、テキストDAISY、マルチメディアDAISY、テキスト抽出が可能なEPUBとPDFが対象です。',
      en: 'See both the page about the publisher’s policy and the page of this title: plain text, text or multimedia DAISY, EPUB and PDF from which text can be taken.',
    },
    choices: [NONE_OFFERED, OFFERED],
    source: { ja: '確かめたページのURL', en: 'The address of the page' },
  },
  {
    id: 'omissions',
    items: ['E(3)'],
    ask: {
      ja: '原本の一部（索引、年表、参考文献一覧など）を省略しましたか。',
      en: 'Was any part of the book (index, chronology, bibliography …) left out?',
    },
    help: {
      ja: '省略した部分は、テキストデータ凡例に書きます。',
      en: 'What was left out is stated in the legend.',
    },
    choices: [
      { value: 'none', label: { ja: '省略していない', en: 'Nothing was left out' } },
      { value: 'stated', label: { ja: '省略し、凡例に書いた', en: 'Left out, and stated in the legend' } },
    ],
  },
  {
    id: 'misprints',
    items: ['E(4)'],
    ask: { ja: '原本の誤植は、どのように扱いましたか。', en: 'How were misprints of the book treated?' },
    help: {
      ja: '原本と違う字にした場合は、その方針をテキストデータ凡例に書きます。',
      en: 'Where the text differs from the book, the legend states how.',
    },
    choices: [
      { value: 'as-printed', label: { ja: '原本のとおりに入力した', en: 'Typed as printed' } },
      {
        value: 'errata-only',
        label: {
          ja: '正誤表のあるものだけ訂正した（凡例に書いた）',
          en: 'Corrected by the errata only (stated in the legend)',
        },
      },
      {
        value: 'corrected',
        label: { ja: '訂正した（凡例に書いた）', en: 'Corrected (stated in the legend)' },
      },
      { value: 'none-found', label: { ja: '誤植は見つからなかった', en: 'No misprint was found' } },
    ],
    levels: ['full', 'simple'],
  },
  {
    id: 'proofreading',
    items: ['G.2-1', 'G.2-3'],
    ask: {
      ja: '人手による全文の校正を、少なくとも1回行いましたか。',
      en: 'Has a person proofread the whole text at least once?',
    },
    help: {
      ja: '校正した人と終えた日を書きます。手入力の場合は、入力した人以外による校正が必要です。',
      en: 'Name the proofreader and the day. What was typed has to be proofread by somebody else.',
    },
    choices: [
      { value: 'once', label: { ja: '1回行った', en: 'Once' } },
      { value: 'more', label: { ja: '2回以上行った', en: 'Twice or more' } },
      { value: 'not', label: { ja: '行っていない', en: 'No' }, consult: true },
    ],
    levels: ['full'],
  },
  {
    id: 'rawOutput',
    items: ['G.3-1'],
    ask: {
      ja: '本文は、OCRで読み込んだままですか。',
      en: 'Is the body exactly what OCR has put out?',
    },
    help: {
      ja: '本文に手を入れた場合や手入力の場合は、簡易校正テキストデータに当たる可能性があります。',
      en: 'A body that was changed, or typed, may be a 簡易校正 text.',
    },
    choices: [
      { value: 'unchanged', label: { ja: '読み込んだまま', en: 'Unchanged' } },
      { value: 'changed', label: { ja: '手を入れた', en: 'Changed' }, consult: true },
    ],
    levels: ['none'],
    source: { ja: '使ったOCRの名前', en: 'The OCR program' },
  },
  {
    id: 'simpleProofreading',
    items: ['G.4-1'],
    ask: {
      ja: 'このデータは、どのようにつくりましたか。',
      en: 'How was the text made?',
    },
    help: {
      ja: '確認や修正の粒度は、テキストデータ凡例にも書きます。',
      en: 'The legend too states how finely it was checked and mended.',
    },
    choices: [
      {
        value: 'ocr-corrected',
        label: { ja: 'OCRで読み込み、一部を確認・修正した', en: 'Read by OCR, partly checked and mended' },
      },
      {
        value: 'keyed',
        label: { ja: '手入力し、ほかの人による校正はしていない', en: 'Typed, not proofread by anybody else' },
      },
      { value: 'other', label: { ja: 'そのほか', en: 'In another way' } },
    ],
    levels: ['simple'],
  },
  {
    id: 'permission',
    items: ['H.1'],
    ask: {
      ja: '著作権者の許諾や、著作権者から受け取ったデータによって製作しましたか。',
      en: 'Was it made by permission of the rights holder, or from data received from the rights holder?',
    },
    help: {
      ja: '許諾や元データの利用条件によっては、対象外となる可能性があります。',
      en: 'Depending on the contract such data may be out of scope.',
    },
    choices: [
      {
        value: 'no',
        label: { ja: 'いいえ（著作権法第37条第3項による）', en: 'No (made under article 37, paragraph 3)' },
      },
      { value: 'yes', label: { ja: 'はい', en: 'Yes' }, consult: true },
    ],
  },
  {
    id: 'privateService',
    items: ['H.2'],
    ask: {
      ja: '特定の利用者のためだけの製作で、その人に固有の処理をしていますか。',
      en: 'Was it made for one reader only, in a way that suits that reader alone?',
    },
    help: {
      ja: '試験範囲だけの抜粋、箇所によって違う校正レベルや図の説明、授業のレジュメなどが当たります。',
      en: 'Extracts for an examination, uneven proofing or descriptions, handouts of a lesson and the like.',
    },
    choices: [
      { value: 'no', label: { ja: 'いいえ', en: 'No' } },
      { value: 'yes', label: { ja: 'はい', en: 'Yes' }, consult: true },
    ],
  },
];

import { renderExample } from '../rules/example';
import type { Locale, Wording } from '../rules/rule';
import type { HeadedSectionKind } from '../syntax/draft';
import { parseDraft } from '../syntax/parse';
import { slice } from '../text/span';

/** What the guide asks of a section. */
interface SectionGuide {
  /** The item of the guide. */
  readonly item: string;
  readonly asks: Wording;
  /** Where the small correct draft of the rules' examples has no such section. */
  readonly example?: string;
}

const GUIDES: Readonly<Record<HeadedSectionKind, SectionGuide>> = {
  'file-structure': {
    item: 'G.2-7',
    asks: {
      ja: '一つのタイトルを複数のファイルに分けるときに、1ファイル目の冒頭で、ファイルの構成と名前の付け方を説明します。ファイル名は、開く順序が分かるもの（001.txt、002.txt など）にします。',
      en: 'Where one title is divided into several files, the first of them begins by explaining the files and how they are named. The names show the order of opening: 001.txt, 002.txt …',
    },
    example: 'ファイルの構成\n001.txt 原本情報から第1章まで\n002.txt 第2章と原本奥付',
  },
  'source-info': {
    item: '別添1 No 1',
    asks: {
      ja: '原本の書誌を、次の順に一行ずつ書きます。\n\n1. タイトル : タイトル関連情報（巻次・年次があれば続けて書く）\n2. 責任表示（著者など）\n3. 各巻のタイトル、シリーズ名（あれば）\n4. 原本出版者名\n5. 発行日（西暦）と版・刷。版と刷の発行日が違うときは、二行に分けて両方を書く\n\n請求記号や登録番号など、館の管理番号は書きません。',
      en: 'The printed book, a line each, in this order:\n\n1. title : other title information (then volume or year)\n2. authors and others responsible\n3. title of the volume and series, if any\n4. publisher\n5. date of publication (western year), edition and printing; two lines where edition and printing have different dates\n\nNo call numbers, accession numbers or other numbers of the library.',
    },
  },
  'production': {
    item: '別添1 No 2',
    asks: {
      ja: '製作した機関・団体の名前と製作年を、「○○○ 20##年製作」の形で一行に書きます。製作年は西暦です。',
      en: 'The organisation that made the text and the year, on one line: ○○○ 20##年製作. The year is a western one.',
    },
  },
  'copyright': {
    item: '別添1 No 3',
    asks: {
      ja: '著作権法第37条第3項に基づいて製作したことを、決められた文で書きます。変えるのは製作館名だけで、「製作館名及び製作年」と同じ名前にします。',
      en: 'The prescribed sentence: made under article 37, paragraph 3 of the Copyright Act. Only the organisation differs, and it is the one named under 製作館名及び製作年.',
    },
  },
  'legend': {
    item: '別添1 No 4',
    asks: {
      ja: '「1.」「2.」と番号を付けて書きます。\n\n- 校正レベル（必須）: 全文校正・簡易校正・未校正のどれか一つ。簡易校正では、どのような粒度で確認や修正をしたかも書く\n- 原本と異なるところ: ページ番号・ルビ・注などの表し方、図や写真の扱い、省略した部分、誤植の扱い\n\n凡例の後に空行を入れ、本文を始めます。',
      en: 'Numbered entries 1., 2. …\n\n- the proofing level (always): one of 全文校正, 簡易校正, 未校正. With 簡易校正 also how finely the text was checked or mended\n- what is not as in the book: page numbers, ruby and notes, figures, parts left out, misprints\n\nA blank line follows, then the body.',
    },
  },
  'colophon': {
    item: '別添1 No 6',
    asks: {
      ja: '最後のファイルの末尾に置き、原本の奥付を、記載のとおりに全て入力します。年号や番号も直しません。',
      en: 'The end of the last file: everything in the colophon of the book, exactly as printed. Years and numbers stay as they are.',
    },
  },
};

const WORDS = {
  asked: { ja: 'ガイドが求めていること', en: 'What the guide asks' },
  example: { ja: '例', en: 'Example' },
} as const satisfies Record<string, Wording>;

/** What the guide asks of a section, with an example, as Markdown. */
export function sectionGuide(kind: HeadedSectionKind, locale: Locale): string {
  const { item, asks, example = exampleOf(kind) } = GUIDES[kind];
  const [open, close] = locale === 'ja' ? ['（', '）'] : [' (', ')'];
  return [
    `**${WORDS.asked[locale]}**${open}${item}${close}`,
    asks[locale],
    `${WORDS.example[locale]}:`,
    `\`\`\`text\n${example}\n\`\`\``,
  ].join('\n\n');
}

function exampleOf(kind: HeadedSectionKind): string {
  const draft = parseDraft({ path: 'example.txt', text: renderExample({}).text });
  const section = draft.sections.find((candidate) => candidate.kind === kind);
  return section ? slice(draft.text, section.span).trimEnd() : '';
}

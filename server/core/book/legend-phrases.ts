/** A sentence that a legend often holds, ready to be inserted. */
export interface LegendPhrase {
  /** What it is about, in both languages. */
  readonly name: { readonly ja: string; readonly en: string };
  /** What a person may type to find it without an input method. */
  readonly keyword: string;
  /** The sentence without its number; placeholders stand for what the producer fills in. */
  readonly sentence: string;
}

/** How finely a 簡易校正 text was checked: the three examples of guide G.4-2. */
export const SCOPE_EXAMPLES: readonly string[] = [
  'このデータは、章ごとに異なる作業者が手入力により製作したもので、入力した作業者以外による校正は行われていません。',
  'このデータは、OCRによりテキスト化したのち、無用な改行やスペースを削除、ページ番号の付与、見出しの校正を行ったものです。本文全体にわたる校正は行っておりません。',
  'このデータはOCRによりテキスト化したのち、第○○○章の本文のみを校正したものです。そのほかのページは校正を行っておりません。',
];

/** What is not as in the original (guide E); the wording is that of 別添1(2) where the sample has an entry. */
export const LEGEND_PHRASES: readonly LegendPhrase[] = [
  {
    name: { ja: 'ページ番号', en: 'page marks' },
    keyword: 'hanrei-page',
    sentence: '原本のページ番号を隅付き括弧(【】)で囲い、原本のページが開始する位置に挿入している。例 【○○○ページ】',
  },
  {
    name: { ja: 'ルビ', en: 'ruby' },
    keyword: 'hanrei-ruby',
    sentence: 'ルビは二重山括弧(《》)で囲い、当該用語の後ろに配置した。例 ○○○《○○○》',
  },
  {
    name: { ja: '注番号', en: 'notes' },
    keyword: 'hanrei-chu',
    sentence: '注番号の表記 1) は、注1) に変更した。',
  },
  {
    name: { ja: '読み取り不能文字', en: 'unreadable characters' },
    keyword: 'hanrei-yomitorifuno',
    sentence: '資料中の、読み取り不能文字の箇所に記載されている■は、〔読み取り不能文字〕■と記述した。',
  },
  {
    name: { ja: '製作者の補足', en: 'remarks of the producer' },
    keyword: 'hanrei-hosoku',
    sentence: '製作者による補足は、亀甲括弧(〔〕)で囲んで記した。',
  },
  {
    name: { ja: '図の説明を省略', en: 'figures without description' },
    keyword: 'hanrei-zu-shoryaku',
    sentence: '図、写真、グラフ等は、該当する箇所に番号と名称を記し、内容の説明を省略した。',
  },
  {
    name: { ja: '図の説明を記載', en: 'figures with description' },
    keyword: 'hanrei-zu-setsumei',
    sentence:
      '図、写真、グラフ等は、該当する箇所に番号と名称を記し、内容の説明を〔図の説明〕と〔図の説明終わり〕の間に記述した。',
  },
  {
    name: { ja: '省略した部分', en: 'omitted parts' },
    keyword: 'hanrei-shoryaku',
    sentence: '原本のうち、このデータで省略したのは、○○○です。',
  },
  {
    name: { ja: '誤植の扱い', en: 'misprints' },
    keyword: 'hanrei-goshoku',
    sentence:
      '明らかに誤植、誤記、脱字と判断できるものも、訂正せずに原本に忠実に入力した。ただし、原本に正誤表がある場合は、正誤表のとおり訂正した。',
  },
];

/** @returns the sentence with this keyword; empty where there is none */
export function legendSentence(keyword: string): string {
  return LEGEND_PHRASES.find((phrase) => phrase.keyword === keyword)?.sentence ?? '';
}

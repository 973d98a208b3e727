import type { Help } from 'commander';
import type { Locale, Wording } from '../core/rules/rule';
import { displayWidth } from '../core/text/width';

/** Titles that commander writes itself. */
const TITLES: Readonly<Record<string, string>> = {
  'Usage:': '使い方:',
  'Arguments:': '引数:',
  'Options:': 'オプション:',
  'Commands:': 'コマンド:',
};

/** Names of arguments in usage lines and messages. */
export const ARGUMENTS = {
  command: { ja: 'コマンド', en: 'command' },
  paths: { ja: 'パス', en: 'path' },
  fixPaths: { ja: 'パス', en: 'path' },
  rule: { ja: '規則', en: 'rule' },
  folder: { ja: 'フォルダー', en: 'folder' },
  oldVersion: { ja: '前の原稿', en: 'old' },
  newVersion: { ja: '後の原稿', en: 'new' },
  draft: { ja: '原稿', en: 'draft' },
  sheet: { ja: '校正表', en: 'sheet' },
  options: { ja: 'オプション', en: 'options' },
} as const satisfies Record<string, Wording>;

/** What the help says of commands, arguments and options. */
export const HELP = {
  program: {
    ja: '印刷された本からテキストデータを作るための点検ツールです。',
    en: 'Checks plain-text accessible books that are made from printed ones.',
  },
  version: { ja: 'バージョンを表示する', en: 'Show the version' },
  help: { ja: '使い方を表示する', en: 'Show this help' },
  check: { ja: '原稿を点検する', en: 'Check drafts' },
  fix: { ja: '原稿を直す（自動で直せる箇所だけ）', en: 'Fix drafts (only what can be fixed safely)' },
  report: { ja: '納品前のレポートを作る', en: 'Write a delivery report' },
  profile: {
    ja: 'ほかの機関向けのまとめ方: dnb-2009（ドイツ国立図書館、2009年時点）',
    en: 'Pack for another institution: dnb-2009 (German National Library, as of 2009)',
  },
  worksheet: {
    ja: '未収資料の作業用シートを作る',
    en: 'Write a worksheet of titles not held',
  },
  worksheetOutput: {
    ja: '書き出すファイル（.csv か .tsv）。あれば、記入した内容を残して更新する',
    en: 'The file to write (.csv or .tsv); what is filled in there stays',
  },
  pack: { ja: '納品用にまとめる（ZIP かフォルダー）', en: 'Pack titles for delivery (ZIP or folder)' },
  server: { ja: '言語サーバーを起動する（エディターが使います）', en: 'Start the language server, for editors' },
  stdio: { ja: '標準入出力でやりとりする', en: 'talk over standard input and output' },
  characters: {
    ja: 'JIS 第2水準までにない文字を数える',
    en: 'Count the characters beyond JIS level 2',
  },
  proofSheet: { ja: '二つの版の違いを校正表にする', en: 'List what changed between two versions as a proof sheet' },
  applyProofSheet: { ja: '校正表のとおりに原稿を直す', en: 'Apply a proof sheet to a draft' },
  oldVersion: { ja: '直す前の原稿', en: 'The draft before the changes' },
  newVersion: { ja: '直した後の原稿', en: 'The draft after the changes' },
  draft: { ja: '原稿', en: 'The draft' },
  sheet: {
    ja: '校正表（CSV か TSV。1行目に「誤」と「正」の見出しがあるもの）',
    en: 'The proof sheet, CSV or TSV, with a heading line that names Wrong and Right (誤, 正)',
  },
  sheetFormat: { ja: '校正表の形式: csv, tsv, html（既定は csv）', en: 'csv, tsv or html (default: csv)' },
  applyColophon: { ja: '原本奥付の行も直す', en: 'Apply rows about 原本奥付, too' },
  rules: { ja: '規則の一覧を表示する', en: 'List the rules' },
  explain: { ja: '規則を説明する', en: 'Explain a rule' },
  new: { ja: '原稿のひな形を作る', en: 'Write the skeleton of a draft' },
  helpCommand: { ja: 'コマンドの使い方を表示する', en: 'Show the help of a command' },
  paths: {
    ja: 'ファイルかフォルダー（- は標準入力）。フォルダーは中の原稿を探す',
    en: 'Files, or folders to search for drafts (- is the standard input)',
  },
  fixPaths: { ja: 'ファイルかフォルダー', en: 'Files, or folders to search for drafts' },
  rule: { ja: '規則の名前', en: 'The id of a rule' },
  folder: { ja: 'ひな形を作るフォルダー', en: 'The folder to write to' },
  format: {
    ja: '結果の形式: stylish, json, ndjson, sarif, junit, github, checkstyle（既定は stylish）',
    en: 'stylish, json, ndjson, sarif, junit, github or checkstyle (default: stylish)',
  },
  reportFormat: {
    ja: 'レポートの形式: html, md, txt, json（既定は txt）',
    en: 'html, md, txt or json (default: txt)',
  },
  madeBy: { ja: 'レポートを作った人の名前', en: 'Who made the report' },
  packOutput: {
    ja: '書き出す先。名前が .zip なら ZIP、ほかはフォルダー。隣にマニフェストとレポートも書き出す',
    en: 'Where to write: a ZIP if the name ends in .zip, a folder otherwise; manifest and report go beside it',
  },
  force: {
    ja: '納品を妨げる事項があっても、理由をレポートに記録してまとめる',
    en: 'Pack in spite of what stands in the way; the reason is recorded in the report',
  },
  only: { ja: 'この規則だけを使う（コンマ区切り）', en: 'Only these rules (comma-separated)' },
  level: {
    ja: '校正レベル: 全文校正, 簡易校正, 未校正（凡例の記載より優先）',
    en: 'Proofing level: full, simple or none (instead of the declared one)',
  },
  config: {
    ja: '設定ファイル（既定は近くの accessible-text.json）',
    en: 'Configuration (default: the nearest accessible-text.json)',
  },
  locale: { ja: '表示の言語: ja, en', en: 'Language: ja or en' },
  today: { ja: '今日の日付（例 2026-04-01）', en: "Today's date, such as 2026-04-01" },
  all: { ja: '見出しのない .txt と .md も対象にする', en: 'Also .txt and .md files without any heading' },
  outputFile: { ja: '結果をファイルに書き出す', en: 'Write the report to a file' },
  maxWarnings: { ja: '警告がこの数を超えたら終了コードを 1 にする', en: 'Exit with 1 when there are more warnings' },
  quiet: { ja: 'エラーだけを表示する', en: 'Show errors only' },
  stdinFilename: { ja: '標準入力のファイル名', en: 'The file name of the standard input' },
  shard: {
    ja: 'N 個に分けたうちの I 番目だけを点検する（例 2/8）。作品は分けない',
    en: 'Check part I of N only, such as 2/8; a title is never split',
  },
  concurrency: {
    ja: '同時に点検する作品の数（既定はコンピューターに合わせる）',
    en: 'Check N titles at a time (default: as many as the computer can)',
  },
  cache: {
    ja: '結果を保存し、変わっていない作品は次から点検し直さない',
    en: 'Remember findings, and check only titles that have changed',
  },
  cacheLocation: {
    ja: '--cache の結果を保存するフォルダー（既定は利用者のキャッシュのフォルダー）',
    en: "The folder for --cache (default: in the user's folder of caches)",
  },
  dryRun: { ja: '書き換えずに差分を表示する', en: 'Show the difference and write nothing' },
  review: {
    ja: '--only の規則の、確かめてから直す修正も行う（file-name-misordered ならファイルの名前も変える）',
    en: 'Also apply fixes to be looked at first, of the rules in --only (file-name-misordered renames files)',
  },
  organisation: { ja: '製作館名', en: 'The producing organisation' },
  newLevel: { ja: '校正レベル: 全文校正, 簡易校正, 未校正', en: 'Proofing level: full, simple or none' },
  title: { ja: '本の題名', en: 'The title of the book' },
  exitCodes: {
    ja: '終了コード: 0 エラーなし、1 エラーあり、2 使い方か設定の誤り、3 読み書きの失敗など',
    en: 'Exit codes: 0 no errors, 1 errors found, 2 wrong usage or configuration, 3 failure to read, write or check',
  },
} as const satisfies Record<string, Wording>;

/** How commander lays out help in a language; full-width characters take two columns. */
export function helpLayout(locale: Locale): Partial<Help> {
  return {
    displayWidth: (text) => displayWidth(text),
    ...(locale === 'ja' && {
      boxWrap: wrapJapanese,
      styleTitle: (title: string) => TITLES[title] ?? title,
    }),
    // Defaults are told in words where they matter.
    optionDescription: ({ description }) => description,
    // Every command has options; what else it takes tells more.
    subcommandTerm: (command) =>
      `${command.name()} ${command.usage().replace(`[${ARGUMENTS.options[locale]}]`, '')}`.trimEnd(),
  };
}

/** Japanese has no spaces to break lines at. */
function wrapJapanese(text: string, width: number): string {
  const words = [...new Intl.Segmenter('ja', { granularity: 'word' }).segment(text)].map(({ segment }) => segment);
  const lines = [''];
  for (const word of words) {
    const line = lines.at(-1) ?? '';
    // A line must not begin with a closing sign.
    const fits = displayWidth(line + word) <= width || /^[、。）]/.test(word);
    if (fits) lines[lines.length - 1] = line + word;
    else lines.push(word.trimStart());
  }
  return lines.map((line) => line.trimEnd()).join('\n');
}

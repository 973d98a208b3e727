import { fill } from '../core/lint/wording';
import type { Locale, MessageData, Wording } from '../core/rules/rule';

/** The command line's own sentences; those about findings belong to the rules. */
const MESSAGES = {
  // Summary
  noFinding: {
    ja: '{files} 件のファイルを点検しました。指摘はありません。',
    en: 'Files checked: {files}. No findings.',
  },
  noFindingAfterFix: {
    ja: '{files} 件のファイルを点検しました。直した場合、指摘は残りません。',
    en: 'Files checked: {files}. Once fixed, no findings remain.',
  },
  countsAfterFix: {
    ja: '{files} 件のファイルを点検しました。直した場合、残る指摘は、エラー {errors} 件、警告 {warnings} 件、情報 {informations} 件、ヒント {hints} 件です。',
    en: 'Files checked: {files}. Once fixed, these remain: errors: {errors}, warnings: {warnings}, information: {informations}, hints: {hints}.',
  },
  counts: {
    ja: '{files} 件のファイルを点検しました。エラー {errors} 件、警告 {warnings} 件、情報 {informations} 件、ヒント {hints} 件です。',
    en: 'Files checked: {files}. Errors: {errors}, warnings: {warnings}, information: {informations}, hints: {hints}.',
  },
  fixable: {
    ja: 'そのうち {count} 件は accessible-text fix で直せます。',
    en: '{count} of them can be fixed with accessible-text fix.',
  },
  onlyRules: { ja: '点検した規則: {rules}', en: 'Rules that ran: {rules}' },
  quiet: { ja: 'エラー以外は表示していません（--quiet）。', en: 'Only errors are shown (--quiet).' },
  notChecked: {
    ja: '処理できなかったものが {count} 件あります。それぞれの説明を確かめてください。',
    en: 'Not done: {count}. See the explanation of each.',
  },
  tooManyWarnings: {
    ja: '警告が {warnings} 件あり、--max-warnings の {limit} 件を超えています。',
    en: 'Warnings: {warnings}. That is more than --max-warnings {limit} allows.',
  },
  places: { ja: '（{lines}行目）', en: ' (lines {lines})' },
  written: { ja: '結果を {path} に書き出しました。', en: 'The report is in {path}.' },
  checking: { ja: '点検中… {done}/{total}', en: 'Checking… {done}/{total}' },

  // What was not as expected
  noDraft: {
    ja: '原稿が見つかりませんでした。「原本情報」などの見出しがある .txt と .md を原稿とみなします。見出しのないファイルも点検するには、ファイル名を指定するか、--all を付けてください。',
    en: 'No draft was found. A .txt or .md file counts as a draft when it has a heading such as 原本情報. To check files without one, name them or add --all.',
  },
  noTextFile: {
    ja: '点検できるファイル（.txt .md .docx .epub .opf）が見つかりませんでした。',
    en: 'There is no file to check here (.txt, .md, .docx, .epub, .opf).',
  },
  emptyShard: {
    ja: '{shard} に当たる原稿はありません。ほかの番号で点検されます。',
    en: 'No draft falls into part {shard}; the other parts hold them.',
  },
  bodyOnly: {
    ja: '{path}: 「原本情報」などの見出しがないため、全体を本文として点検しました。',
    en: '{path}: no heading such as 原本情報 was found, so the whole text was checked as body.',
  },
  loopSkipped: {
    ja: '{path}: 上のフォルダーへ戻るリンクなので、たどりませんでした。',
    en: '{path}: this link leads back to a folder above it and was not followed.',
  },
  configBroken: {
    ja: '{path}: JSON として読めない箇所があります。指摘された箇所を直してください。',
    en: '{path}: this is not valid JSON. Mend the place that is pointed out.',
  },
  configUnreadable: { ja: '設定ファイルを読めません。{reason}', en: 'The configuration cannot be read. {reason}' },
  internal: {
    ja: '{path}: 点検の途中で予期しない問題が起きました（{error}）。このファイルの点検は終わっていません。',
    en: '{path}: something unexpected happened ({error}). This file has not been checked.',
  },
  crash: {
    ja: '予期しない問題が起きて、途中で止まりました（{error}）。',
    en: 'Something unexpected happened and the program stopped ({error}).',
  },

  // Why a file could not be read or written
  missing: {
    ja: '{path}: ファイルやフォルダーがありません。名前を確かめてください。',
    en: '{path}: there is no such file or folder.',
  },
  denied: { ja: '{path}: 読み書きする権限がありません。', en: '{path}: permission denied.' },
  loop: { ja: '{path}: リンクが輪になっていて、たどり着けません。', en: '{path}: the link leads in a circle.' },
  notAFile: { ja: '{path}: ファイルではありません。', en: '{path}: this is not a file.' },
  exists: {
    ja: '{path}: すでにあります。上書きはしません。',
    en: '{path}: this is there already and will not be overwritten.',
  },
  readOnly: {
    ja: '{path}: 読み取り専用なので書き換えませんでした。',
    en: '{path}: the file is read-only and was left as it is.',
  },
  changed: {
    ja: '{path}: 読み込んだ後にほかで変更されたので、書き換えませんでした。もう一度実行してください。',
    en: '{path}: the file was changed meanwhile and was left as it is. Please run the command again.',
  },
  full: {
    ja: '{path}: 空き容量が足りず書き込めませんでした。元のファイルはそのままです。',
    en: '{path}: there is no room left to write. The file is as it was.',
  },
  outputFull: {
    ja: '{path}: 空き容量が足りず、最後まで書き込めませんでした。',
    en: '{path}: there was no room left to write all of it.',
  },
  otherProblem: { ja: '{path}: 読み書きできません（{error}）。', en: '{path}: cannot be read or written ({error}).' },
  reportNotWritten: { ja: '結果を書き出せません。{reason}', en: 'The report cannot be written. {reason}' },

  // Fixing
  fixed: { ja: '{path}: {count} か所を直しました。', en: '{path}: {count} fixed.' },
  wouldFix: {
    ja: '{path}: {count} か所を直せます（書き換えていません）。',
    en: '{path}: {count} can be fixed (nothing was written).',
  },
  fixedLine: { ja: '{line}行目: {title}  {rule}', en: 'line {line}: {title}  {rule}' },
  renamed: { ja: '{path}: {count}個のファイルの名前を変えました。', en: '{path}: files renamed: {count}.' },
  wouldRename: {
    ja: '{path}: {count}個のファイルの名前を変えられます（変えていません）。',
    en: '{path}: files that can be renamed: {count} (nothing was changed).',
  },
  renamesOthers: {
    ja: '{path}: 「{file}」など、指定されていないファイルの名前も変わるので、変えていません。フォルダーを指定してください。',
    en: '{path}: nothing was renamed, for "{file}" would be too, which was not named. Name the folder.',
  },
  nothingToFix: { ja: '直せる箇所はありませんでした。', en: 'There was nothing to fix.' },
  onlyReview: {
    ja: '確かめてから直すことになっている {count} 件は、直していません。直すときは --review --only で規則を指定してください。',
    en: 'Fixes for {count} of them should be looked at first. To apply them, name their rules with --review --only.',
  },
  remaining: { ja: '残っている指摘', en: 'What remains' },
  undecodable: {
    ja: '{path}: 読めない文字（壊れたバイト）があるので、書き換えませんでした。先に元のファイルを確かめてください。',
    en: '{path}: the file has bytes that are no text, so it was left as it is. Look at the original first.',
  },
  unencodable: {
    ja: '{path}: 文字「{character}」（U+{code}）は、このファイルの文字コード {encoding} では保存できません。書き換えませんでした。先に UTF-8 に変換してください。',
    en: '{path}: the character "{character}" (U+{code}) cannot be stored in {encoding}. The file was left as it is; convert it to UTF-8 first.',
  },
  notRoundTrip: {
    ja: '{path}: {encoding} で保存すると文字が変わってしまうので、書き換えませんでした。',
    en: '{path}: storing the text in {encoding} would change it, so the file was left as it is.',
  },
  configBrokenNoFix: {
    ja: '{path}: 設定ファイル {config} を読み取れないので、書き換えませんでした。',
    en: '{path}: left as it is, because {config} is not valid JSON.',
  },

  created: {
    ja: '{path} を作りました。「○○○」や「##」の箇所を書き換えてから、accessible-text check で点検してください。',
    en: '{path} was created. Fill in what is marked ○○○ or ##, then run accessible-text check.',
  },

  // Packing
  packed: {
    ja: '{path} にまとめました（{titles}タイトル、{files}ファイル）。隣にマニフェストと納品前レポートがあります。書き込んだ内容は読み直して確かめました。',
    en: '{path} was written (titles: {titles}, files: {files}), with a manifest and a delivery report beside it. What was written was read back and compared.',
  },
  depositOneTitle: {
    ja: '--profile を使うときは、一度に一つの作品だけを指定してください（{count} 作品ありました）。',
    en: 'With --profile, name one title at a time ({count} were found).',
  },
  depositPacked: {
    ja: '{path} にまとめました（2009年時点の優先順位で選んだ形式: {format}）。メタデータの下書きを確かめてください。',
    en: 'Packed {path} (format chosen by the order of 2009: {format}). Look at the draft of the metadata.',
  },
  noWorksheet: {
    ja: '{path} は作業用シートではないため、上書きしません。別の名前にしてください。',
    en: '{path} is no worksheet and is not overwritten. Choose another name.',
  },
  worksheetInside: {
    ja: '{path} は原稿と同じフォルダーにあるため、原稿の表と区別できません。別のフォルダーにするか、.csv にしてください。',
    en: '{path} stands beside drafts and would be taken for a table of theirs. Choose another folder, or .csv.',
  },
  worksheetRemark: { ja: '{number}件目「{title}」: {remark}', en: 'Number {number}, "{title}": {remark}' },
  packTitle: { ja: '{title}（{file}）:', en: '{title} ({file}):' },
  notPacked: {
    ja: 'まとめませんでした。納品を妨げる事項を解消してください。エラーや申告が残る理由がある場合は、--force 理由 で記録できます。',
    en: 'Nothing was packed. Settle what stands in the way; where errors or declarations remain for a reason, record it with --force REASON.',
  },
  packInside: {
    ja: '--output の {path} は原稿のあるフォルダーの中です。原稿と混ざるので、別のフォルダーにしてください。',
    en: '--output {path} is in the folder of the drafts and would mix with them. Choose another folder.',
  },
  packNotVerified: {
    ja: '{path}: 書き込んだ内容を読み直したところ、元と一致しませんでした。まとめたものは残していません。保存先を確かめてください。',
    en: '{path}: what was read back is not what was written. Nothing was left there; check the disk.',
  },
  packLeftOut: { ja: '入れなかったファイル: {files}', en: 'Files that were left out: {files}' },
  comma: { ja: '、', en: ', ' },

  // Proof sheets
  proofSheetRows: { ja: '校正表の行は {count} 行です。', en: 'Rows in the proof sheet: {count}.' },
  tooDifferent: {
    ja: '{old} と {new} は違いが多すぎて、比べられません。同じ原稿の二つの版を指定してください。',
    en: '{old} and {new} have too little in common to be compared. Name two versions of one draft.',
  },
  noProofSheet: {
    ja: '{path}: 校正表として読めません。1行目に「誤」と「正」の見出しがある CSV か TSV にしてください。',
    en: '{path}: this is no proof sheet. It must be CSV or TSV with a first line that names the columns 誤 and 正 (Wrong, Right).',
  },
  rowsApplied: { ja: '{path}: 校正表の {count} 行を反映しました。', en: '{path}: rows applied: {count}.' },
  rowsToApply: {
    ja: '{path}: 校正表の {count} 行を反映できます（書き換えていません）。',
    en: '{path}: rows that can be applied: {count} (nothing was written).',
  },
  colophonChanged: {
    ja: '原本奥付も直しています。原本のとおりか、確かめてください。',
    en: '原本奥付 is changed, too. Make sure that it is as the printed book has it.',
  },
  rowInColophon: {
    ja: '原本奥付の中なので、反映していません。原本と見比べて正しければ、--colophon を付けて実行してください。',
    en: 'not applied, for it is in 原本奥付. If the printed book has it so, run again with --colophon.',
  },

  // Characters
  uncommonCharacters: {
    ja: '{path}: JIS 第2水準までにない文字が {kinds} 種類、{total} 字あります。読み上げソフトが読めないことがあります。',
    en: '{path}: {total} characters of {kinds} kinds are beyond JIS level 2. Reading software may not know them.',
  },
  noUncommonCharacter: {
    ja: '{path}: JIS 第2水準までにない文字はありません。',
    en: '{path}: no character is beyond JIS level 2.',
  },
  uncommonCharacter: {
    ja: '{character} {codes}  {count} 字（{lines}行目）',
    en: '{character} {codes}  {count} (lines {lines})',
  },
  uncommonCharacterMore: {
    ja: '{character} {codes}  {count} 字（{lines}行目など）',
    en: '{character} {codes}  {count} (lines {lines} and others)',
  },

  // Usage
  unknownRule: { ja: '規則「{rule}」はありません。{hint}', en: 'There is no rule "{rule}". {hint}' },
  didYouMean: { ja: 'もしかして: {candidates}', en: 'Did you mean: {candidates}?' },
  seeRules: {
    ja: '規則の一覧は accessible-text rules で見られます。',
    en: 'See "accessible-text rules" for the list.',
  },
  badChoice: {
    ja: '{option} に「{value}」は使えません。使えるのは {choices} です。',
    en: '{option} cannot be "{value}". Use one of: {choices}',
  },
  badDate: {
    ja: '--today には 2026-04-01 のように日付を書いてください（「{value}」は使えません）。',
    en: '--today takes a date such as 2026-04-01, not "{value}".',
  },
  badNumber: {
    ja: '{option} には 0 以上の整数を書いてください（「{value}」は使えません）。',
    en: '{option} takes a whole number from 0, not "{value}".',
  },
  badCount: {
    ja: '{option} には 1 から 999 までの整数を書いてください（「{value}」は使えません）。',
    en: '{option} takes a whole number from 1 to 999, not "{value}".',
  },
  threadCrashed: {
    ja: '並行して行っていた点検が異常終了しました（{reason}）。その分は点検し直します。',
    en: 'A check that ran beside others has crashed ({reason}). Its titles are checked again.',
  },
  badShard: {
    ja: '--shard には 2/8 のように「何番目/いくつに分けるか」を書いてください（「{value}」は使えません）。',
    en: '--shard takes a part and the number of parts, such as 2/8, not "{value}".',
  },
  emptyValue: { ja: '{option} の値が空です。', en: 'The value of {option} is empty.' },
  reviewNeedsOnly: {
    ja: '--review を使うときは、--only で規則を指定してください。確かめてから直す修正は、規則を選んで行います。例: --review --only control-character',
    en: '--review needs --only: fixes that a person should look at are applied for the rules that you name. Example: --review --only control-character',
  },
  stdinTwice: { ja: '標準入力（-）は一度しか指定できません。', en: 'Standard input (-) can be named only once.' },
  stdinFix: {
    ja: '標準入力（-）は fix では使えません。ファイル名を指定してください。',
    en: 'Standard input (-) cannot be fixed. Name a file.',
  },
  stdinNameAlone: {
    ja: '--stdin-filename は、標準入力（-）を点検するときだけ使えます。',
    en: '--stdin-filename is for standard input (-) only.',
  },
  cacheLocationAlone: {
    ja: '--cache-location は、--cache と一緒に使ってください。',
    en: '--cache-location is for use with --cache.',
  },
  outputIsInput: {
    ja: '--output-file の {path} は点検するファイルです。原稿が失われるので、別の名前にしてください。',
    en: '--output-file {path} is one of the files to check and would be lost. Choose another name.',
  },
  unknownOption: { ja: '{what} というオプションはありません。{hint}', en: 'There is no option {what}. {hint}' },
  unknownCommand: { ja: '{what} というコマンドはありません。{hint}', en: 'There is no command {what}. {hint}' },
  missingArgument: { ja: '{what}を指定してください。', en: 'Please give {what}.' },
  optionMissingArgument: { ja: '{what} には値が必要です。', en: '{what} needs a value.' },
  excessArguments: { ja: '引数が多すぎます。', en: 'There are too many arguments.' },
  seeHelp: { ja: '使い方は --help で見られます。', en: 'See --help.' },
} as const satisfies Record<string, Wording>;

/** A key of the command line's sentences. */
export type MessageKey = keyof typeof MESSAGES;

/** Says a sentence in the reader's language. */
export type Say = (key: MessageKey, data?: MessageData) => string;

/** @returns a function that says sentences in one language */
export function createSay(locale: Locale): Say {
  return (key, data) => fill(MESSAGES[key][locale], data, locale).trimEnd();
}

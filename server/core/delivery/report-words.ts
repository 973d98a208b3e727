import type { ItemState } from './checklist';
import { fill } from '../lint/wording';
import type { Locale, Wording } from '../text/wording';

/** The states as a reader sees them. */
export const STATE_NAMES: Readonly<Record<ItemState, Wording>> = {
  'passed': { ja: '指摘なし', en: 'nothing found' },
  'found': { ja: '指摘あり', en: 'findings' },
  'allowed': { ja: '認めた指摘あり', en: 'findings allowed' },
  'unchecked': { ja: '未点検', en: 'not checked' },
  'look': { ja: '要確認', en: 'to be looked at' },
  'declared': { ja: '申告済み', en: 'declared' },
  'consult': { ja: '要相談', en: 'consult first' },
  'unanswered': { ja: '未回答', en: 'not answered' },
  'not-asked': { ja: '対象外', en: 'does not apply' },
};

const WORDS = {
  heading: { ja: '納品前レポート', en: 'Delivery report' },
  made: { ja: '作成日: {day}', en: 'Made on {day}' },
  madeBy: { ja: '作成者: {name}', en: 'Made by {name}' },
  program: { ja: 'アクセシブルテキスト {version} で作成しました。', en: 'Made with Accessible Text {version}.' },
  guide: {
    ja: '視覚障害者等用データ送信サービス データ提供館ガイド（テキストデータ編、令和2年1月）の項目によります。',
    en: 'By the items of the National Diet Library’s guide for providers of text data (January 2020).',
  },
  forced: {
    ja: '納品を妨げる事項が残っていますが、次の理由により作成しました: {reason}',
    en: 'Made in spite of what stands in the way, because: {reason}',
  },
  overview: {
    ja: '{count}タイトルのうち、納品できるものは{ready}タイトルです。',
    en: 'Titles: {count}; ready for delivery: {ready}.',
  },
  titles: { ja: 'タイトルの一覧', en: 'Titles' },
  titleHead: { ja: 'タイトル', en: 'Title' },
  firstFile: { ja: '最初のファイル', en: 'First file' },
  verdict: { ja: '判定', en: 'Verdict' },
  ready: { ja: '納品できます', en: 'ready' },
  notReady: { ja: 'まだ納品できません', en: 'not ready' },
  readyUnchecked: { ja: '納品できます（使わなかった規則あり）', en: 'ready, but not checked by every rule' },
  readySentence: {
    ja: '納品を妨げる事項はありません。「要確認」の項目は、原本と見比べて確かめてください。',
    en: 'Nothing stands in the way of delivery. Look at the items that a person has to compare with the book.',
  },
  notReadySentence: { ja: 'まだ納品できません。次の事項が残っています。', en: 'Not ready for delivery. This is left:' },
  rulesOff: {
    ja: '設定により、{count}件の規則を使っていません。その規則が見る点は、だれも点検していません。',
    en: 'Rules that the configuration has switched off: {count}. Nobody has checked what they look at.',
  },
  lackingWords: {
    ja: '辞書を使えなかったため、{count}件の規則（{rules}）は一部しか点検していません。',
    en: 'There was no dictionary, so that {count} rules have seen a part only: {rules}.',
  },
  organisation: { ja: '製作館: {name}', en: 'Producer: {name}' },
  level: { ja: '校正レベル: {level}', en: 'Proofing level: {level}' },
  levelChosen: {
    ja: '校正レベル: {level}として点検しました。原稿の記載は「{declared}」です。',
    en: 'Checked as {level}; the draft says {declared}.',
  },
  levelChosenAlone: {
    ja: '校正レベル: {level}として点検しました。原稿からは校正レベルが分かりません。',
    en: 'Checked as {level}; the draft does not state its level.',
  },
  files: { ja: 'ファイル: {files}', en: 'Files: {files}' },
  errors: { ja: 'エラーが{count}件あります。', en: 'Errors: {count}.' },
  lineBreaks: {
    ja: '紙面の幅による改行とみられる箇所が{count}か所残り、まだだれも認めていません。',
    en: 'Line breaks of the printed page that nobody has allowed: {count}.',
  },
  unanswered: { ja: '回答がありません: {question}', en: 'Not answered: {question}' },
  consult: {
    ja: '収集対象外の可能性があります。国立国会図書館に相談し、結果を記録してください: {question}',
    en: 'May be out of scope. Consult the National Diet Library and write down what it said: {question}',
  },
  checklist: { ja: 'ガイドの項目ごとの結果', en: 'Item by item' },
  item: { ja: '項目', en: 'Item' },
  asks: { ja: 'ガイドが求めること', en: 'What the guide asks' },
  how: { ja: '確かめ方', en: 'Checked' },
  state: { ja: '状態', en: 'State' },
  details: { ja: '内容', en: 'Details' },
  totals: { ja: '指摘の数', en: 'Findings by rule' },
  rule: { ja: '規則', en: 'Rule' },
  severity: { ja: '重要度', en: 'Severity' },
  findings: { ja: '件数', en: 'Findings' },
  places: { ja: '箇所', en: 'Places' },
  changed: { ja: '設定で変えた規則', en: 'Rules that the configuration has changed' },
  ruleOff: {
    ja: '{rule}（{summary}）: 使っていません。この点は点検していません。通常の重要度は「{usual}」です。',
    en: '{rule} ({summary}): switched off, so this was not checked. It is usually: {usual}.',
  },
  ruleLowered: {
    ja: '{rule}（{summary}）: 重要度を「{usual}」から「{now}」に下げています。',
    en: '{rule} ({summary}): lowered from {usual} to {now}.',
  },
  ruleRaised: {
    ja: '{rule}（{summary}）: 重要度を「{now}」に上げています。',
    en: '{rule} ({summary}): raised to {now}.',
  },
  allowed: { ja: '認めた指摘', en: 'Findings that were allowed' },
  allowance: { ja: '{rule}「{text}」{file}: {reason}（{used}）', en: '{rule} “{text}” {file}: {reason} ({used})' },
  wholeRule: {
    ja: '{rule}のすべての指摘、{file}: {reason}（{used}）',
    en: 'every finding of {rule}, {file}: {reason} ({used})',
  },
  usedPlaces: { ja: '{count}か所', en: 'places: {count}' },
  unused: { ja: '当てはまる指摘は今はありません', en: 'there is no such finding now' },
  unusedRule: {
    ja: 'この規則を使っていないので、当てはまる指摘があるかは分かりません',
    en: 'the rule is switched off, so it is not known whether there is such a finding',
  },
  everyFile: { ja: 'すべてのファイル', en: 'in every file' },
  noReason: { ja: '理由は書かれていません', en: 'no reason is given' },
  notChecked: { ja: '点検できなかったもの', en: 'What could not be checked' },
  list: { ja: '指摘の一覧', en: 'Findings' },
  noFindings: { ja: '指摘はありません。', en: 'Nothing was found.' },
  more: { ja: 'ほか{count}件', en: 'and {count} more' },
  place: { ja: '{file} {line}行目', en: '{file} line {line}' },
  count: { ja: '{rule}: {count}件', en: '{rule}: {count}' },
  allowedCount: { ja: '{rule}: 認めた指摘{count}件', en: '{rule}: {count} allowed' },
  ruleLacksWords: {
    ja: '規則 {rule} は、辞書を使えなかったため一部しか点検していません',
    en: 'rule {rule} has seen a part only, without a dictionary',
  },
  partly: {
    ja: 'この形式では前付けと原本奥付だけを点検しました。ほかは人が確かめてください',
    en: 'in this format only the front matter and the colophon were checked: please look at the rest',
  },
  notRun: { ja: '規則 {rule} は動いていません', en: 'rule {rule} did not run' },
  answer: { ja: '{answer}（{by}、{on}）', en: '{answer} ({by}, {on})' },
  noSource: { ja: '（{source}が書かれていません）', en: '(missing: {source})' },
  noAnswer: { ja: '「{question}」に回答がありません', en: '“{question}” is not answered' },
} as const satisfies Record<string, Wording>;

/** Says a sentence of the report in one language. */
export type Say = (key: keyof typeof WORDS, data?: Readonly<Record<string, string | number>>) => string;

/** @returns a function that says the sentences of a report in one language */
export function sayIn(locale: Locale): Say {
  return (key, data) => fill(WORDS[key][locale], data, locale);
}

import { foldWidth } from '../text/fold';
import type { Span } from '../text/span';

/** A person or body with what they did for the work, as a line of 原本情報 or 原本奥付 names them. */
export interface Credit {
  readonly name: string;
  /** 著, 編, 訳 … ; empty where nothing says. */
  readonly role: string;
}

/** A credit with its place in the line (UTF-16 offsets); the span covers the name without the role. */
export interface PlacedCredit extends Credit {
  readonly span: Span;
}

/** What a line says about who made the work. */
export interface ResponsibilityStatement {
  readonly credits: readonly PlacedCredit[];
  /** The whole statement, roles included. */
  readonly span: Span;
  /** What stands behind the last role, such as the publisher (別添1(2)). */
  readonly rest?: Span;
}

const SPACED_ROLES =
  '編集代表|編集責任|責任編集|総監修|編集委員|監修|監訳|編著|共著|共編|共訳|編訳|訳注|訳編|著訳|原著|原作|原案|校注|校訂|校閲|編集|編纂|編輯|翻訳|作画|挿画|挿絵|さし絵|写真|撮影|イラスト|漫画|マンガ|まんが|解説|脚本|執筆協力|執筆|聞き手|語り手|口述|述|談|選|撰|註|注|歌|句|詩|著|編|訳|文|ぶん|画|絵|え|作|さく|やく|へん';
/** Roles that are words of titles too (万葉集 評釈), so that somebody must be named before. */
const FURTHER_ROLES =
  '現代語訳|口絵|題字|題簽|装画|装幀|装丁|装釘|カバー絵|扉絵|図版|朗読|語り|解題|解説文|評釈|注釈|註釈|訳詩|作詞|作曲|取材|構成|企画|序文|序|跋|対談|推薦|編集協力|取材協力|協力';
const FURTHER_ROLE = new RegExp(`^(?:${FURTHER_ROLES})$`);
/** Roles that may follow a name without space; words such as 名著 and 現代語訳 end in them too. */
const ATTACHED_ROLES = '編著|共著|共編|共訳|編訳|監修|監訳|翻訳|校注|校訂|著|訳';
const NO_NAME_BEFORE = '(?<![名大遺旧自論拙原共前後続本語口全対新完抄英和邦意直通超標試])';
const BODY = '(?<=会|部|室|局|課|館|省|庁|所|社|院|校|大学|センター|連盟|機構|組合|ほか|他)';
const END = '(?=$|[\\s,、;/.。)\\]・])';
const combined = (roles: string): string => `(?:${roles})(?:[・/&,、](?:${roles}))*`;
const ROLE = new RegExp(
  [
    `(?<=[\\s)\\]])(${combined(`${SPACED_ROLES}|${FURTHER_ROLES}`)})${END}`,
    `\\s?[(\\[](${combined(SPACED_ROLES)})[)\\]]`,
    `\\s?[/=:]\\s?(${combined(SPACED_ROLES)})${END}`,
    `(?<=\\S)${NO_NAME_BEFORE}(${combined(ATTACHED_ROLES)})${END}`,
    `${BODY}(編|編集|編纂)${END}`,
  ].join('|'),
  'g',
);
const EDGE_START = /^[\s,、;/・.。©:=]+/;
const EDGE_END = /[\s,、;/.。:=]+$/;
const OTHERS = /[\s[(]*(?:ほか|他|et al\.?)(?:\d+名)?[\])]*\s*$/;
const LONGEST_NAME = 60;

/**
 * Reads a line that names people with their roles behind the names: 「藤井渉 著」「甲野花子 文 ; 乙山太郎 絵」
 * 「藤井渉 著 法律文化社」.
 * @returns undefined when the line names no role
 */
export function readResponsibility(line: string): ResponsibilityStatement | undefined {
  const folded = foldWidth(line);
  const credits: PlacedCredit[] = [];
  let position = 0;
  for (const match of folded.matchAll(ROLE)) {
    const role = (match[1] ?? match[2] ?? match[3] ?? match[4] ?? match[5] ?? '').replace(/[/&,、]/g, '・');
    const names = splitNames(line.slice(position, match.index), position);
    if (credits.length === 0 && (names.length === 0 || FURTHER_ROLE.test(role))) continue;
    credits.push(...names.map((name) => ({ ...name, role })));
    position = match.index + match[0].length;
  }
  const first = credits[0];
  if (!first) return undefined;
  const rest = trimmed(line, position, line.length);
  return { credits, span: { start: first.span.start, end: position }, ...(rest && { rest }) };
}

/**
 * Splits a list of names. A middle dot parts Japanese names only: 山田太郎・鈴木花子, but ジャン・ジャック.
 * @param offset where the list starts in its line
 */
export function splitNames(list: string, offset: number): PlacedCredit[] {
  const names: PlacedCredit[] = [];
  let position = 0;
  for (const piece of list.split(
    /([,，、;；/／&＆|｜]|\s{2,}|\s+と\s+|(?<=[\p{Script=Han}々]{2})・(?=[\p{Script=Han}々]{2}))/u,
  )) {
    const span = nameSpan(list, position, position + piece.length);
    position += piece.length;
    if (!span) continue;
    const name = list.slice(span.start, span.end);
    names.push({ name, role: '', span: { start: offset + span.start, end: offset + span.end } });
  }
  return names;
}

/** The name without its reading or dates in brackets, ほか and ©. */
function nameSpan(list: string, from: number, to: number): Span | undefined {
  const folded = foldWidth(list.slice(from, to));
  const name = folded.replace(/(?<=\S)\s*[([〔〈《].*$/, '').replace(OTHERS, '');
  const span = trimmed(list, from, from + name.length);
  return span && span.end - span.start <= LONGEST_NAME && /[\p{L}]/u.test(name) ? span : undefined;
}

function trimmed(line: string, from: number, to: number): Span | undefined {
  const text = foldWidth(line.slice(from, to));
  const start = EDGE_START.exec(text)?.[0].length ?? 0;
  const end = text.replace(EDGE_END, '').length;
  return end > start ? { start: from + start, end: from + end } : undefined;
}

const LABEL_ROLES: Readonly<Record<string, string>> = {
  責任表示: '',
  著作者: '著',
  著者代表: '著',
  代表著者: '著',
  執筆者: '執筆',
  翻訳者: '訳',
  訳者代表: '訳',
  編者代表: '編',
  作者: '作',
  画家: '画',
};

/** @returns the role that stands behind the name for a label that stands in front of it: 編著者 → 編著. */
export function roleOfLabel(label: string): string {
  const main = label.split(/兼/)[0] ?? label;
  return (
    LABEL_ROLES[main] ??
    main
      .replace(/名$/, '')
      .replace(/者$/, '')
      .replace(/[/&、と]/g, '・')
  );
}

/** What kind of work a role is: two statements are of the same matter only when their roles are. */
export function roleGroup(role: string): 'creator' | 'translator' | 'supervisor' | 'artist' | 'any' {
  if (role === '') return 'any';
  if (/訳/.test(role) && !/著|編/.test(role)) return 'translator';
  if (/監修/.test(role)) return 'supervisor';
  if (/絵|え|(?<!企)画|写真|撮影|イラスト/.test(role) && !/[著編作文]|さく|ぶん/.test(role)) return 'artist';
  return 'creator';
}

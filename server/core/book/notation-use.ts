import type { Draft, MarkKind } from '../syntax/draft';
import { readNoteShape } from '../syntax/note-shape';
import { slice, type Span } from '../text/span';
import { bodyMarksOf, type BodyMark } from './body-marks';
import type { Deliverable } from './deliverable';

/** The notations that a producer brings into the text of a book; `remark` is the producer's words in 〔 〕. */
export const NOTATION_KINDS = ['page', 'ruby', 'note', 'remark', 'unreadable', 'iteration'] as const;

/** One of them. */
export type NotationKind = (typeof NOTATION_KINDS)[number];

/** A place where the body uses a notation. */
export interface NotationPlace {
  readonly draft: Draft;
  readonly span: Span;
}

/** How the body of a title uses notations; each question is answered when it is asked. */
export interface NotationUses {
  /** Where a notation is used, in reading order; what the book may have printed itself is left out. */
  sure(kind: NotationKind): readonly NotationPlace[];
  /** Whether anything looks like it. */
  any(kind: NotationKind): boolean;
  /** The forms of the notes that have a word, with # for the number: 注#). */
  noteForms(): ReadonlySet<string>;
  /** Characters that stand for one that cannot be read, without a word of explanation at the place. */
  unexplained(): readonly (NotationPlace & { readonly sign: string })[];
  /** Whether the book itself explains a sign such as 〔〕. */
  explains(sign: string): boolean;
}

const KANA = /^[ぁ-ゖァ-ヺー・゛゜ゝゞヽヾ\s　]+$/;
const BASE = /[一-鿿々〆ヵヶ仝〇ァ-ヺーA-Za-zＡ-Ｚａ-ｚ0-9０-９]$/;
/** The name of a work stands in 《 》 behind such a word: 絵画《ひまわり》. */
const WORK = /(?:画|絵|作|品|曲|歌|像|彫刻|図|展|詩|組曲|小説|映画)$/;
/** What only a producer says in 〔 〕; 〔ママ〕 and additions to quotations are the book's as well. */
const PRODUCER =
  /原本|底本|(?:製作|制作|入力|校正|作業)者|テキスト(?:データ|化)|(?:目次|索引|奥付|広告|表紙|帯|巻末|QR).{0,8}省略|ルビ|ふりがな|傍点|下線|傍線|太字|上付き|下付き|囲み|網掛け|空欄|白紙|改ページ|点線|罫線|手書き|ロゴ|外字/;
/** 〔傍点引用者〕 is printed in the book. */
const AUTHOR = /引用者|筆者|著者|訳者|編者|原文|原著|論者|評者/;
const UNREADABLE = /読み?取(?:り|れ)(?:不能|不可|ない|ません)|判読(?:不能|不可|でき)|読めない文字|不明文字/;
const EXPLAINED_BEFORE = /〔[^〔〕]{1,30}〕$/;
const EXPLAINED_BEHIND =
  /^(?:〔[^〔〕]{1,40}〕|[(（][^()（）]{0,15}(?:不明|判読|読み?取|読め|欠|ママ|原本)[^()（）]{0,15}[)）])/;

/** Reads which notations the body of a title uses. */
export function readUses(deliverable: Deliverable): NotationUses {
  const has: Has = (kind, test = () => true) =>
    deliverable.bodyMarks.some((found) => found.mark.kind === kind && test(found));
  return {
    sure: (kind) => sureUses(deliverable, kind),
    any: (kind) => anyUse(kind, has) || (kind === 'page' && deliverable.pageMarks.marks.length > 0),
    noteForms: () => new Set(bodyMarksOf(deliverable, 'note', 'note-like').flatMap((note) => noteForm(note))),
    unexplained: () =>
      bodyMarksOf(deliverable, 'unreadable')
        .filter(isUnexplained)
        .map(({ draft, span, mark }) => ({ draft, span, sign: mark.label })),
    explains: (sign) => has('sign', ({ mark }) => mark.label === sign),
  };
}

function sureUses(deliverable: Deliverable, kind: NotationKind): readonly NotationPlace[] {
  switch (kind) {
    case 'page':
      return deliverable.pageMarks.marks;
    case 'ruby':
      return readings(bodyMarksOf(deliverable, 'ruby'));
    case 'note':
      return bodyMarksOf(deliverable, 'note').filter(isUnopened);
    case 'remark':
      return bodyMarksOf(deliverable, 'aside').filter(isProducers);
    case 'unreadable':
      return bodyMarksOf(deliverable, 'aside').filter(isAboutUnreadable);
    case 'iteration':
      return bodyMarksOf(deliverable, 'iteration');
  }
}

type Has = (kind: MarkKind, test?: (mark: BodyMark) => boolean) => boolean;

function anyUse(kind: NotationKind, has: Has): boolean {
  switch (kind) {
    case 'page':
      return has('page');
    case 'ruby':
      return has('ruby', isReading);
    case 'note':
      return has('note') || has('note-like');
    case 'remark':
      return has('aside');
    case 'unreadable':
      return has('unreadable') || has('aside', isAboutUnreadable);
    case 'iteration':
      return has('iteration');
  }
}

/** A book may print 《 》 itself: they are ruby where most of them hold a reading behind a word. */
function readings(marks: readonly BodyMark[]): BodyMark[] {
  const found = marks.filter(isReading);
  return found.length * 2 > marks.length ? found : [];
}

function isReading({ mark, paragraph }: BodyMark): boolean {
  const start = mark.span.start - paragraph.span.start;
  const before = paragraph.text.slice(Math.max(0, start - 4), start);
  return KANA.test(mark.label) && BASE.test(before) && !WORK.test(before);
}

/** （注1） is as books print it; 注1) is what the guide's sample turns a raised number into; 発注1) is another word. */
function isUnopened({ draft, span }: BodyMark): boolean {
  return !/[(（［[〔〈<＜発受外特]/.test(draft.text.charAt(span.start - 1));
}

function isAboutUnreadable({ mark }: BodyMark): boolean {
  return UNREADABLE.test(mark.label);
}

function noteForm({ draft, span, mark }: BodyMark): string[] {
  const isOpened = mark.kind === 'note' && /[(（]/.test(draft.text.charAt(span.start - 1));
  const shape = readNoteShape(slice(draft.text, isOpened ? { start: span.start - 1, end: span.end } : span));
  return shape && shape.word !== '' ? [shape.form] : [];
}

function isProducers({ mark, paragraph }: BodyMark): boolean {
  const { label } = mark;
  if (!PRODUCER.test(label) || AUTHOR.test(label) || UNREADABLE.test(label)) return false;
  return !paragraph.children.some(
    ({ kind, span }) => kind.startsWith('figure') && span.start < mark.span.end && mark.span.start < span.end,
  );
}

function isUnexplained({ draft, span }: BodyMark): boolean {
  const before = draft.text.slice(Math.max(0, span.start - 40), span.start);
  return !EXPLAINED_BEFORE.test(before) && !EXPLAINED_BEHIND.test(draft.text.slice(span.end, span.end + 50));
}

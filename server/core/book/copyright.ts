import { foldWidth } from '../text/fold';
import type { Span } from '../text/span';
import type { Located, PlacedSection } from './deliverable';
import { filledParagraphs } from './deliverable';
import { firstDifference } from './first-difference';
import { parseNumber } from './numeral';

/** What 著作権処理に関する事項 states (別添1 No 3). */
export interface CopyrightFacts {
  readonly place: PlacedSection;
  /** The sentence that says under which law and by whom the data was made. */
  readonly statement?: Located<string>;
  /** Whether the sentence is the prescribed one, widths, spaces and spellings of the same word apart. */
  readonly isPrescribed: boolean;
  /** The provision that the sentence names, 第37条第3項; undefined when it names none. */
  readonly provision?: Located<Provision>;
  /** The organisation that the sentence names as the maker. */
  readonly organisation?: Located<string>;
  /** Where the sentence first departs from the prescribed one, when that can be told in a few words. */
  readonly deviation?: Deviation;
  /** The paragraph that forbids handing the data on. */
  readonly prohibition?: Located<string>;
}

/** Words that stand in the place of prescribed ones. */
export interface Deviation {
  readonly written: Located<string>;
  readonly standard: string;
}

/** A provision of the copyright act. */
export interface Provision {
  readonly article: number;
  /** Whether it is an inserted article such as 第37条の2. */
  readonly inserted: boolean;
  readonly paragraph?: number;
}

/** The prescribed sentence of 別添1 No 3 in three parts; the organisation stands between the last two. */
const COPYRIGHT_SENTENCE = {
  law: 'このテキストデータは、著作権法第37条第3項の規定に基づき、',
  purpose: '障害や高齢等の理由により原本をそのままでは利用することができない方のために、',
  end: 'が製作したものです。',
} as const;

/** The second paragraph of the sample, 別添1(2). */
export const COPYRIGHT_PROHIBITION =
  '著作権法に定められた権利制限規定に該当する場合を除き、又貸し、複製等による第三者への提供はできません。';

/** The provision that the prescribed sentence names. */
export const PRESCRIBED_PROVISION = '第37条第3項';

/** The sentence of 別添1 No 3 for an organisation. */
export function copyrightSentence(organisation: string): string {
  return COPYRIGHT_SENTENCE.law + COPYRIGHT_SENTENCE.purpose + organisation + COPYRIGHT_SENTENCE.end;
}

/** @returns whether a sentence is the prescribed one, widths, spaces and spellings of the same word apart. */
export function isPrescribed(sentence: string): boolean {
  return PRESCRIBED.test(fold(sentence).replace(/\s/g, ''));
}

const NUMBER = '[0-9〇一二三四五六七八九十]{1,4}';
const PROVISION = new RegExp(`著作権法(?:\\([^()]{0,30}\\))?(第(${NUMBER})条(の${NUMBER})?(?:第(${NUMBER})項)?)`);
const PRESCRIBED =
  /^このテキストデータは、?著作権法第(?:37|三十七|三七)条第(?:3|三)項の規定に(?:基づ|基|もとづ)き、?障害や高齢等の理由により、?原本をそのままでは利用する(?:こと|事)ができない(?:方|かた)の(?:ため|為)に、?(.+)が(?:製作|制作)したものです[。.]?$/;
const MAKER = /(?:ため|為)に、?(.+?)が(?:この(?:テキスト)?データを)?(?:製作|制作|作成|作製)/;
const MAKER_ELSEWHERE = /([^、。]+?)(?:が|により|において)(?:この(?:テキスト)?データを)?(?:製作|制作|作成|作製)/;
/** What may stand in front of the name without a comma. */
const NOT_MAKER = /^(?:.*(?:により|によって|に基づき|に基づいて)|(?:この|本)(?:テキスト)?データは)/;
const STATEMENT = /著作権法第|著作権法.{0,40}基づ|(?:製作|制作|作成|作製)(?:し(?:た|まし)|され)/;
const PROHIBITION = /第三者|[又ま]た?貸し|転貸|複製(?:等|や|、|・|又|する|は|を)/;
/** A line that ends so ends a sentence, even where 。 is missing. */
const SENTENCE_END = /(?:です|ます|ません|ました|である)$/;
/** A section that is longer holds something else too. */
const LONGEST_SECTION = 5000;

/** A text without white space and in half width, and where each of its characters stands in the draft. */
interface Squeezed {
  readonly text: string;
  readonly at: readonly number[];
}

/** Reads the copyright statement and the organisation that it names. A sentence may be broken over several lines. */
export function readCopyright(place: PlacedSection): CopyrightFacts {
  const squeezed = squeeze(place);
  const sentences = sentencesOf(squeezed.text);
  const textOf = ({ start, end }: Span): string => squeezed.text.slice(start, end);
  const locate = <T>(value: T, { start, end }: Span): Located<T> => ({
    value,
    draft: place.draft,
    span: { start: squeezed.at[start] ?? 0, end: (squeezed.at[end - 1] ?? 0) + 1 },
  });
  const written = (span: Span): Located<string> => {
    const located = locate('', span);
    return { ...located, value: place.draft.text.slice(located.span.start, located.span.end).replace(/[\r\n]/g, '') };
  };
  const statement =
    sentences.find((span) => PRESCRIBED.test(textOf(span))) ??
    sentences.find((span) => PROVISION.test(textOf(span)) && !PROHIBITION.test(textOf(span))) ??
    sentences.find((span) => STATEMENT.test(textOf(span)));
  const prohibition = sentences.find((span) => span !== statement && PROHIBITION.test(textOf(span)));
  if (!statement) return { place, isPrescribed: false, ...(prohibition && { prohibition: written(prohibition) }) };
  const sentence = textOf(statement);
  const provision = findProvision(sentence, statement.start);
  const organisation = findMaker(sentence, statement.start);
  const isPrescribed = PRESCRIBED.test(sentence);
  const deviation = organisation && !isPrescribed ? findDeviation(sentence, textOf(organisation)) : undefined;
  const shift = ({ start, end }: Span): Span => ({ start: statement.start + start, end: statement.start + end });
  return {
    place,
    statement: written(statement),
    isPrescribed,
    ...(provision && { provision: locate(provision.value, provision.span) }),
    ...(organisation && { organisation: written(organisation) }),
    ...(deviation && { deviation: { ...deviation, written: written(shift(deviation.written)) } }),
    ...(prohibition && { prohibition: written(prohibition) }),
  };
}

function findDeviation(
  sentence: string,
  organisation: string,
): { readonly written: Span; readonly standard: string } | undefined {
  const prescribed = copyrightSentence(organisation);
  const found = firstDifference(sentence, prescribed, (changed) => PRESCRIBED.test(changed));
  return found && { written: found.written, standard: prescribed.slice(found.standard.start, found.standard.end) };
}

function fold(text: string): string {
  return foldWidth(text).replace(/,/g, '、');
}

function squeeze({ section }: PlacedSection): Squeezed {
  const at: number[] = [];
  let text = '';
  for (const paragraph of filledParagraphs(section)) {
    if (at.length > LONGEST_SECTION) break;
    const folded = fold(paragraph.text.slice(0, LONGEST_SECTION));
    for (let index = 0; index < folded.length; index++) {
      const c = folded.charAt(index);
      if (/\s/.test(c)) continue;
      text += c;
      at.push(paragraph.span.start + index);
    }
    const last = at.at(-1);
    if (last === undefined || !SENTENCE_END.test(text)) continue;
    text += '。';
    at.push(last);
  }
  return { text, at };
}

function sentencesOf(text: string): Span[] {
  return [...text.matchAll(/[^。]+。?/g)].map(({ index, 0: sentence }) => ({
    start: index,
    end: index + sentence.length,
  }));
}

function findProvision(
  sentence: string,
  offset: number,
): { readonly value: Provision; readonly span: Span } | undefined {
  const match = PROVISION.exec(sentence);
  if (!match) return undefined;
  const [whole, cited = '', article = '', inserted, paragraph] = match;
  const end = offset + match.index + whole.length;
  return {
    value: {
      article: parseNumber(article),
      inserted: inserted !== undefined,
      ...(paragraph !== undefined && { paragraph: parseNumber(paragraph) }),
    },
    span: { start: end - cited.length, end },
  };
}

function findMaker(sentence: string, offset: number): Span | undefined {
  const match = MAKER.exec(sentence) ?? MAKER_ELSEWHERE.exec(sentence);
  const found = match?.[1];
  if (!match || !found) return undefined;
  const maker = found.replace(NOT_MAKER, '');
  if (maker === '' || /著作権法|第[0-9一二三四五六七八九十]+[条項]/.test(maker)) return undefined;
  const start = offset + match.index + match[0].indexOf(found) + found.length - maker.length;
  return { start, end: start + maker.length };
}

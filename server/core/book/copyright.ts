import { foldWidth } from '../text/fold';
import type { Located, PlacedSection } from './deliverable';
import { sectionLines } from './located';

/** What 著作権処理に関する事項 states (別添1 No 3). */
export interface CopyrightFacts {
  readonly place: PlacedSection;
  /** The sentence that says under which law and by whom the data was made. */
  readonly statement?: Located<string>;
  /** The organisation that the sentence names as the maker. */
  readonly organisation?: Located<string>;
  /** The paragraph that forbids handing the data on. */
  readonly prohibition?: Located<string>;
}

/** The prescribed sentence of 別添1 No 3 in three parts; the organisation stands between the last two. */
export const COPYRIGHT_SENTENCE = {
  law: 'このテキストデータは、著作権法第37条第3項の規定に基づき、',
  purpose: '障害や高齢等の理由により原本をそのままでは利用することができない方のために、',
  end: 'が製作したものです。',
} as const;

/** The second paragraph of the sample, 別添1(2). */
export const COPYRIGHT_PROHIBITION =
  '著作権法に定められた権利制限規定に該当する場合を除き、又貸し、複製等による第三者への提供はできません。';

/** The sentence of 別添1 No 3 for an organisation. */
export function copyrightSentence(organisation: string): string {
  return COPYRIGHT_SENTENCE.law + COPYRIGHT_SENTENCE.purpose + organisation + COPYRIGHT_SENTENCE.end;
}

const STATEMENT = /著作権法|(?:製作|制作|作成)(?:し(?:た|まし)|され)/;
const MAKER = /(?:方|人|者)(?:々)?のために\s*[、,]?\s*([^、,。]+?)が\s*(?:製作|制作|作成)し/;
const MAKER_LOOSE = /[、,]\s*([^、,。]+?)が\s*(?:製作|制作|作成)し/;
const PROHIBITION = /第三者|又貸し|また貸し|複製等/;

/** Reads the copyright statement and the organisation that it names. */
export function readCopyright(place: PlacedSection): CopyrightFacts {
  const lines = sectionLines(place);
  const statement = lines.find(({ text }) => STATEMENT.test(text) && !PROHIBITION.test(text.replace(/^.*製作したもの/, '')) );
  const named = lines.find(({ text }) => STATEMENT.test(text)) ?? statement;
  const prohibition = lines.find((line) => line !== named && PROHIBITION.test(line.text));
  const match = named && (MAKER.exec(foldWidth(named.text)) ?? MAKER_LOOSE.exec(foldWidth(named.text)));
  const maker = match?.[1]?.trim();
  const start = match && maker ? match.index + match[0].indexOf(maker) : 0;
  return {
    place,
    ...(named && { statement: named.locate(named.text) }),
    ...(named && maker && { organisation: named.locate(named.text.slice(start, start + maker.length), { start, end: start + maker.length }) }),
    ...(prohibition && { prohibition: prohibition.locate(prohibition.text) }),
  };
}

import { foldWidth } from '../text/fold';
import { sectionsOf, type Deliverable, type Located } from './deliverable';

/** A sentence of the legend about figures. */
export interface FigureStatement {
  readonly sentence: Located<string>;
  /** What it speaks of: 図, 写真, 表 …; `all` where it speaks of figures in general. */
  readonly kinds: readonly string[];
  /** Whether it says that descriptions, or the figures themselves, are left out, or that tables are written out. */
  readonly excuses: boolean;
  /** Whether it promises that something stands in the text for each of them. */
  readonly promises: boolean;
}

const WORDS =
  /図版|図表|(?<![意企合版系])図(?![書案式鑑工師])|(?<![代発年公一裏手])表(?![記示現紙題すし情明者面裏向れわ彰層])|写真|グラフ|地図|挿し?絵|さし絵|口絵|イラスト|(?<![々一-鿿])絵(?!本|画)|カット|画像|楽譜|視覚(?:的な)?(?:表現|資料|情報|素材)|キャプション/g;
const OTHERS = /(?:図|表|写真|グラフ|画像|イラスト|絵|地図)(?:など|等|その他|ほか|他の)|視覚/;
const OMITS =
  /省略|割愛|省[いきく]|略し|略す|除い|除外|(?:記載|入力|掲載|記述|収録|再現|テキスト化|データ化|提供|付与|説明|作成)(?:は|を|も)?(?:し|さ|行)?(?:て|れて)?(?:い|お)?(?:ない|ません|りません|らず|なかった|ず)|(?:付け|付し|入れ|行|行な|含ま|含めて?|つけ)(?:て|って)?(?:い|お|れ)?(?:ない|ません|りません|らず|なかった|ず)|(?:のみ|だけ)(?:を|は)?(?:、)?(?:〔|記|入|示|残|掲|文字|本文)|(?:のみ|だけ)とし|必要に応じ|適宜|一部の/;
const KEEPS = /(?:省略|割愛)(?:は|も)?(?:し|せ)(?:て(?:い|お)(?:ない|ません|りません)|ず|ない)|省略することなく/;
const WRITES_OUT = /区切|タブ|セル|ファイル|[1一]行ずつ|[1一]行ごと|列ごと|横方向|縦方向|順に入力/;
/** The guide lets what only decorates go without a word (G.2-4). */
const DECORATION = /装飾|飾り/;
const SPEAKS_OF_DESCRIPTION = /説明|内容|代替テキスト|解説/;
const PROMISES =
  /番号|名称|題名?|タイトル|見出し|キャプション|〔|亀甲|括弧|カッコ|説明(?:を|は|文を)|代替テキストを|該当(?:する)?(?:箇所|位置|場所)/;
const WHOLE =
  /^(?:.{0,30}(?:図|表|写真|画像|イラスト|グラフ|絵|地図|等|など))(?:は|を|については?)(?:、)?(?:すべて|全て)?(?:省略|割愛)/;

/** Reads what the legend, and remarks of the producer in the body, say of figures in general. */
export function readFigurePolicy(deliverable: Deliverable): FigureStatement[] {
  return [...statementsIn(deliverable.facts.legend?.sentences ?? []), ...statementsIn(remarks(deliverable))];
}

function remarks(deliverable: Deliverable): Located<string>[] {
  return sectionsOf(deliverable, 'body').flatMap(({ draft, section }) =>
    section.children.flatMap(({ children }) =>
      children
        .filter(
          ({ kind, label }, _, all) =>
            kind === 'aside' && /省略/.test(label) && !all.some((mark) => mark.kind === 'figure'),
        )
        .map(({ label, span }) => ({ value: label, draft, span })),
    ),
  );
}

/** A sentence about 内容の説明 speaks of what the one before it named. */
function statementsIn(sentences: readonly Located<string>[]): FigureStatement[] {
  const statements: FigureStatement[] = [];
  let before: readonly string[] = [];
  for (const sentence of sentences) {
    const text = foldWidth(sentence.value);
    const own = kindsIn(text);
    const kinds = own.length > 0 ? own : SPEAKS_OF_DESCRIPTION.test(text) ? before : [];
    before = kinds;
    if (kinds.length === 0 || DECORATION.test(text)) continue;
    const excuses = (OMITS.test(text) && !KEEPS.test(text)) || (/表/.test(kinds.join('')) && WRITES_OUT.test(text));
    statements.push({ sentence, kinds, excuses, promises: PROMISES.test(text) && !WHOLE.test(text) });
  }
  return statements;
}

function kindsIn(text: string): string[] {
  const kinds = [...text.matchAll(WORDS)].map(([word]) => word);
  return kinds.length > 0 && OTHERS.test(text) ? [...kinds, 'all'] : kinds;
}

/** What a word of the legend stands for besides itself. */
const COVERS: Readonly<Record<string, RegExp>> = {
  図: /^(?:図|グラフ|地図|挿|さし絵|口絵|イラスト|画像|絵|図表|図版|楽譜)/,
  図表: /^(?:図|表|グラフ|地図)/,
  図版: /^(?:図|写真|グラフ|地図|挿|口絵|イラスト|画像|絵)/,
  画像: /^(?!表)/,
  写真: /^(?:写真|口絵|画像)/,
  表: /^(?:表|図表)/,
  絵: /^(?:絵|挿|さし絵|口絵|イラスト)/,
  イラスト: /^(?:絵|挿|さし絵|イラスト|画像)/,
  all: /^/,
};

/** @returns whether a statement speaks of figures of a kind: 図 also of グラフ and 地図. */
export function speaksOf({ kinds }: FigureStatement, kind: string): boolean {
  const plain = kind.replace(/^[付附別](?=[図表])/, '');
  return kinds.some((word) => word === kind || (COVERS[word]?.test(plain) ?? false));
}

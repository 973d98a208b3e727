import { DOI_ADDRESS, findDois, findNdlIdentifiers, NDL_PREFIX } from '../book/doi';
import { checkDigitOf, findStandardNumbers, hasRightCheckDigit, type StandardNumber } from '../book/standard-number';
import type { Draft, Paragraph } from '../syntax/draft';
import { shift, type Span } from '../text/span';
import type { Locale, Wording } from '../text/wording';

/** A place of a draft that leads to an address. */
export interface DraftLink {
  readonly span: Span;
  readonly target: string;
}

/** An identifier in a line and what is to be said of it; spans are offsets of the line. */
interface Explained {
  readonly span: Span;
  readonly words: Wording;
}

const NDL_ADDRESS = 'https://dl.ndl.go.jp/info:ndljp/pid/';

/** Finds the DOIs and permanent identifiers of the National Diet Library that can be opened. */
export function identifierLinks({ sections }: Draft): DraftLink[] {
  return sections.flatMap(({ children }) =>
    children.flatMap(({ text, span }) =>
      linksIn(text).map((link) => ({ ...link, span: shift(link.span, span.start) })),
    ),
  );
}

function linksIn(line: string): DraftLink[] {
  const dois = findDois(line).filter(({ suffix }) => suffix !== '');
  return [
    ...dois.map(({ span, prefix, suffix }) => ({ span, target: addressOf(prefix, suffix) })),
    ...findNdlIdentifiers(line).map(({ span, number }) => ({ span, target: NDL_ADDRESS + number })),
  ];
}

/** Suffixes may hold what an address means otherwise: `#`, `?`, `%`. */
function addressOf(prefix: string, suffix: string): string {
  return `${DOI_ADDRESS}${prefix}/${encodeURI(suffix).replace(/[#?]/g, encodeURIComponent)}`;
}

/** Explains the DOI, permanent identifier, ISBN or ISSN at an offset of the draft. */
export function explainIdentifier(
  { text, span: line }: Paragraph,
  offset: number,
  locale: Locale,
): { readonly markdown: string; readonly span: Span } | undefined {
  const at = offset - line.start;
  const found = [...aboutDois(text), ...aboutNdlIdentifiers(text), ...findStandardNumbers(text).map(aboutNumber)];
  const here = found.find(({ span }) => span.start <= at && at <= span.end);
  return here && { markdown: here.words[locale], span: shift(here.span, line.start) };
}

function aboutDois(line: string): Explained[] {
  return findDois(line).map(({ prefix, suffix, span }) => {
    const isNdl = prefix === NDL_PREFIX;
    const words = {
      ja: isNdl
        ? `**国立国会図書館のDOI**: 「${prefix}」が国立国会図書館を、「${suffix}」がその資料を表す永続的識別子です。国立国会図書館デジタルコレクションの書誌詳細画面が開きます。\n\n新しく登録された資料では、DOIが表示されてから有効になるまで数日かかります。まだ開けなくても、誤りとは限りません。`
        : `**DOI**（コンテンツの電子データに付く国際的な識別子）: 「${prefix}」が付与した機関を、「${suffix}」がそのコンテンツを表します。\n\n付与されたばかりのDOIは、有効になるまで時間がかかることがあります。まだ開けなくても、誤りとは限りません。`,
      en: isNdl
        ? `**DOI of the National Diet Library**: ${prefix} stands for the library, ${suffix} is its permanent identifier of the item. It opens the item’s page in the digital collections.\n\nA new DOI takes some days until it opens. One that does not open yet need not be wrong.`
        : `**DOI**, the international identifier of digital content: ${prefix} stands for who gave it, ${suffix} for the content.\n\nA new DOI takes some time until it opens. One that does not open yet need not be wrong.`,
    };
    return { span, words };
  });
}

function aboutNdlIdentifiers(line: string): Explained[] {
  return findNdlIdentifiers(line).map(({ number, span }) => ({
    span,
    words: {
      ja: `**国立国会図書館の永続的識別子** ${number}: 国立国会図書館デジタルコレクションの資料を表します。DOIがあれば「${NDL_PREFIX}/${number}」です。`,
      en: `**Permanent identifier of the National Diet Library** ${number}: an item of its digital collections. Its DOI, if there is one, is ${NDL_PREFIX}/${number}.`,
    },
  }));
}

function aboutNumber({ kind, digits, span }: StandardNumber): Explained {
  const what =
    kind === 'ISBN'
      ? { ja: '図書の番号', en: 'number of a book' }
      : { ja: '逐次刊行物の番号', en: 'number of a periodical' };
  const right = checkDigitOf(digits);
  const fits = hasRightCheckDigit(digits);
  return {
    span,
    words: {
      ja: `**${kind}**（${what.ja}）: ${fits ? '検査数字（最後の1字）は合っています。' : `検査数字（最後の1字）が合いません。ほかの数字が正しければ「${right}」です。原本に誤って印刷されていることもあります。`}`,
      en: `**${kind}**, the ${what.en}: ${fits ? 'the check digit, its last character, fits.' : `the check digit, its last character, does not fit; if the others are right it is ${right}. Books do print wrong ones.`}`,
    },
  };
}

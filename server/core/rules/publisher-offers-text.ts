import { sectionsOf, type PlacedSection } from '../book/deliverable';
import { sectionLines, type SectionLine } from '../book/located';
import { runTogether, type RunningText } from '../book/running-text';
import { foldWidth } from '../text/fold';
import type { Span } from '../text/span';
import { severity, type DeliverableReport, type DeliverableRule } from './rule';

/** How near the data and the offer must stand (UTF-16 units). */
const REACH = 40;
/** An offer may be broken over so many lines before and behind the words for the data. */
const LINES_AROUND = 3;
/** Even broken over two lines, the words for the data leave one of these on a line. */
const MAY_NAME_DATA = /テキ|キス|マルチ|本[書文]/;
/** So many lines in front of the colophon may hold the publisher's notice as well. */
const NOTICE_LINES = 20;

const DATA =
  /テキスト(?:デ[ーｰ一-]?[タ夕]|ファイル|版|形式|[・ ]?(?:DAISY|デイジー))|マルチメディア[・ ]?(?:DAISY|デイジー)|テキスト(?=の?(?:引き?換え?|引替え?|請求)券)|本[書文]の?(?:電子|デジタル|PDF|EPUB|ワード|Word)(?:データ|ファイル)/g;
const OFFER =
  /提供|引(?:き?換え?|替え?)券?|請求券?|希望|送(?:り|付|信|呈)|配[布付]|頒布|(?:差し?|さし)[上あ]げ|ダウンロード|渡し|入手|申し?込|お分け/;
/** Leave to make such data, or the word for turning a book into it, offers nothing. */
const MADE_BY_OTHERS = /^[」』"]?(?:等|など)?(?:の?(?:製作|制作|作成|複製|変換)|化)/;
const REFUSED = /^[^。\n]{0,24}(?:できません|できかね|[いしりれ]ません|致しません|お断り|禁[じず止]|違反|遠慮|終了)/;
const OF_THIS_BOOK = /本書|この本|購入|買い?上げ/;

/** Finds the publisher's offer of text data, which takes a book out of what is collected (guide C.2①). */
export const publisherOffersText: DeliverableRule = {
  scope: 'deliverable',
  meta: {
    id: 'publisher-offers-text',
    basis: ['C.2①'],
    severity: severity('warning'),
    area: 'front-matter',
    summary: {
      ja: '出版者がテキストデータを提供すると読める記載がある',
      en: 'The book seems to say that its publisher offers text data',
    },
    why: {
      ja: '権利者がテキストデータを提供している図書は、著作権法第37条第3項ただし書により収集の対象外となる場合があります。製作を続ける前に確かめると、作業が無駄になりません。',
      en: 'A book whose publisher offers text data may be outside what is collected. Checking early saves work.',
    },
    messages: {
      colophon: {
        ja: '原本奥付に「{text}」とあり、出版者がテキストデータを提供していると読めます。収集対象外の可能性があります。要確認です。',
        en: 'The colophon says "{text}", which reads like an offer of text data. The book may be outside what is collected: please check.',
      },
      notice: {
        ja: '本文の終わりに「{text}」とあり、出版者がテキストデータを提供していると読めます。収集対象外の可能性があります。要確認です。',
        en: 'The end of the body says "{text}", which reads like an offer of text data. The book may be outside what is collected: please check.',
      },
    },
    examples: [
      {
        bad: {
          colophon:
            '原本奥付\n水辺の町の記録―三十年の歩み\n2017年5月15日　初版第1刷発行\n著者　見本太郎\n発行所　見本書房\nご購入者で活字を読むことが難しい方には、本書の⟦テキストデータを提供⟧します。\n',
        },
        good: {
          colophon:
            '原本奥付\n水辺の町の記録―三十年の歩み\n2017年5月15日　初版第1刷発行\n著者　見本太郎\n発行所　見本書房\n本書の「録音図書」「点字図書」「拡大写本」の製作を認めます。\n',
        },
      },
    ],
  },
  *check(deliverable) {
    for (const colophon of sectionsOf(deliverable, 'colophon')) {
      const lines = sectionLines(colophon);
      yield* offersIn(colophon, lines, 'colophon');
      const body = bodyBefore(colophon);
      if (body) yield* offersIn(body, sectionLines(body), 'notice');
    }
  },
};

function bodyBefore({ draft, section }: PlacedSection): PlacedSection | undefined {
  const before = draft.sections[draft.sections.indexOf(section) - 1];
  return before?.kind === 'body'
    ? { draft, section: { ...before, children: before.children.slice(-NOTICE_LINES) } }
    : undefined;
}

/** One offer is enough: the rest of the notice says the same. */
function* offersIn(
  { draft }: PlacedSection,
  lines: readonly SectionLine[],
  message: 'colophon' | 'notice',
): Iterable<DeliverableReport> {
  for (const [index, line] of lines.entries()) {
    if (!MAY_NAME_DATA.test(line.text)) continue;
    const around = lines.slice(Math.max(0, index - LINES_AROUND), index + LINES_AROUND + 1);
    const running = runTogether(draft, around, () => false);
    const offer = findOffer(running, message === 'notice');
    if (!offer) continue;
    const text = running.text.slice(offer.start, offer.end).replace(/\n/g, '');
    yield { draft, span: running.locate(text, offer).span, message, data: { text } };
    return;
  }
}

function findOffer({ text }: RunningText, mustNameBook: boolean): Span | undefined {
  const folded = foldWidth(text);
  for (const { 0: data, index: start } of folded.matchAll(DATA)) {
    const end = start + data.length;
    const behind = folded.slice(end, end + REACH);
    const before = folded.slice(Math.max(0, start - REACH), start);
    if (MADE_BY_OTHERS.test(behind) || (mustNameBook && !OF_THIS_BOOK.test(before + data))) continue;
    const next = OFFER.exec(behind);
    if (next && !REFUSED.test(folded.slice(end + next.index))) return { start, end: end + next.index + next[0].length };
    const offered = OFFER.exec(/[^。\n]*$/.exec(before)?.[0] ?? '');
    if (offered && !REFUSED.test(folded.slice(end))) return { start, end };
  }
  return undefined;
}

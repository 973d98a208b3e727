import { closest } from '../book/compare-dates';
import type { Located } from '../book/deliverable';
import type { Facts } from '../book/facts';
import { formatDate, isAfter, isImpossible, yearOf, type CalendarDate, type WrittenDate } from '../book/japanese-date';
import { findPlaceholders } from '../book/placeholder';
import type { PublicationDate } from '../book/publication-date';
import type { Draft } from '../syntax/draft';
import { foldWidth } from '../text/fold';
import { lineIndexAt } from '../text/lines';
import { slice, type Span } from '../text/span';
import { severity, type DeliverableReport, type DeliverableRule, type Fix } from './rule';

/** Finds dates of publication that are not written as 別添1 No 1 asks, or cannot be. */
export const publicationDateInvalid: DeliverableRule = {
  scope: 'deliverable',
  meta: {
    id: 'publication-date-invalid',
    basis: ['別添1 No 1'],
    severity: severity('warning'),
    area: 'front-matter',
    summary: {
      ja: '原本情報の発行日が、西暦の正しい日付になっていない',
      en: 'The date of publication is no correct date in western years',
    },
    why: {
      ja: '発行日は、どの版の本かを聞き分ける手がかりです。西暦と数字でそろっていると、ほかのデータや目録と比べられます。',
      en: 'The date tells which edition one hears. In western years and digits it can be compared with other texts and catalogues.',
    },
    messages: {
      eraOnly: {
        ja: '原本情報の発行日「{written}」が元号だけで書かれています。西暦で「{date}」と書いてください。',
        en: 'The date of publication "{written}" is given by era only. Write it in western years: "{date}".',
      },
      kanji: {
        ja: '原本情報の発行日「{written}」が漢数字で書かれています。数字で「{date}」と書いてください。',
        en: 'The date of publication "{written}" is written in kanji numerals. Write it in digits: "{date}".',
      },
      fullWidth: {
        ja: '原本情報の発行日「{written}」の数字が全角です。ガイドでは半角です。「{date}」と書いてください。',
        en: 'The date of publication "{written}" is in full-width digits. The guide asks for half-width ones: "{date}".',
      },
      unreadable: {
        ja: '原本情報の「{written}」を発行日として読み取れません。「2017年5月15日初版第1刷発行」のように書いてください。',
        en: '"{written}" cannot be read as a date of publication. Write it as in 「2017年5月15日初版第1刷発行」.',
      },
      impossible: {
        ja: '原本情報の発行日「{written}」は、暦にない日付です。原本の奥付を確かめて直してください。',
        en: 'The date of publication "{written}" does not exist. Check it with the colophon of the book.',
        severity: severity('error'),
      },
      future: {
        ja: '原本情報の発行日「{written}」は、今日より先の日付です。原本の奥付を確かめて直してください。',
        en: 'The date of publication "{written}" lies in the future. Check it with the colophon of the book.',
        severity: severity('error'),
      },
    },
    fixes: {
      western: { kind: 'safe', title: { ja: '「{date}」にする', en: 'Write "{date}"' } },
      westernReview: { kind: 'review', title: { ja: '「{date}」にする', en: 'Write "{date}"' } },
      fromColophon: {
        kind: 'review',
        title: { ja: '原本奥付のとおり「{date}」にする', en: 'Write "{date}" as in the colophon' },
      },
    },
    examples: [
      {
        bad: {
          'source-info': '原本情報\n水辺の町の記録\n見本太郎 著\n見本書房\n⟦平成29年5月15日⟧初版第1刷発行\n\n',
        },
        good: { 'source-info': '原本情報\n水辺の町の記録\n見本太郎 著\n見本書房\n2017年5月15日初版第1刷発行\n\n' },
        fix: 'western',
      },
      {
        bad: {
          'source-info': '原本情報\n水辺の町の記録\n見本太郎 著\n見本書房\n⟦2017年2月30日⟧初版第1刷発行\n\n',
        },
        good: { 'source-info': '原本情報\n水辺の町の記録\n見本太郎 著\n見本書房\n2017年5月15日初版第1刷発行\n\n' },
        fix: 'fromColophon',
      },
    ],
  },
  *check({ facts }, { today }) {
    const source = facts.sourceInfo;
    if (!source) return;
    for (const date of source.dates) yield* checkDate(date, facts, today);
    for (const { draft, span, value } of source.unreadDates) {
      if (findPlaceholders(value).length > 0) continue;
      yield { draft, span, message: 'unreadable', data: { written: value } };
    }
  },
};

function* checkDate(
  { draft, span, value }: Located<PublicationDate>,
  facts: Facts,
  today: CalendarDate,
): Iterable<DeliverableReport> {
  const { date } = value;
  const written = slice(draft.text, span);
  if (isImpossible(date) || isAfter(date, today)) {
    const message = isImpossible(date) ? 'impossible' : 'future';
    yield { draft, span, message, data: { written }, fixes: fixFromColophon({ draft, span, value }, facts, today) };
    return;
  }
  const cut = cutOff(draft, span, date);
  if (cut) {
    yield { draft, span: cut, message: 'unreadable', data: { written: slice(draft.text, cut) } };
    return;
  }
  const formatted = formatDate(date);
  const isEraOnly = date.western === undefined;
  if (formatted === undefined) return;
  if (!isEraOnly && !date.kanji) {
    yield* checkWidth(draft, span, written);
    return;
  }
  const fix = isSure(date) ? 'western' : 'westernReview';
  const fixes = [{ fix, edits: [{ span, newText: formatted }] }];
  yield { draft, span, message: isEraOnly ? 'eraOnly' : 'kanji', data: { written, date: formatted }, fixes };
}

function* checkWidth(draft: Draft, span: Span, written: string): Iterable<DeliverableReport> {
  const date = written.replace(/[０-９]+/g, foldWidth);
  if (date === written) return;
  yield {
    draft,
    span,
    message: 'fullWidth',
    data: { written, date },
    fixes: [{ fix: 'western', edits: [{ span, newText: date }] }],
  };
}

/** 「2017年5月15発行」: a number behind the month that ought to be the day. */
function cutOff({ text, lines }: Draft, { start, end }: Span, date: WrittenDate): Span | undefined {
  if (date.month === undefined || date.day !== undefined) return undefined;
  const line = lines[lineIndexAt(lines, start)];
  const match = /^\s?\d{1,2}(?!\s?[\d版刷号巻部冊])/.exec(foldWidth(text.slice(end, line?.end)));
  return match ? { start, end: end + match[0].length } : undefined;
}

/** Months and days of the lunar calendar and short era names need a look; so does a western year beside another era year. */
function isSure(date: WrittenDate): boolean {
  return !date.short && date.era?.name !== '皇紀' && (yearOf(date) ?? 0) >= 1873 && !(date.era && date.western);
}

function fixFromColophon({ span, value }: Located<PublicationDate>, { colophon }: Facts, today: CalendarDate): Fix[] {
  const printed = colophon?.dates.filter(
    (other) => !other.value.printed && !isImpossible(other.value.date) && !isAfter(other.value.date, today),
  );
  const match = closest(value, printed ?? []);
  const date = match && formatDate(match.value.date);
  return date === undefined ? [] : [{ fix: 'fromColophon', edits: [{ span, newText: date }], data: { date } }];
}

import type { Located } from '../book/deliverable';
import type { Facts } from '../book/facts';
import { isAfter, isImpossible, yearOf, type CalendarDate } from '../book/japanese-date';
import type { PublicationDate } from '../book/publication-date';
import { severity, type DeliverableRule } from './rule';

/** Finds a year of production before the book was published, or in the future. */
export const productionYearImplausible: DeliverableRule = {
  scope: 'deliverable',
  meta: {
    id: 'production-year-implausible',
    basis: ['convention'],
    severity: severity('error'),
    area: 'front-matter',
    summary: {
      ja: '製作年が、原本の発行年より前か、今年より後になっている',
      en: 'The year of production lies before the publication of the book, or in the future',
    },
    why: {
      ja: 'テキストデータは原本より後に作られます。年が合わないと、聞いている人は、どちらの年が正しいか分かりません。',
      en: 'A text is made after the book. When the years do not fit, a listener cannot tell which one is right.',
    },
    messages: {
      beforeBook: {
        ja: '製作年の{year}年が、原本の発行年の{published}年より前になっています。製作年と原本の発行日を確かめてください。',
        en: 'The year of production, {year}, lies before the publication of the book in {published}. Check both.',
      },
      future: {
        ja: '製作年の{year}年は、今年より後の年です。製作年を確かめてください。',
        en: 'The year of production, {year}, lies in the future. Check it.',
      },
    },
    examples: [
      {
        bad: { production: '製作館名及び製作年\n青葉点字図書館 ⟦2012⟧年製作\n\n' },
        good: { production: '製作館名及び製作年\n青葉点字図書館 2021年製作\n\n' },
      },
      { bad: { production: '製作館名及び製作年\n青葉点字図書館 ⟦2201⟧年製作\n\n' } },
    ],
  },
  *check({ facts }, { today }) {
    const year = facts.production?.year;
    const western = year?.value.western;
    if (!year || western === undefined) return;
    const { draft, span } = year;
    if (western > today.year) {
      yield { draft, span, message: 'future', data: { year: western } };
      return;
    }
    const latest = latestPublication(facts, today);
    const published = latest && yearOf(latest.value.date);
    if (!latest || published === undefined || western >= published) return;
    const message = { ja: '原本の発行日', en: 'Date of publication' };
    const related = [{ draft: latest.draft, span: latest.span, message }];
    yield { draft, span, message: 'beforeBook', data: { year: western, published }, related };
  },
};

/** The latest date that 原本情報 gives, else that of 原本奥付; impossible and future dates are findings of their own. */
function latestPublication({ sourceInfo, colophon }: Facts, today: CalendarDate): Located<PublicationDate> | undefined {
  const latest = (dates: readonly Located<PublicationDate>[]): Located<PublicationDate> | undefined =>
    dates
      .filter(({ value: { date } }) => !isImpossible(date) && !isAfter(date, today))
      .sort((a, b) => (yearOf(b.value.date) ?? 0) - (yearOf(a.value.date) ?? 0))[0];
  return latest(sourceInfo?.dates ?? []) ?? latest(colophon?.dates ?? []);
}

import { severity, type DeliverableRule } from './rule';

/** Finds a year of production that is not written in western years and half-width digits. */
export const productionYearNotWestern: DeliverableRule = {
  scope: 'deliverable',
  meta: {
    id: 'production-year-not-western',
    basis: ['別添1 No 2'],
    severity: severity('error'),
    area: 'front-matter',
    summary: {
      ja: '製作年が西暦の数字で書かれていない',
      en: 'The year of production is not written in western digits',
    },
    why: {
      ja: '製作年は西暦と決められています。書き方がそろっていると、聞いている人が、どのデータが新しいかを比べられます。',
      en: 'The guide asks for western years. Written alike everywhere, they tell a listener which text is newer.',
    },
    messages: {
      era: {
        ja: '製作年「{written}年」が元号で書かれています。西暦で「{year}年」と書いてください。',
        en: 'The year of production "{written}" is an era year. Write it in western years: "{year}".',
      },
      digits: {
        ja: '製作年「{written}年」が半角数字で書かれていません。「{year}年」と書いてください。',
        en: 'The year of production "{written}" is not in half-width digits. Write "{year}".',
      },
      unknown: {
        ja: '製作年「{written}年」は、ない年です。西暦の正しい年に直してください。',
        en: 'The year of production "{written}" does not exist. Write the right western year.',
      },
    },
    fixes: {
      western: {
        kind: 'safe',
        title: { ja: '製作年を「{year}年」にする', en: 'Write the year of production as {year}' },
      },
      westernReview: {
        kind: 'review',
        title: { ja: '製作年を「{year}年」にする', en: 'Write the year of production as {year}' },
      },
    },
    examples: [
      {
        bad: { production: '製作館名及び製作年\n青葉点字図書館 ⟦令和3⟧年製作\n\n' },
        good: { production: '製作館名及び製作年\n青葉点字図書館 2021年製作\n\n' },
        fix: 'western',
      },
      {
        bad: { production: '製作館名及び製作年\n青葉点字図書館 ⟦二〇二一⟧年製作\n\n' },
        good: { production: '製作館名及び製作年\n青葉点字図書館 2021年製作\n\n' },
        fix: 'western',
      },
    ],
  },
  *check({ facts }) {
    const year = facts.production?.year;
    if (!year || year.value.isWestern) return;
    const { written, western, isEra, short, stated } = year.value;
    const { draft, span } = year;
    if (western === undefined) {
      yield { draft, span, message: 'unknown', data: { written } };
      return;
    }
    const edits = [{ span, newText: String(western) }];
    const fixes = [{ fix: short || !stated ? 'westernReview' : 'western', edits }];
    yield { draft, span, message: isEra ? 'era' : 'digits', data: { written, year: western }, fixes };
  },
};

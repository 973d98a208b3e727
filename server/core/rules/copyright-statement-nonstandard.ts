import {
  COPYRIGHT_PROHIBITION,
  copyrightSentence,
  isPrescribed,
  PRESCRIBED_PROVISION,
  type CopyrightFacts,
} from '../book/copyright';
import { filledParagraphs, type Located } from '../book/deliverable';
import { PLACEHOLDER } from '../book/template';
import { insertLinesAfter } from './line-insertion';
import { severity, type DeliverableReport, type DeliverableRule, type Fix } from './rule';

/** Compares 著作権処理に関する事項 with the sentence that 別添1 No 3 prescribes. */
export const copyrightStatementNonstandard: DeliverableRule = {
  scope: 'deliverable',
  meta: {
    id: 'copyright-statement-nonstandard',
    basis: ['別添1 No 3'],
    severity: severity('error'),
    area: 'front-matter',
    summary: {
      ja: '著作権処理に関する事項が、決められた文と違う',
      en: 'The copyright statement is not the prescribed one',
    },
    why: {
      ja: 'この文は、データがどの法律の定めで、どこの館によって作られ、誰が使えるかを、聞いている人に伝えます。',
      en: 'This sentence tells listeners under which provision and by whom the text was made, and who may use it.',
    },
    messages: {
      missing: {
        ja: '「著作権処理に関する事項」に、著作権法第37条第3項に基づいて製作したことを示す文がありません。決められた文を入れてください。',
        en: 'The copyright section lacks the sentence that the text was made under Article 37(3). Insert the prescribed sentence.',
      },
      provision: {
        ja: '「著作権処理に関する事項」の根拠が「{written}」になっています。決められた文では「著作権法第37条第3項」です。',
        en: 'The copyright section cites "{written}". The prescribed sentence cites 著作権法第37条第3項.',
      },
      maker: {
        ja: '「著作権処理に関する事項」の文に、製作した館の名前がありません。「（館名）が製作したものです。」と書いてください。',
        en: 'The copyright statement does not say which organisation made the text.',
      },
      wording: {
        ja: '「著作権処理に関する事項」の文が、決められた文と違います。ガイドでは「このテキストデータは、著作権法第37条第3項の規定に基づき、（中略）（館名）が製作したものです。」と入力することになっています。',
        en: 'The copyright statement is worded otherwise than prescribed. The guide asks for its own sentence with the name of the organisation.',
        severity: severity('warning'),
      },
      words: {
        ja: '「著作権処理に関する事項」の文が、決められた文と違います。「{written}」は、決められた文では「{standard}」です。',
        en: 'The copyright statement is worded otherwise than prescribed: "{written}" is "{standard}" in the prescribed sentence.',
        severity: severity('warning'),
      },
      prohibition: {
        ja: '「著作権処理に関する事項」に、又貸しや複製による第三者への提供を断る文がありません。ガイドの記入例には、この文があります。',
        en: 'The copyright section lacks the paragraph of the guide’s sample that forbids handing the text on.',
        severity: severity('information'),
      },
    },
    fixes: {
      insert: {
        kind: 'review',
        title: { ja: '決められた文を入れる（{organisation}）', en: 'Insert the prescribed sentence ({organisation})' },
      },
      restore: {
        kind: 'review',
        title: { ja: '決められた文に直す（{organisation}）', en: 'Restore the prescribed sentence ({organisation})' },
      },
      cite: { kind: 'review', title: { ja: '「{provision}」に直す', en: 'Write 「{provision}」' } },
      prohibit: {
        kind: 'review',
        title: { ja: '第三者への提供を断る文を入れる', en: 'Insert the paragraph of the sample' },
      },
    },
    examples: [
      {
        bad: {
          copyright: `著作権処理に関する事項\n${copyrightSentence('青葉点字図書館').replace(PRESCRIBED_PROVISION, '⟦第30条第1項⟧')}\n${COPYRIGHT_PROHIBITION}\n\n`,
        },
        good: {
          copyright: `著作権処理に関する事項\n${copyrightSentence('青葉点字図書館')}\n${COPYRIGHT_PROHIBITION}\n\n`,
        },
        fix: 'cite',
      },
      {
        bad: {
          copyright: `著作権処理に関する事項\n⟦この⟧データは、著作権法第37条第3項により青葉点字図書館が製作しました。\n${COPYRIGHT_PROHIBITION}\n\n`,
        },
        good: {
          copyright: `著作権処理に関する事項\n${copyrightSentence('青葉点字図書館')}\n${COPYRIGHT_PROHIBITION}\n\n`,
        },
        fix: 'restore',
      },
      {
        bad: { copyright: `著作権処理に関する事項\n⟦${copyrightSentence('青葉点字図書館')}⟧\n\n` },
        good: {
          copyright: `著作権処理に関する事項\n${copyrightSentence('青葉点字図書館')}\n${COPYRIGHT_PROHIBITION}\n\n`,
        },
        fix: 'prohibit',
      },
    ],
  },
  *check({ facts }, { config }) {
    const { copyright, production } = facts;
    if (!copyright || filledParagraphs(copyright.place.section).length === 0) return;
    const organisation =
      copyright.organisation?.value ?? production?.organisation?.value ?? config.organisation ?? PLACEHOLDER.name;
    const { statement, prohibition } = copyright;
    if (!statement) {
      yield* withoutStatement(copyright, organisation);
      return;
    }
    if (!copyright.isPrescribed) yield nonstandard(copyright, statement, organisation);
    if (prohibition) return;
    const end = { start: statement.span.end, end: statement.span.end };
    const fixes = [{ fix: 'prohibit', edits: [insertLinesAfter(statement.draft, end, [COPYRIGHT_PROHIBITION])] }];
    yield { draft: statement.draft, span: statement.span, message: 'prohibition', fixes };
  },
};

function* withoutStatement(copyright: CopyrightFacts, organisation: string): Iterable<DeliverableReport> {
  const { draft, section } = copyright.place;
  const span = section.heading?.span;
  if (!span) return;
  const lines = [copyrightSentence(organisation), ...(copyright.prohibition ? [] : [COPYRIGHT_PROHIBITION])];
  const fixes = [{ fix: 'insert', edits: [insertLinesAfter(draft, span, lines)], data: { organisation } }];
  yield { draft, span, message: 'missing', fixes };
}

function nonstandard(copyright: CopyrightFacts, statement: Located<string>, organisation: string): DeliverableReport {
  const { provision } = copyright;
  const { draft, span } = statement;
  const restore: Fix = {
    fix: 'restore',
    edits: [{ span, newText: copyrightSentence(organisation) }],
    data: { organisation },
  };
  if (
    provision &&
    (provision.value.article !== 37 || provision.value.inserted || (provision.value.paragraph ?? 3) !== 3)
  ) {
    const written = draft.text.slice(provision.span.start, provision.span.end).replace(/[\r\n]/g, '');
    const cured = statement.value.replace(written, PRESCRIBED_PROVISION);
    const cite: Fix = {
      fix: 'cite',
      edits: [{ span: provision.span, newText: PRESCRIBED_PROVISION }],
      data: { provision: PRESCRIBED_PROVISION },
    };
    const fixes = isPrescribed(cured) ? [cite] : [restore];
    return { draft, span: provision.span, message: 'provision', data: { written }, fixes };
  }
  const { deviation } = copyright;
  if (deviation) {
    const { written, standard } = deviation;
    return {
      draft,
      span: written.span,
      message: 'words',
      data: { written: written.value, standard },
      fixes: [restore],
    };
  }
  const message = copyright.organisation ? 'wording' : 'maker';
  return { draft, span, message, fixes: [restore] };
}

import type { Deliverable, Located } from '../book/deliverable';
import { foldVariants } from '../book/name';
import { findPlaceholders } from '../book/placeholder';
import { STANDARD_HEADINGS } from '../syntax/heading';
import { severity, type DeliverableReport, type DeliverableRule, type Fix, type Related } from './rule';

/** A place that names the organisation. */
interface Named extends Located<string> {
  readonly section: 'production' | 'copyright';
}

/** Compares the organisation of 製作館名及び製作年, of 著作権処理に関する事項 and of the configuration. */
export const organisationMismatch: DeliverableRule = {
  scope: 'deliverable',
  meta: {
    id: 'organisation-mismatch',
    basis: ['別添1 No 2', '別添1 No 3'],
    severity: severity('error'),
    area: 'front-matter',
    summary: { ja: '製作した館の名前がそろっていない', en: 'The organisation is not named alike everywhere' },
    why: {
      ja: '館名が場所によって違うと、どこが製作したデータか、聞いている人には分かりません。ほかの館のデータを手本にしたときに残りやすい間違いです。',
      en: 'When the names differ, a listener cannot tell who made the text. It happens when the text of another library served as a model.',
    },
    messages: {
      configured: {
        ja: '「{section}」の館名が「{written}」ですが、設定ファイルの館名は「{expected}」です。どちらかに直してください。',
        en: '"{section}" names the organisation "{written}", but the configuration says "{expected}".',
      },
      configuredSpaces: {
        ja: '「{section}」の館名「{written}」は、設定ファイルの館名「{expected}」と、空白の有無だけが違います。どちらかに直してください。',
        en: '"{section}" names the organisation "{written}", but the configuration says "{expected}": only the spaces differ.',
      },
      configuredForms: {
        ja: '「{section}」の館名「{written}」は、設定ファイルの館名「{expected}」と、字の形が違います（旧字体、全角と半角など）。音声では同じに聞こえます。どちらかに直してください。',
        en: '"{section}" names the organisation "{written}", but the configuration says "{expected}": they sound alike, but forms of characters differ.',
      },
      differ: {
        ja: '「{section}」の館名が「{written}」ですが、「{otherSection}」の館名は「{expected}」です。同じ名前にしてください。',
        en: '"{section}" names the organisation "{written}", but "{otherSection}" names "{expected}". Use the same name.',
      },
      differSpaces: {
        ja: '「{section}」の館名「{written}」は、「{otherSection}」の館名「{expected}」と、空白の有無だけが違います。同じ名前にしてください。',
        en: '"{section}" names the organisation "{written}", but "{otherSection}" names "{expected}": only the spaces differ. Use the same name.',
      },
      differForms: {
        ja: '「{section}」の館名「{written}」は、「{otherSection}」の館名「{expected}」と、字の形が違います（旧字体、全角と半角など）。音声では同じに聞こえます。同じ名前にしてください。',
        en: '"{section}" names the organisation "{written}", but "{otherSection}" names "{expected}": they sound alike, but forms of characters differ. Use the same name.',
      },
    },
    fixes: {
      configured: {
        kind: 'review',
        title: { ja: '館名を設定ファイルの「{name}」にする', en: 'Write "{name}" as configured' },
      },
      copyright: {
        kind: 'review',
        title: {
          ja: '著作権処理に関する事項の館名を「{name}」にする',
          en: 'Write "{name}" in the copyright statement',
        },
      },
      production: {
        kind: 'review',
        title: { ja: '製作館名を「{name}」にする', en: 'Write "{name}" in the production statement' },
      },
    },
    examples: [
      {
        bad: { production: '製作館名及び製作年\n⟦青葉点字図書舘⟧ 2021年製作\n\n' },
        good: { production: '製作館名及び製作年\n青葉点字図書館 2021年製作\n\n' },
        fix: 'configured',
        config: { organisation: '青葉点字図書館' },
      },
    ],
  },
  *check(deliverable, { config }) {
    const places = namedPlaces(deliverable);
    const configured = config.organisation?.trim();
    if (configured !== undefined && configured !== '') {
      for (const place of places) if (place.value !== configured) yield againstConfigured(place, configured, places);
      return;
    }
    const [made, stated] = places;
    if (!made || !stated || made.value === stated.value) return;
    const fixes = fixesFor(made, stated);
    yield againstOther(made, stated, fixes);
    yield againstOther(stated, made, fixes);
  },
};

function namedPlaces({ facts }: Deliverable): Named[] {
  const { production, copyright } = facts;
  return (
    [
      { section: 'production', name: production?.organisation },
      { section: 'copyright', name: copyright?.organisation },
    ] as const
  ).flatMap(({ section, name }) =>
    name && findPlaceholders(name.value).length === 0 ? [{ ...name, value: name.value.trim(), section }] : [],
  );
}

function againstConfigured(place: Named, configured: string, places: readonly Named[]): DeliverableReport {
  const { draft, span, value, section } = place;
  const data = { section: STANDARD_HEADINGS[section], written: value, expected: configured };
  const related = places.filter((other) => other !== place).map(relatedTo);
  const fixes = [{ fix: 'configured', edits: [{ span, newText: configured }], data: { name: configured } }];
  return { draft, span, message: `configured${unheard(value, configured)}`, data, related, fixes };
}

function againstOther(place: Named, other: Named, fixes: readonly Fix[]): DeliverableReport {
  const { draft, span, value, section } = place;
  const data = {
    section: STANDARD_HEADINGS[section],
    written: value,
    expected: other.value,
    otherSection: STANDARD_HEADINGS[other.section],
  };
  return { draft, span, message: `differ${unheard(value, other.value)}`, data, related: [relatedTo(other)], fixes };
}

/** What alone tells two names apart that sound the same. */
function unheard(name: string, other: string): 'Spaces' | 'Forms' | '' {
  const [first, second] = [name.replace(/\s/g, ''), other.replace(/\s/g, '')];
  if (first === second) return 'Spaces';
  return foldVariants(first) === foldVariants(second) ? 'Forms' : '';
}

function relatedTo({ draft, span, section }: Named): Related {
  const heading = STANDARD_HEADINGS[section];
  return { draft, span, message: { ja: `「${heading}」の館名`, en: `Organisation in "${heading}"` } };
}

/** Both findings offer the same two fixes in the same order, so that applying the first of each does not swap the names. */
function fixesFor(made: Named, stated: Named): Fix[] {
  if (made.draft !== stated.draft) return [];
  return [
    { fix: 'copyright', edits: [{ span: stated.span, newText: made.value }], data: { name: made.value } },
    { fix: 'production', edits: [{ span: made.span, newText: stated.value }], data: { name: stated.value } },
  ];
}

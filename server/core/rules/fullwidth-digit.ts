import { foldWidth } from '../text/fold';
import { shift, slice, type Span } from '../text/span';
import { placesInFile } from './places-in-file';
import { severity, type FileRule } from './rule';

/** Cheap: in most books no line has a full-width sign between digits. */
const MAY_OCCUR = /[0-9０-９][，．／][0-9０-９]|[０-９][,./][０-９]/;
/** Numbers in groups of three, decimals that stand alone, fractions. Section numbers and dates read well enough. */
const BROKEN =
  /(?<![0-9０-９A-Za-zＡ-Ｚａ-ｚ，．／,./図表式例問第])(?:[0-9０-９]{1,3}(?:[，,][0-9０-９]{3}){1,6}(?:[．.][0-9０-９]{1,10})?|(?<!^[ \u3000]*)[0-9０-９]{1,9}[．.][0-9０-９]{1,10}|[0-9０-９]{1,4}[／/][0-9０-９]{1,4})(?![0-9０-９，．／,./A-Za-z])/gm;
const HAS_WIDE = /[０-９，．／]/;

/** Finds numbers that are cut into pieces by full-width signs, as ５，０００. */
export const fullwidthDigit: FileRule = {
  scope: 'file',
  meta: {
    id: 'fullwidth-digit',
    basis: ['reading-software'],
    severity: severity('hint', 'hint', 'off'),
    area: 'body',
    summary: { ja: '全角の「，」「．」「／」で区切られた数がある', en: 'Full-width signs cut a number into pieces' },
    why: {
      ja: '読み上げソフトは「５，０００」を「ご、ぜろぜろぜろ」のように、区切りごとに読むことがあります。半角なら一つの数として読みます。',
      en: 'Reading software may read ５，０００ piece by piece, but 5,000 as one number.',
    },
    messages: {
      one: {
        ja: '「{found}」は、一つの数として読み上げられないことがあります。半角の「{right}」にすると正しく読まれます。',
        en: '{found} may not be read as one number. As {right} it is.',
      },
      several: {
        ja: '「{found}」のように、全角の記号で区切られた数がこのファイルに {count} か所あります。一つの数として読み上げられないことがあります。半角の「{right}」のようにすると正しく読まれます。',
        en: 'Numbers such as {found} are cut by full-width signs in {count} places of this file and may not be read as one. In half-width as {right} they are.',
      },
    },
    fixes: {
      narrow: { kind: 'review', title: { ja: '半角の「{right}」にする', en: 'Replace it by {right}' } },
      narrowAll: {
        kind: 'review',
        title: { ja: '全角の記号で区切られた {count} か所の数を半角にする', en: 'Make all {count} numbers half-width' },
      },
    },
    examples: [
      {
        bad: { body: '【11ページ】\n　町の人口は⟦５，０００⟧人、水深は５．５メートルである。\n\n' },
        good: { body: '【11ページ】\n　町の人口は5,000人、水深は5.5メートルである。\n\n' },
        fix: 'narrowAll',
      },
    ],
  },
  *check(draft) {
    const spans = draft.sections.filter(({ kind }) => kind === 'body').flatMap(({ span }) => broken(draft.text, span));
    const [first, ...others] = spans;
    if (!first) return;
    const found = slice(draft.text, first);
    const edits = spans.map((span) => ({ span, newText: foldWidth(slice(draft.text, span)) }));
    const many = spans.length > 1;
    yield {
      ...placesInFile(draft, [first, ...others]),
      message: many ? 'several' : 'one',
      data: { found, right: foldWidth(found), count: spans.length },
      fixes: [{ fix: many ? 'narrowAll' : 'narrow', edits }],
    };
  },
};

function broken(text: string, section: Span): Span[] {
  const part = slice(text, section);
  if (!MAY_OCCUR.test(part)) return [];
  return [...part.matchAll(BROKEN)].flatMap(({ 0: number, index }) =>
    HAS_WIDE.test(number) ? [shift({ start: index, end: index + number.length }, section.start)] : [],
  );
}

import { DOI_ADDRESS, findBrokenDoi, findDois, findMisreadDois, type Doi } from '../book/doi';
import type { Draft, Paragraph } from '../syntax/draft';
import { lineIndexAt } from '../text/lines';
import { shift, slice, type Span } from '../text/span';
import { placesInFile } from './places-in-file';
import { severity, type FileRule, type Report } from './rule';

/** Cheap: hardly any line of a book speaks of one. */
const MAY_OCCUR = /doi|ｄｏｉ|ＤＯＩ|[1１][0０][．.][0-9０-９]{4}/i;

/** Finds DOIs that lead nowhere because of the way they are written. */
export const doiMalformed: FileRule = {
  scope: 'file',
  meta: {
    id: 'doi-malformed',
    basis: ['convention'],
    severity: severity('information', 'information', 'off'),
    area: 'body',
    summary: { ja: 'DOIが開ける形で書かれていない', en: 'A DOI is written so that it cannot be opened' },
    why: {
      ja: 'DOIは「https://doi.org/」に続けて半角で書くと、リンクとして開けます。全角や途中の改行、古い書き方では、聞く人が資料にたどり着けません。まだ開けない新しいDOIは誤りではありません。付与されてから有効になるまで数日かかることがあります。',
      en: 'A DOI that follows https://doi.org/ in half-width letters opens as a link; full-width letters, a line break in it or an old form keep listeners from what it names. A new DOI that does not open yet is not wrong: it takes some days.',
    },
    messages: {
      wide: {
        ja: 'DOI「{found}」に全角の文字があるため、リンクとして開けません。半角の「{right}」にしてください。',
        en: 'The DOI {found} has full-width characters and does not open as a link. Put {right}.',
      },
      broken: {
        ja: 'DOI「{found}」が行末で切れて、次の行に続いています。このままではリンクとして開けません。一続きの「{right}」にしてください。',
        en: 'The DOI {found} is cut at the end of the line and does not open as a link. Join it: {right}.',
      },
      misread: {
        ja: '「{found}」はDOIの形をしていません。DOIは「10.」と4桁以上の数字、「/」の順に始まります。文字の読み誤りがないか、原本と見比べてください。',
        en: '{found} cannot be a DOI, which begins with 10., four digits or more, and a slash. Compare it with the book: a character may be misread.',
        severity: severity('hint', 'hint', 'off'),
      },
      old: {
        ja: 'DOI「{found}」は今の書き方では「{right}」です。リンクとして開けるようにするなら置き換えてください。原本どおりにするなら、そのままで構いません。',
        en: 'Today {found} is written {right}. Replace it if it shall open as a link; as the book prints it, it may stay.',
        severity: severity('hint', 'hint', 'off'),
      },
      severalOld: {
        ja: '「{found}」のような古い書き方のDOIが、このファイルに {count} か所あります。今の書き方は「{right}」です。リンクとして開けるようにするなら置き換えてください。原本どおりにするなら、そのままで構いません。',
        en: 'DOIs are written in an old form in {count} places of this file, as {found}, which is {right} today. Replace them if they shall open as links; as the book prints them, they may stay.',
        severity: severity('hint', 'hint', 'off'),
      },
    },
    fixes: {
      write: { kind: 'review', title: { ja: '「{right}」にする', en: 'Replace it by {right}' } },
      join: { kind: 'review', title: { ja: '切れたDOIをつなぐ', en: 'Join the DOI' } },
      writeAll: {
        kind: 'review',
        title: {
          ja: '{count} か所のDOIを「https://doi.org/」の形にする',
          en: 'Write all {count} DOIs with https://doi.org/',
        },
      },
    },
    examples: [
      {
        bad: { body: '【11ページ】\n　⟦ＤＯＩ：１０．１２３４５／ａｂｃ．６７⟧を見よ。\n\n' },
        good: { body: '【11ページ】\n　https://doi.org/10.12345/abc.67を見よ。\n\n' },
        fix: 'write',
      },
      {
        bad: { body: '【11ページ】\n　⟦http://dx.doi.org/10.12345/abc⟧（図1）\n\n' },
        good: { body: '【11ページ】\n　https://doi.org/10.12345/abc（図1）\n\n' },
        fix: 'write',
      },
    ],
  },
  *check(draft, context) {
    const old: Doi[] = [];
    for (const { kind, children } of draft.sections) {
      // The colophon is the book's own word for word.
      if (kind === 'colophon') continue;
      for (const { paragraph, value } of context.find(children, readDois)) {
        const dois = value.dois.map((doi) => ({ ...doi, span: shift(doi.span, paragraph.span.start) }));
        yield* dois.filter(({ wide }) => wide).map((doi) => replaced(draft, [doi], 'wide'));
        yield* misread(
          draft,
          value.misread.map((span) => shift(span, paragraph.span.start)),
        );
        yield* brokenAtEnd(draft, paragraph);
        old.push(...dois.filter(({ lead, wide }) => lead === 'old' && !wide));
      }
    }
    const [first, ...others] = old;
    if (first) yield replaced(draft, [first, ...others], others.length > 0 ? 'severalOld' : 'old');
  },
};

/** What a line holds; spans are offsets of the line. */
interface DoiLine {
  readonly dois: readonly Doi[];
  readonly misread: readonly Span[];
}

function readDois(text: string): DoiLine | undefined {
  if (!MAY_OCCUR.test(text)) return undefined;
  return { dois: findDois(text).filter(({ suffix }) => suffix !== ''), misread: findMisreadDois(text) };
}

/** One finding about DOIs that should be written in another way. */
function replaced(draft: Draft, dois: readonly [Doi, ...Doi[]], message: 'wide' | 'old' | 'severalOld'): Report {
  const [first] = dois;
  const spans = dois.map(({ span }) => span);
  const edits = dois.map((doi) => ({ span: doi.span, newText: rightForm(doi) }));
  return {
    ...placesInFile(draft, [first.span, ...spans.slice(1)]),
    message,
    data: { found: slice(draft.text, first.span), right: rightForm(first), count: dois.length },
    fixes: [{ fix: dois.length > 1 ? 'writeAll' : 'write', edits }],
  };
}

function rightForm({ lead, prefix, suffix }: Doi): string {
  return `${lead === 'none' ? '' : DOI_ADDRESS}${prefix}/${suffix}`;
}

function* misread(draft: Draft, spans: readonly Span[]): Iterable<Report> {
  for (const span of spans) yield { span, message: 'misread', data: { found: slice(draft.text, span) } };
}

function* brokenAtEnd({ text, lines }: Draft, { span }: Paragraph): Iterable<Report> {
  const next = lines[lineIndexAt(lines, span.start) + 1];
  if (!next) return;
  const line = slice(text, span);
  const broken = findBrokenDoi(line, slice(text, next));
  if (!broken) return;
  const joint = { start: span.end - broken.atEnd, end: next.start + broken.atStart };
  yield {
    span: { start: span.start + broken.head.start, end: joint.start },
    message: 'broken',
    data: { found: slice(line, broken.head), right: broken.whole },
    fixes: [{ fix: 'join', edits: [{ span: joint, newText: '' }] }],
  };
}

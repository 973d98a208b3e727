import { createControlNumberFinder, type ControlNumber, type FindControlNumbers } from '../book/control-number';
import { findInFileName } from '../book/control-number/file-name';
import { createLabelFinder, isBareLabel } from '../book/control-number/labels';
import { removalOf } from '../book/control-number/removal';
import { findStackedNumbers } from '../book/control-number/stacked';
import { sectionsOf, type Deliverable } from '../book/deliverable';
import { isPreamble, type Draft, type Paragraph, type Section, type SectionKind } from '../syntax/draft';
import { STANDARD_HEADINGS } from '../syntax/heading';
import { lineIndexAt } from '../text/lines';
import { shift, slice, type Span } from '../text/span';
import { severity, type FileRule, type Fix, type Report, type Wording } from './rule';

const EN_SECTIONS: Readonly<Record<Exclude<SectionKind, 'body'>, string>> = {
  'file-structure': 'file structure',
  'source-info': 'source information',
  'production': 'production statement',
  'copyright': 'copyright statement',
  'legend': 'legend',
  'colophon': 'colophon',
};

/** Finds numbers by which a library manages its own copy: call numbers, accession numbers, record numbers. */
export const holdingLibraryNumber: FileRule = {
  scope: 'file',
  meta: {
    id: 'holding-library-number',
    basis: ['G.2-6', 'G.3-3', 'G.4-3'],
    severity: severity('error'),
    area: 'front-matter',
    summary: {
      ja: '請求記号や登録番号など、図書館の管理番号が書かれている',
      en: 'A call number or another number of the holding library is left',
    },
    why: {
      ja: '自館の番号は、ほかの図書館やその利用者には意味がなく、原本の番号と取り違えられるおそれがあります。',
      en: "A library's own numbers mean nothing to other libraries and their readers, who may take them for the book's.",
    },
    messages: {
      labelled: {
        ja: '{section}に「{text}」とあります。図書館が自館の資料を管理するための番号や置き場所と思われます。データ提供館独自の番号は書かないことになっていますので、削除してください。',
        en: '"{text}" in the {section} looks like a number or shelf of the holding library. Such numbers must not be given: delete it.',
      },
      shape: {
        ja: '{section}に「{text}」とあります。請求記号など、図書館の管理番号の形をしています。そうであれば削除してください。シリーズの番号など原本のものなら、そのままで構いません。',
        en: '"{text}" in the {section} has the shape of a call number or another number of a library. If it is one, delete it; a number of the book itself may stay.',
        severity: severity('warning'),
      },
      national: {
        ja: '{section}に「{text}」とあります。全国書誌番号と思われます。館独自の番号ではありませんが、ガイドの記入例にはない項目です。要らなければ削除してください。',
        en: '"{text}" in the {section} looks like a number of the national bibliography. It is no library\'s own, but the guide does not list it: delete it if it is not needed.',
        severity: severity('warning'),
      },
      colophon: {
        ja: '原本奥付に「{text}」とあります。原本に印刷されている番号なら、そのままにしてください。図書館が貼ったラベルや書き込みの番号なら、原本の奥付ではないので要確認です。',
        en: '"{text}" in the colophon may be a number of the holding library. Leave it if the book prints it; check whether it comes from a label or stamp of a library.',
        severity: severity('hint'),
      },
      fileName: {
        ja: 'ファイル名「{file}」に「{text}」が入っています。図書館の管理番号であれば、番号の入らないファイル名に変えてください。',
        en: 'The file name "{file}" holds "{text}". If it is a number of the holding library, choose a name without it.',
        severity: severity('warning'),
      },
      labelOnly: {
        ja: '{section}に「{text}」という項目の名前だけがあり、番号は書かれていません。要らなければ行ごと削除してください。',
        en: 'The {section} has the label "{text}" without a number. Delete the line if it is not needed.',
        severity: severity('hint'),
      },
    },
    fixes: {
      delete: { kind: 'review', title: { ja: '「{text}」を削除する', en: 'Delete "{text}"' } },
      deleteLines: { kind: 'review', title: { ja: '「{text}」を行ごと削除する', en: 'Delete "{text}" and its line' } },
    },
    options: {
      labels: {
        schema: { type: 'array', items: { type: 'string' } },
        default: [],
        description: {
          ja: '番号の前に付く、自館だけの項目名（例:「音訳書番号」）。その後ろの番号も指摘します。',
          en: 'Labels that this library puts before its numbers, besides those that are known.',
        },
      },
      ignore: {
        schema: { type: 'array', items: { type: 'string' } },
        default: [],
        description: {
          ja: '指摘しない番号や、その前に付く言葉（例: シリーズ名）。同じ行でこの言葉より後ろにある番号も指摘しません。',
          en: 'Numbers to leave alone, or words such as the name of a series; numbers behind them on the line are left alone too.',
        },
      },
    },
    examples: [
      {
        bad: {
          'source-info':
            '原本情報\n水辺の町の記録\n見本太郎 著\n見本書房\n⟦請求記号：291.09||Mi14⟧\n2017年5月15日初版第1刷発行\n\n',
        },
        good: { 'source-info': '原本情報\n水辺の町の記録\n見本太郎 著\n見本書房\n2017年5月15日初版第1刷発行\n\n' },
        fix: 'deleteLines',
      },
      {
        bad: {
          'source-info': '原本情報\n水辺の町の記録\n見本太郎 著\n見本書房　⟦291.09/ミ⟧\n2017年5月15日初版第1刷発行\n\n',
        },
        good: { 'source-info': '原本情報\n水辺の町の記録\n見本太郎 著\n見本書房\n2017年5月15日初版第1刷発行\n\n' },
        fix: 'delete',
      },
      { bad: {}, fileName: '登録番号0012345678.txt' },
    ],
  },
  *check(draft, { options }, deliverable) {
    if (deliverable.bodyOnly) return;
    const labels = strings(options['labels']);
    const findLabels = createLabelFinder(labels);
    const find = withoutIgnored(createControlNumberFinder(labels), strings(options['ignore']));
    const isPrinted = printedIn(deliverable);
    yield* inFileName(draft, find);
    for (const section of draft.sections) {
      const isFrontMatter =
        section.kind !== 'body' || (isPreamble(draft, section) && draft.sections[1]?.kind !== 'colophon');
      if (isFrontMatter)
        yield* inSection({ draft, section, find, isPrinted, isLabel: (line) => isBareLabel(line, findLabels) });
    }
  },
};

/** A section and what is looked for in it. */
interface Search {
  readonly draft: Draft;
  readonly section: Section;
  readonly find: FindControlNumbers;
  readonly isLabel: (line: string) => boolean;
  /** Tells whether the colophon prints the same, so that it is the book's own. */
  readonly isPrinted: (text: string) => boolean;
}

function printedIn(deliverable: Deliverable): (text: string) => boolean {
  const colophons = sectionsOf(deliverable, 'colophon').map(({ draft, section }) => slice(draft.text, section.span));
  return (text) => colophons.some((colophon) => colophon.includes(text));
}

function strings(option: unknown): string[] {
  return Array.isArray(option) ? option.filter((item): item is string => typeof item === 'string' && item !== '') : [];
}

function withoutIgnored(find: FindControlNumbers, ignored: readonly string[]): FindControlNumbers {
  return (line) => find(line).filter(({ span }) => !ignored.some((words) => line.slice(0, span.end).includes(words)));
}

function* inFileName(draft: Draft, find: FindControlNumbers): Iterable<Report> {
  const file = draft.path.slice(draft.path.lastIndexOf('/') + 1);
  const text = findInFileName(file, find);
  if (text !== undefined) yield { span: { start: 0, end: 0 }, message: 'fileName', data: { file, text } };
}

function* inSection(search: Search): Iterable<Report> {
  const paragraphs = search.section.children;
  const lines = paragraphs.map(({ text }) => text);
  let next = 0;
  for (const stack of findStackedNumbers(lines, search.find, search.isLabel)) {
    for (const paragraph of paragraphs.slice(next, stack.first)) yield* inLine(search, paragraph);
    const [first, last] = [paragraphs[stack.first], paragraphs[stack.last]];
    if (first && last) yield report(search, stack, { start: first.span.start, end: last.span.end }, 'line');
    next = stack.last + 1;
  }
  for (const paragraph of paragraphs.slice(next)) yield* inLine(search, paragraph);
}

function* inLine(search: Search, { text, span }: Paragraph): Iterable<Report> {
  const inColophon = search.section.kind === 'colophon';
  const numbers = search.find(text);
  for (const number of numbers) {
    const written = slice(text, number.span);
    // A bare row of digits in a colophon is the book's own more often than not.
    if (!number.labelled && (inColophon ? /^\d+$/.test(written) : search.isPrinted(written))) continue;
    const removal = removalOf(text, number.span);
    const moved = typeof removal === 'object' ? shift(removal, span.start) : removal;
    yield report(search, number, shift(number.span, span.start), moved);
  }
  if (numbers.length > 0 || inColophon || !search.isLabel(text)) return;
  const data = { section: nameOf(search.section.kind), text: text.trim() };
  yield { span, message: 'labelOnly', data, fixes: [deletion(search.draft, span, 'line')] };
}

function report(
  { draft, section }: Search,
  { labelled, national }: Pick<ControlNumber, 'labelled' | 'national'>,
  span: Span,
  removal: Span | 'line' | undefined,
): Report {
  const inColophon = section.kind === 'colophon';
  const message = inColophon ? 'colophon' : national ? 'national' : labelled ? 'labelled' : 'shape';
  const text = slice(draft.text, span).trim().replace(/\s+/g, ' ');
  const fixes = inColophon || removal === undefined ? [] : [deletion(draft, span, removal)];
  return { span, message, data: { section: nameOf(section.kind), text }, fixes };
}

function deletion({ lines }: Draft, span: Span, removal: Span | 'line'): Fix {
  if (removal !== 'line') return { fix: 'delete', edits: [{ span: removal, newText: '' }] };
  const start = lines[lineIndexAt(lines, span.start)]?.start ?? span.start;
  const end = lines[lineIndexAt(lines, span.end)]?.next ?? span.end;
  return { fix: 'deleteLines', edits: [{ span: { start, end }, newText: '' }] };
}

function nameOf(kind: SectionKind): Wording {
  if (kind === 'body') return { ja: '最初の見出しより前', en: 'text before the first heading' };
  return { ja: STANDARD_HEADINGS[kind], en: EN_SECTIONS[kind] };
}

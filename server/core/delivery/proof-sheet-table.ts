import { dsvFormat } from 'd3-dsv';
import { guarded, unguarded } from '../text/spreadsheet-cell';
import type { Locale, Wording } from '../text/wording';
import type { Block } from './block';
import type { SheetFormat } from './format-names';
import { toHtml } from './formats/html';
import type { ProofRow } from './proof-sheet';

/** The columns, and by what a sheet of other hands may call them. */
const COLUMNS = {
  page: { ja: 'ページ', en: 'Page', known: /^(?:ページ|頁|ﾍﾟｰｼﾞ|page)/i },
  line: { ja: '行', en: 'Line', known: /^(?:行|line)/i },
  wrong: { ja: '誤', en: 'Wrong', known: /^(?:誤|wrong)/i },
  right: { ja: '正', en: 'Right', known: /^(?:正|right)/i },
  before: { ja: '直前の文字', en: 'Text before', known: /^(?:直前|text before)/i },
  after: { ja: '直後の文字', en: 'Text behind', known: /^(?:直後|text behind)/i },
} as const satisfies Record<keyof ProofRow, Wording & { readonly known: RegExp }>;

const NAMES = Object.keys(COLUMNS) as (keyof ProofRow)[];

const TITLE: Wording = { ja: '校正表', en: 'Proof sheet' };
const LINE_END: Wording = { ja: '{sign} は改行', en: '{sign} is a line end' };
/** Signs that can stand for a line end; the first that no row has is taken, and the heading of 誤 says which. */
const SIGNS = ['⏎', '↵', '¶', '␤'];
const LAST_SIGN = '［改行記号］';

/** Writes a proof sheet. CSV begins with a byte order mark, without which Excel would take it for Shift_JIS. */
export function writeProofSheet(rows: readonly ProofRow[], format: SheetFormat, locale: Locale): string {
  const used = rows.map((row) => row.wrong + row.right + row.before + row.after).join('');
  const sign = SIGNS.find((one) => !used.includes(one)) ?? LAST_SIGN;
  const head = NAMES.map(
    (name) => COLUMNS[name][locale] + (name === 'wrong' ? `（${LINE_END[locale].replace('{sign}', sign)}）` : ''),
  );
  const cells = rows.map((row) => NAMES.map((name) => String(row[name] ?? '').replaceAll('\n', sign)));
  if (format === 'html') return toHtml(sheetBlocks(head, cells, locale), locale);
  const body = dsvFormat(format === 'csv' ? ',' : '\t').formatRows([head, ...cells.map((row) => row.map(guarded))]);
  return `\uFEFF${body.replaceAll('\n', '\r\n')}\r\n`;
}

function sheetBlocks(head: readonly string[], rows: readonly string[][], locale: Locale): Block[] {
  const none: Wording = { ja: '違いはありません。', en: 'There is no difference.' };
  return [
    { type: 'heading', level: 1, text: TITLE[locale] },
    rows.length === 0
      ? { type: 'paragraph', text: none[locale] }
      : { type: 'table', caption: TITLE[locale], head, rows },
  ];
}

/**
 * Reads a proof sheet, CSV or TSV, as it came back from a spreadsheet or was typed by hand: a heading line that names 誤 and 正, other
 * columns as they please. Rows with neither 誤 nor 正 are left out.
 * @returns nothing where no heading names both
 */
export function readProofSheet(text: string): ProofRow[] | undefined {
  const content = text.replace(/^\uFEFF/, '');
  const firstLine = content.slice(0, content.search(/[\r\n]|$/));
  const delimiter = ['\t', ',', ';'].find((sign) => firstLine.includes(sign)) ?? ',';
  const [head = [], ...rows] = dsvFormat(delimiter).parseRows(content);
  const columns = new Map(NAMES.map((name) => [name, head.findIndex((cell) => COLUMNS[name].known.test(cell.trim()))]));
  if ([columns.get('wrong'), columns.get('right')].includes(-1)) return undefined;
  const sign = SIGNS.find((one) => head[columns.get('wrong') ?? -1]?.includes(one)) ?? LAST_SIGN;
  const sheetRows = rows.map((cells) => {
    const cell = (name: keyof ProofRow): string => withLineEnds(cells[columns.get(name) ?? -1] ?? '', sign);
    const line = Number(cell('line').normalize('NFKC').match(/\d+/)?.[0] ?? Number.NaN);
    return {
      page: cell('page').trim(),
      ...(line >= 1 && { line }),
      wrong: cell('wrong'),
      right: cell('right'),
      before: cell('before'),
      after: cell('after'),
    };
  });
  return sheetRows.filter(({ wrong, right }) => wrong !== '' || right !== '');
}

function withLineEnds(cell: string, sign: string): string {
  return unguarded(cell).replace(/\r\n?/g, '\n').replaceAll(sign, '\n');
}

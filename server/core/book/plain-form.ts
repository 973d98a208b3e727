import type { Edit } from '../text/edit';
import { slice, type Span } from '../text/span';

/** How a sign of another system may be written instead. */
export interface PlainForm {
  readonly how: 'remark' | 'delete' | 'plain';
  /** Spans are offsets of the line. */
  readonly edits: readonly Edit[];
}

/** What 青空文庫 says of the layout, which a text for listening does not need. */
const LAYOUT =
  /字下げ|字詰め|地付き|地から|改ページ|改丁|改段|中央|見出し|段組|罫囲み|大きな文字|小さな文字|横組み|折り返し/;
/** Tags that only tell how the words between them look. */
const LOOK =
  /^<\/?(?:b|big|body|center|del|div|em|font|h[1-6]|html|i|ins|p|s|section|sent|small|span|strong|tt|u)[\s>/]/i;
const ENTITIES: Readonly<Record<string, string>> = {
  '&nbsp;': ' ',
  '&amp;': '&',
  '&lt;': '<',
  '&gt;': '>',
  '&quot;': '"',
  '&copy;': '©',
  '&hellip;': '…',
  '&mdash;': '—',
  '&ndash;': '–',
};
const RUBY =
  /^<ruby>(?:<rb>)?([^<>]{1,40})(?:<\/rb>)?(?:<rp>[^<>]*<\/rp>)?<rt>([^<>]{1,40})<\/rt>(?:<rp>[^<>]*<\/rp>)?<\/ruby>/i;

/** @returns the forms in which the sign can be written without loss; none where a person has to find the words. */
export function plainForms(system: string, line: string, span: Span): PlainForm[] {
  const sign = slice(line, span);
  switch (system) {
    case 'aozora':
      return aozora(sign, span);
    case 'html':
      return html(sign, line, span);
    case 'markdown':
      return markdown(sign, span);
    case 'bar':
      return [{ how: 'delete', edits: [{ span, newText: '' }] }];
    default:
      return [];
  }
}

/** ［＃「今日」に傍点］ → 〔「今日」に傍点〕. The words of a character that no font had cannot stand for the character. */
function aozora(sign: string, span: Span): PlainForm[] {
  if (sign.startsWith('※')) return [];
  const words = sign.slice(2, -1).replace(/底本/g, '原本');
  const remove: PlainForm = { how: 'delete', edits: [{ span, newText: '' }] };
  return LAYOUT.test(words) ? [remove] : [{ how: 'remark', edits: [{ span, newText: `〔${words}〕` }] }, remove];
}

function html(sign: string, line: string, span: Span): PlainForm[] {
  const ruby = RUBY.exec(line.slice(span.start, span.start + REACH));
  if (ruby) {
    const newText = `${ruby[1] ?? ''}《${ruby[2] ?? ''}》`;
    return [{ how: 'plain', edits: [{ span: { start: span.start, end: span.start + ruby[0].length }, newText }] }];
  }
  const character = ENTITIES[sign.toLowerCase()] ?? numbered(sign);
  if (character !== undefined) return [{ how: 'plain', edits: [{ span, newText: character }] }];
  if (!LOOK.test(sign)) return [];
  const end = closingTag(sign, line, span);
  return [{ how: 'delete', edits: [span, ...(end ? [end] : [])].map((tag) => ({ span: tag, newText: '' })) }];
}

function numbered(sign: string): string | undefined {
  const [, hex, decimal] = /^&#(?:x([0-9a-f]+)|(\d+));$/i.exec(sign) ?? [];
  const code = hex !== undefined ? parseInt(hex, 16) : Number(decimal);
  return code >= 0x20 && code <= 0x10ffff && !(code >= 0xd800 && code <= 0xdfff)
    ? String.fromCodePoint(code)
    : undefined;
}

/** How far apart the tags of an element may stand. */
const REACH = 2000;

/** @returns where the element ends that the tag opens, in the same line */
export function closingTag(sign: string, line: string, { end }: Span): Span | undefined {
  const name = /^<([a-z][a-z0-9]*)/i.exec(sign)?.[1];
  if (name === undefined || sign.endsWith('/>')) return undefined;
  const close = line
    .slice(end, end + REACH)
    .toLowerCase()
    .indexOf(`</${name.toLowerCase()}>`);
  return close < 0 ? undefined : { start: end + close, end: end + close + name.length + 3 };
}

/** **太字** → 太字, [名前](address) → 名前（address）, the # in front of a heading. */
function markdown(sign: string, span: Span): PlainForm[] {
  const link = /^\[([^\]]+)\]\((\S+)\)$/.exec(sign);
  if (link) return [{ how: 'plain', edits: [{ span, newText: `${link[1] ?? ''}（${link[2] ?? ''}）` }] }];
  if (/^#/.test(sign)) return [{ how: 'delete', edits: [{ span, newText: '' }] }];
  if (!/^(?:\*\*|__)/.test(sign)) return [];
  const ends = [
    { start: span.start, end: span.start + 2 },
    { start: span.end - 2, end: span.end },
  ];
  return [{ how: 'delete', edits: ends.map((end) => ({ span: end, newText: '' })) }];
}

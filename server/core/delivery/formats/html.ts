import { oneLine } from './one-line';
import { isHeadedBy, withAbove, type Block, type TableBlock } from '../block';
import type { Locale } from '../../text/wording';
import { displayWidth } from '../../text/width';

/** A column whose texts are no wider than this is never broken, in half-width characters. */
const SHORT = 24;

/** Light and dark, on screen and on paper; colours pass WCAG AA against their ground. */
export const PAGE_STYLE = `
:root { color-scheme: light dark; --ground: #fff; --text: #1a1a1a; --line: #767676; --ready: #0b5d1e; --blocked: #9d0006; --shade: #f2f2f2; --link: #0b4f9e; }
@media (prefers-color-scheme: dark) {
  :root { --ground: #181818; --text: #eee; --line: #8c8c8c; --ready: #7ddf90; --blocked: #ff9d94; --shade: #262626; --link: #8ec5ff; }
}
body { background: var(--ground); color: var(--text); font: 1rem/1.7 "BIZ UDPGothic", "Hiragino Sans", "Noto Sans JP", sans-serif; margin: 0 auto; max-width: 70rem; padding: 1rem 1.5rem 3rem; }
h1, h2, h3 { line-height: 1.3; overflow-wrap: anywhere; }
a { color: var(--link); }
:focus-visible { outline: 3px solid var(--link); outline-offset: 2px; }
h2 { border-top: 1px solid var(--line); margin-top: 2.5rem; padding-top: 1.5rem; }
.scroll { overflow-x: auto; }
table { border-collapse: collapse; margin: 1rem 0; width: 100%; }
caption { font-weight: bold; text-align: start; padding: 0.25rem 0; }
th, td { border: 1px solid var(--line); padding: 0.35rem 0.6rem; text-align: start; vertical-align: top; }
thead th { background: var(--shade); }
td, tbody th { min-width: 8rem; overflow-wrap: anywhere; }
.short { min-width: 0; white-space: nowrap; }
.ready { border-inline-start: 0.4rem solid var(--ready); color: var(--ready); font-weight: bold; padding-inline-start: 0.75rem; }
.blocked { border-inline-start: 0.4rem solid var(--blocked); color: var(--blocked); font-weight: bold; padding-inline-start: 0.75rem; }
li { overflow-wrap: anywhere; }
@media print {
  :root { --ground: #fff; --text: #000; --line: #555; --ready: #000; --blocked: #000; --shade: #fff; --link: #000; }
  body { font-size: 10pt; max-width: none; padding: 0; }
  h2[id] { break-before: page; }
  .scroll { overflow-x: visible; }
  td, tbody th { min-width: 0; }
  th.short, td.short { white-space: normal; overflow-wrap: normal; word-break: keep-all; }
  tr, li { break-inside: avoid; }
  h1, h2, h3 { break-after: avoid; }
  thead { display: table-header-group; }
}
`;

/** A page in parts, for those who put it into a frame of their own. */
export interface HtmlParts {
  readonly title: string;
  /** CSS. */
  readonly style: string;
  /** HTML. */
  readonly main: string;
}

/** A document as the parts of a page. */
export function toHtmlParts(blocks: Iterable<Block>): HtmlParts {
  let title: string | undefined;
  const main: string[] = [];
  for (const [block, above] of withAbove(blocks)) {
    if (block.type === 'heading') title ??= block.text;
    main.push(blockToHtml(block, above));
  }
  return { title: title ?? '', style: PAGE_STYLE, main: main.join('\n') };
}

/** A page of its own: no script, nothing from outside, readable by keyboard and by ear. */
export function toHtml(blocks: Iterable<Block>, locale: Locale): string {
  return [...htmlPieces(blocks, locale)].join('');
}

/** The same in pieces that follow each other; of very many blocks they need not all be in memory. */
export function* htmlPieces(blocks: Iterable<Block>, locale: Locale): Generator<string> {
  for (const [block, above] of withAbove(blocks)) {
    if (!above) yield pageHead(block.type === 'heading' ? block.text : '', locale);
    yield `${blockToHtml(block, above)}\n`;
  }
  yield '</main>\n</body>\n</html>\n';
}

function pageHead(title: string, locale: Locale): string {
  return [
    '<!DOCTYPE html>',
    `<html lang="${locale}">`,
    '<head>',
    '<meta charset="utf-8">',
    '<meta name="viewport" content="width=device-width, initial-scale=1">',
    `<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">`,
    `<title>${escapeHtml(title)}</title>`,
    `<style>${PAGE_STYLE}</style>`,
    '</head>',
    '<body>',
    '<main>',
    '',
  ].join('\n');
}

function blockToHtml(block: Block, above: Block | undefined): string {
  switch (block.type) {
    case 'heading': {
      const id = block.id === undefined ? '' : ` id="${escapeHtml(block.id)}"`;
      return `<h${block.level}${id}>${escapeHtml(block.text)}</h${block.level}>`;
    }
    case 'paragraph':
      return `<p${block.tone ? ` class="${block.tone}"` : ''}>${escapeHtml(block.text)}</p>`;
    case 'list':
      return `<ul>\n${block.items.map((item) => `<li>${escapeHtml(item)}</li>`).join('\n')}\n</ul>`;
    case 'table':
      return tableToHtml(block, isHeadedBy(above, block));
  }
}

/** What scrolls must be reachable by keyboard, and needs a name; as landmarks, so many tables would be in the way. */
function tableToHtml({ caption, head, rows, links = [] }: TableBlock, isHeaded: boolean): string {
  const isShort = head.map((name, column) => [name, ...rows.map((row) => row[column] ?? '')].every(fits));
  const cell = (tag: 'td' | 'th', column: number, html: string, scope = ''): string =>
    `<${tag}${scope && ` scope="${scope}"`}${isShort[column] ? ' class="short"' : ''}>${html}</${tag}>`;
  const body = rows.map(([name = '', ...cells], row) => {
    const [label, link] = [escapeHtml(name), links[row]];
    const first = link === undefined ? label : `<a href="#${escapeHtml(link)}">${label}</a>`;
    const others = cells.map((text, index) => cell('td', index + 1, escapeHtml(text)));
    return `<tr>${cell('th', 0, first, 'row')}${others.join('')}</tr>`;
  });
  return [
    `<div class="scroll" role="group" tabindex="0" aria-label="${escapeHtml(caption)}">`,
    `<table>${isHeaded ? '' : `\n<caption>${escapeHtml(caption)}</caption>`}`,
    `<thead><tr>${head.map((name, column) => cell('th', column, escapeHtml(name), 'col')).join('')}</tr></thead>`,
    `<tbody>\n${body.join('\n')}\n</tbody>\n</table>`,
    '</div>',
  ].join('\n');
}

function fits(text: string): boolean {
  return displayWidth(text) <= SHORT;
}

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

/** @returns a text as it stands in HTML, in element content or in a quoted attribute */
export function escapeHtml(text: string): string {
  return oneLine(text).replace(/[&<>"']/g, (sign) => ENTITIES[sign] ?? sign);
}

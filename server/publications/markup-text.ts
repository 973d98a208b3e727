import { LineGatherer } from './line-gatherer';
import { readXml, type XmlElement, type XmlReader } from './xml';

/** Elements of XHTML and of DTBook whose text stands on lines of its own. */
const BLOCKS: ReadonlySet<string> = new Set(
  [
    'address article aside blockquote body br caption center dd details dir div dl dt fieldset figure footer form',
    'h1 h2 h3 h4 h5 h6 header hgroup hr li main ol p pre section summary table tbody td tfoot th thead tr ul',
    'bodymatter book bridgehead covertitle docauthor doctitle epigraph frontmatter hd level level1 level2 level3',
    'level4 level5 level6 line linegroup list note poem prodnote rearmatter sidebar',
  ].flatMap((names) => names.split(' ')),
);
const HEADINGS: ReadonlySet<string> = new Set(['h1', 'h2', 'h3', 'h4', 'h5', 'h6', 'hd', 'bridgehead']);
/** What sets the text behind it apart. */
const APART: ReadonlySet<string> = new Set([...HEADINGS, 'section', 'hr', 'level', 'level1', 'level2', 'bodymatter']);
/** What is no text of the book itself: readings of ruby, page numbers, words about pictures, tables of contents, what only programs read. */
const SKIPPED: ReadonlySet<string> = new Set(
  'audio figcaption head imggroup nav pagenum rp rt rtc script style svg template video'.split(' '),
);
const CONTENTS = /^\s*(?:目\s*次|もくじ|contents)\s*$/i;

/**
 * Reads the text of an XHTML or a DTBook document as the lines of a plain text, with empty lines where headings set something apart.
 * Readings of ruby are left out: a heading or a name is the same with and without.
 * @param name of the file, for the error
 * @throws UnreadableError
 */
export function markupText(bytes: Uint8Array, name: string): readonly string[] {
  const reader = new MarkupReader();
  readXml(bytes, name, reader);
  return reader.end();
}

type Count = 'skipped' | 'headings' | 'links' | 'items';

class MarkupReader implements XmlReader {
  private readonly gatherer = new LineGatherer();
  /** How deep the reader is in what is left out, in headings, in links inside the book and in lists. */
  private skipped = 0;
  private headings = 0;
  private links = 0;
  private items = 0;
  /** Whether the heading before calls what follows a table of contents. */
  private isContents = false;
  /** Whether the line has text that is no link: a line of nothing else belongs to a table of contents. */
  private hasOwnText = false;
  /** What each open element has added to the counts. */
  private readonly opened: (Count | undefined)[] = [];

  open(element: XmlElement): void {
    const { name } = element;
    const count = this.skipped > 0 ? 'skipped' : countOf(element);
    this.opened.push(count);
    // What stands in front of the element is none of it.
    if (this.isBlock(name) && count !== 'skipped') this.endLine();
    if (count) this[count]++;
    if (count === 'skipped') return;
    if (name === 'br') this.text('\n');
    if (APART.has(name)) this.gatherer.addBlank();
    if (name === 'tr') this.gatherer.openRow();
    if (name === 'td' || name === 'th') this.gatherer.openCell();
  }

  close(name: string): void {
    const count = this.opened.pop();
    if (count !== 'skipped') {
      if (this.isBlock(name)) this.endLine();
      if (name === 'tr') this.gatherer.closeRow();
    }
    if (count) this[count]--;
  }

  text(text: string): void {
    if (this.skipped > 0) return;
    this.gatherer.add(text);
    if (/\S/.test(text)) this.hasOwnText ||= this.links === 0 || this.headings > 0;
  }

  end(): readonly string[] {
    this.endLine();
    return this.gatherer.lines;
  }

  /** A heading in several lines is one. */
  private isBlock(name: string): boolean {
    return BLOCKS.has(name) && (name !== 'br' || this.headings === 0);
  }

  private endLine(): void {
    if (this.headings > 0 && this.hasOwnText) this.isContents = CONTENTS.test(this.gatherer.current);
    if (this.hasOwnText && !(this.isContents && this.items > 0)) this.gatherer.endLine();
    else this.gatherer.dropLine();
    this.hasOwnText = false;
  }
}

function countOf(element: XmlElement): Count | undefined {
  const { name } = element;
  if (isSkipped(element)) return 'skipped';
  if (HEADINGS.has(name)) return 'headings';
  if (name === 'li') return 'items';
  return name === 'a' && isInside(element.attribute('href')) ? 'links' : undefined;
}

function isSkipped(element: XmlElement): boolean {
  if (SKIPPED.has(element.name) || element.attribute('hidden') !== undefined) return true;
  const role = `${element.attribute('epub:type') ?? ''} ${element.attribute('role') ?? ''}`;
  return /(?:^|[\s-])pagebreak(?:\s|$)/.test(role);
}

function isInside(href: string | undefined): boolean {
  return href !== undefined && !/^[a-z][a-z\d+.-]*:/i.test(href);
}

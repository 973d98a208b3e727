import { type Archive } from './archive';
import { LineGatherer } from './line-gatherer';
import { resolvePath } from './paths';
import { UnreadableError } from './unreadable';
import { readXml, type XmlElement, type XmlReader } from './xml';

const RELATIONS = '_rels/.rels';

/**
 * Reads the main text of a Word document, a line for each paragraph; headers, footers, notes and comments are left out, and so are
 * readings of ruby, what was deleted and a table of contents.
 * @throws UnreadableError
 */
export function docxText(archive: Archive): readonly string[] {
  const main = mainPart(archive);
  if (main === undefined || !archive.has(main)) throw new UnreadableError('no-text');
  const styles = resolvePath(main, 'styles.xml') ?? '';
  const reader = new DocumentReader(archive.has(styles) ? headingStyles(archive.read(styles), styles) : new Set());
  readXml(archive.read(main), main, reader);
  return reader.lines;
}

function mainPart(archive: Archive): string | undefined {
  let main: string | undefined;
  if (!archive.has(RELATIONS)) return undefined;
  readXml(archive.read(RELATIONS), RELATIONS, {
    ...NOTHING,
    open(element) {
      if (element.attribute('Type')?.endsWith('/officeDocument') !== true) return;
      main ??= resolvePath('', element.attribute('Target') ?? '');
    },
  });
  return main;
}

const NOTHING: XmlReader = { open: () => undefined, close: () => undefined, text: () => undefined };

/** The ids of the styles that headings have; only their names are the same in every language. */
function headingStyles(bytes: Uint8Array, name: string): ReadonlySet<string> {
  const ids = new Set<string>();
  let id = '';
  readXml(bytes, name, {
    ...NOTHING,
    open(element) {
      if (element.name === 'style') id = element.attribute('w:styleId') ?? '';
      if (element.name === 'name' && /^(?:heading \d|title)$/i.test(element.attribute('w:val') ?? '')) ids.add(id);
    },
  });
  return ids;
}

/** What is not text of the document; a fallback says the same once more. */
const SKIPPED: ReadonlySet<string> = new Set(
  'Fallback del moveFrom pPrChange rPr rt sdtPr sectPr tblPr tcPr trPr'.split(' '),
);

/** The name of a field is shorter. */
const LONGEST_NAME = 20;

class DocumentReader implements XmlReader {
  private readonly gatherer = new LineGatherer();
  private skipped = 0;
  /** Fields that are open, each with the beginning of its instruction; so many of them are tables of contents. */
  private readonly fields: string[] = [];
  private contents = 0;
  private isInstruction = false;
  private isText = false;
  private isProperties = false;
  /** Whether the end of the paragraph was deleted, so that the next one goes on in its line. */
  private isJoined = false;

  constructor(private readonly headings: ReadonlySet<string>) {}

  get lines(): readonly string[] {
    return this.gatherer.lines;
  }

  open(element: XmlElement): void {
    const { name } = element;
    if (this.isProperties && (name === 'del' || name === 'moveFrom')) this.isJoined = true;
    if (this.skipped > 0 || SKIPPED.has(name)) this.skipped++;
    else if (this.isProperties) this.openProperty(element);
    else if (element.namespace.includes('wordprocessingml')) this.openText(element);
  }

  /** What is said of a paragraph stands in front of its text. */
  private openProperty(element: XmlElement): void {
    const isHeading = element.name === 'pStyle' && this.headings.has(element.attribute('w:val') ?? '');
    if (isHeading || element.name === 'pageBreakBefore') this.gatherer.addBlank();
  }

  private openText(element: XmlElement): void {
    const { gatherer } = this;
    const { name } = element;
    if (name === 'pPr') this.isProperties = true;
    else if (name === 'p' && this.isJoined) this.isJoined = false;
    else if (name === 'p' || name === 'cr' || name === 'txbxContent') gatherer.endLine();
    else if (name === 'br') this.openBreak(element.attribute('w:type'));
    else if (name === 'tr') gatherer.openRow();
    else if (name === 'tc') gatherer.openCell();
    else if (name === 'tab') gatherer.add('\t');
    else if (name === 'noBreakHyphen') gatherer.add('-');
    else if (name === 'fldChar') this.openField(element.attribute('w:fldCharType'));
    this.isText = name === 't';
    this.isInstruction = name === 'instrText';
  }

  private openBreak(type: string | undefined): void {
    if (type === undefined || type === 'textWrapping') this.gatherer.endLine();
    else this.gatherer.addBlank();
  }

  private openField(type: string | undefined): void {
    if (type === 'begin') this.fields.push('');
    if (type === 'end' && isContents(this.fields.pop() ?? '')) this.contents--;
  }

  close(name: string): void {
    if (this.skipped > 0) {
      this.skipped--;
      return;
    }
    if (name === 'pPr') this.isProperties = false;
    this.isText = false;
    this.isInstruction = false;
    if (name === 'p') this.closeParagraph();
    if (name === 'tr') this.gatherer.closeRow();
  }

  /** People set things apart with empty paragraphs. */
  private closeParagraph(): void {
    if (!this.isJoined && !this.gatherer.endLine()) this.gatherer.addBlank();
  }

  text(text: string): void {
    if (this.skipped > 0) return;
    if (this.isInstruction) this.addInstruction(text);
    if (this.isText && this.contents === 0) this.gatherer.add(text);
  }

  private addInstruction(text: string): void {
    const before = this.fields.pop();
    if (before === undefined) return;
    const instruction = (before + text).trimStart().slice(0, LONGEST_NAME);
    this.fields.push(instruction);
    this.contents += Number(isContents(instruction)) - Number(isContents(before));
  }
}

function isContents(instruction: string): boolean {
  return /^TOC(?:\s|$)/.test(instruction);
}

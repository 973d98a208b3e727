import { strToU8, zipSync, type Zippable } from 'fflate';

/** Paragraphs of a text, a line each. */
const linesOf = (text: string): string[] => text.trimEnd().split('\n');

const escaped = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');

/** Packs files of the given texts or bytes. */
export function archive(files: Readonly<Record<string, string | Uint8Array>>): Uint8Array {
  const zippable: Zippable = {};
  for (const [name, content] of Object.entries(files)) {
    zippable[name] = typeof content === 'string' ? strToU8(content) : content;
  }
  return zipSync(zippable);
}

export const WORD = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"';

/** A Word document with this markup as its body. */
export function docxOf(body: string, files: Readonly<Record<string, string>> = {}): Uint8Array {
  return archive({
    '_rels/.rels':
      '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/></Relationships>',
    'word/document.xml': `<?xml version="1.0" encoding="UTF-8"?><w:document ${WORD}><w:body>${body}</w:body></w:document>`,
    ...files,
  });
}

/** A Word document of the lines of a plain text. */
export function docx(text: string): Uint8Array {
  return docxOf(
    linesOf(text)
      .map((line) => `<w:p><w:r><w:t xml:space="preserve">${escaped(line)}</w:t></w:r></w:p>`)
      .join(''),
  );
}

/** An XHTML document. */
export function xhtml(body: string, head = ''): string {
  return `<?xml version="1.0" encoding="UTF-8"?>\n${head}<html xmlns="http://www.w3.org/1999/xhtml" xmlns:epub="http://www.idpf.org/2007/ops"><head><title>見本</title></head><body>${body}</body></html>`;
}

/** XHTML with a paragraph for each line of a plain text, an empty one for an empty line. */
export function paragraphs(text: string): string {
  return linesOf(text)
    .map((line) => (line === '' ? '<hr/>' : `<p>${escaped(line)}</p>`))
    .join('\n');
}

const CONTAINER =
  '<container version="1.0" xmlns="urn:oasis:names:tc:opendocument:xmlns:container"><rootfiles><rootfile full-path="OEBPS/content.opf" media-type="application/oebps-package+xml"/></rootfiles></container>';

/** The files of an EPUB whose chapters are these documents. */
export function epubFiles(chapters: Readonly<Record<string, string>>, items = ''): Record<string, string> {
  const names = Object.keys(chapters);
  const manifest = names.map((name) => `<item id="${name}" href="${name}" media-type="application/xhtml+xml"/>`);
  const spine = names.map((name) => `<itemref idref="${name}"/>`);
  return {
    'mimetype': 'application/epub+zip',
    'META-INF/container.xml': CONTAINER,
    'OEBPS/content.opf': `<package xmlns="http://www.idpf.org/2007/opf" version="3.0"><manifest>${manifest.join('')}${items}</manifest><spine>${spine.join('')}</spine></package>`,
    ...Object.fromEntries(Object.entries(chapters).map(([name, text]) => [`OEBPS/${name}`, text])),
  };
}

/** An EPUB with one chapter for each plain text. */
export function epub(...texts: readonly string[]): Uint8Array {
  const chapters = texts.map((text, index) => [`chapter${index + 1}.xhtml`, xhtml(paragraphs(text))] as const);
  return archive(epubFiles(Object.fromEntries(chapters)));
}

/** The files of a text DAISY book with the lines of a plain text. */
export function daisyFiles(text: string): Record<string, string> {
  return {
    'book.opf':
      '<package xmlns="http://openebook.org/namespaces/oeb-package/1.0/"><metadata><dc-metadata xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:Format>ANSI/NISO Z39.86-2005</dc:Format></dc-metadata></metadata><manifest><item id="opf" href="book.opf" media-type="text/xml"/><item id="text" href="book.xml" media-type="application/x-dtbook+xml"/><item id="smil" href="smil/book.smil" media-type="application/smil"/></manifest><spine><itemref idref="smil"/></spine></package>',
    'book.xml': dtbook(`<level1>${paragraphs(text).replaceAll('<hr/>', '')}</level1>`),
    'smil/book.smil': '<smil xmlns="http://www.w3.org/2001/SMIL20/"/>',
  };
}

/** A DTBook document. */
export function dtbook(body: string): string {
  return `<?xml version="1.0" encoding="UTF-8"?>\n<!DOCTYPE dtbook PUBLIC "-//NISO//DTD dtbook 2005-3//EN" "http://www.daisy.org/z3986/2005/dtbook-2005-3.dtd">\n<dtbook xmlns="http://www.daisy.org/z3986/2005/dtbook/" version="2005-3"><head><meta name="dtb:uid" content="x"/></head><book><bodymatter>${body}</bodymatter></book></dtbook>`;
}

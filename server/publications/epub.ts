import type { Archive } from './archive';
import { markupText } from './markup-text';
import { readPackageFile, type PackageItem } from './package-file';
import { resolvePath } from './paths';
import type { PartText } from './part-text';
import { UnreadableError } from './unreadable';
import { readXml, type XmlElement } from './xml';

const CONTAINER = 'META-INF/container.xml';
const PACKAGE = 'application/oebps-package+xml';
const ENCRYPTION = 'META-INF/encryption.xml';

/** Reads the texts of an EPUB in reading order, the table of contents left out. @throws UnreadableError */
export function epubTexts(archive: Archive): readonly PartText[] {
  const path = packagePath(archive);
  if (path === undefined) throw new UnreadableError('no-text');
  const texts = readPackageFile(archive.read(path), path).spine.filter(isText);
  if (texts.length === 0) throw new UnreadableError('no-text');
  const encrypted = encryptedFiles(archive);
  return texts.map(({ path: name }) => {
    // Fonts may be encrypted without harm.
    if (encrypted.has(name)) throw new UnreadableError('encrypted', name);
    return { name, lines: markupText(archive.read(name), name) };
  });
}

function isText({ mediaType, isContents }: PackageItem): boolean {
  return !isContents && /xhtml|html|dtbook/.test(mediaType);
}

function packagePath(archive: Archive): string | undefined {
  if (!archive.has(CONTAINER)) return undefined;
  // The same book may be there as a PDF, too.
  const isPackage = (file: XmlElement): boolean => [undefined, PACKAGE].includes(file.attribute('media-type'));
  return referencesIn(archive, CONTAINER, 'rootfile', 'full-path', isPackage)[0];
}

function encryptedFiles(archive: Archive): ReadonlySet<string> {
  return new Set(archive.has(ENCRYPTION) ? referencesIn(archive, ENCRYPTION, 'CipherReference', 'URI') : []);
}

/** These files name others from the root of the archive. */
function referencesIn(
  archive: Archive,
  name: string,
  element: string,
  attribute: string,
  isMeant: (found: XmlElement) => boolean = () => true,
): string[] {
  const paths: string[] = [];
  readXml(archive.read(name), name, {
    open(found) {
      const path = found.name === element && isMeant(found) && resolvePath('', found.attribute(attribute) ?? '');
      if (path) paths.push(path);
    },
    close: () => undefined,
    text: () => undefined,
  });
  return paths;
}

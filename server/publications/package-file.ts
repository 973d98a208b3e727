import { resolvePath } from './paths';
import { readXml } from './xml';

/** A file that belongs to a book. */
export interface PackageItem {
  readonly path: string;
  readonly mediaType: string;
  /** Whether it is the table of contents. */
  readonly isContents: boolean;
}

/** What the package file of an EPUB or a DAISY book says. */
export interface PackageFile {
  readonly items: readonly PackageItem[];
  /** In reading order, each once. */
  readonly spine: readonly PackageItem[];
  /** Whether it calls itself a DAISY book (ANSI/NISO Z39.86). */
  readonly isDaisy: boolean;
}

/** @param path of the package file, which others are given relative to @throws UnreadableError */
export function readPackageFile(bytes: Uint8Array, path: string): PackageFile {
  const items = new Map<string, PackageItem>();
  const order: string[] = [];
  let format = '';
  let isFormat = false;
  readXml(bytes, path, {
    open(element) {
      const attribute = (name: string): string => element.attribute(name) ?? '';
      isFormat = element.name.toLowerCase() === 'format';
      if (element.name === 'itemref') order.push(attribute('idref'));
      if (element.name !== 'item') return;
      const target = resolvePath(path, attribute('href'));
      const isContents = attribute('properties').split(/\s+/).includes('nav');
      if (target !== undefined)
        items.set(attribute('id'), { path: target, mediaType: attribute('media-type'), isContents });
    },
    close() {
      isFormat = false;
    },
    text(text) {
      if (isFormat) format += text;
    },
  });
  const spine = [...new Set(order)].flatMap((id) => items.get(id) ?? []);
  return { items: [...items.values()], spine, isDaisy: /Z39\.86/i.test(format) };
}

import { characterEntities } from 'character-entities';
import { SaxesParser, type SaxesTagNS } from 'saxes';
import { UnreadableError } from './unreadable';

/** An element as it begins. */
export interface XmlElement {
  /** Without its prefix. */
  readonly name: string;
  readonly namespace: string;
  /** @param name without a prefix, or with the one that is used everywhere: `epub:type` */
  attribute(name: string): string | undefined;
}

/** Is told of what stands in an XML document, in order. Every element that opens closes. */
export interface XmlReader {
  open(element: XmlElement): void;
  close(name: string): void;
  text(text: string): void;
}

/** What the DTDs of XHTML declare. Those that a document declares itself are never expanded: they may grow without end. */
const ENTITIES: Readonly<Record<string, string>> = Object.assign(
  Object.create(null) as Record<string, string>,
  characterEntities,
);

/** No book is nested like that, and finding namespaces takes the longer the deeper it is. */
const DEEPEST = 256;

/**
 * Reads an XML document.
 * @param name of the file, for the error
 * @throws UnreadableError where it is not well-formed
 */
export function readXml(bytes: Uint8Array, name: string, reader: XmlReader): void {
  const parser = new SaxesParser({ xmlns: true });
  parser.ENTITIES = ENTITIES;
  parser.on('error', ({ message }) => {
    throw new UnreadableError(message.endsWith('undefined entity.') ? 'own-entities' : 'part-broken', name);
  });
  let depth = 0;
  parser.on('opentag', (tag) => {
    if (++depth > DEEPEST) throw new UnreadableError('too-large', name);
    reader.open(elementOf(tag));
  });
  parser.on('closetag', ({ local }) => {
    depth--;
    reader.close(local);
  });
  const takeText = (text: string): void => {
    reader.text(text);
  };
  parser.on('text', takeText);
  parser.on('cdata', takeText);
  try {
    parser.write(decodeXml(bytes)).close();
  } catch (error) {
    throw error instanceof UnreadableError ? error : new UnreadableError('part-broken', name);
  }
}

function elementOf({ local, uri, attributes }: SaxesTagNS): XmlElement {
  return {
    name: local,
    namespace: uri,
    attribute(name) {
      return attributes[name]?.value;
    },
  };
}

const MARKS: readonly (readonly [string, readonly number[]])[] = [
  ['utf-16le', [0xff, 0xfe]],
  ['utf-16be', [0xfe, 0xff]],
  ['utf-8', [0xef, 0xbb, 0xbf]],
];
const HEAD = 200;

/** Decodes as the byte order mark says, or the declaration, or else as UTF-8. @throws where bytes are not allowed */
function decodeXml(bytes: Uint8Array): string {
  const marked = MARKS.find(([, mark]) => mark.every((byte, index) => bytes[index] === byte))?.[0];
  const head = new TextDecoder('latin1').decode(bytes.subarray(0, HEAD));
  const declared = /^<\?xml[^>]*\sencoding\s*=\s*["']([\w.:-]+)["']/.exec(head)?.[1];
  return new TextDecoder(marked ?? declared ?? 'utf-8', { fatal: true }).decode(bytes);
}

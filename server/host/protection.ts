/** How a file is protected so that readers could not use it. */
export type Protection = 'encrypted-pdf' | 'encrypted-archive';

const PDF_HEAD = 1024;
const END_OF_DIRECTORY = 0x06054b50;
const ENTRY = 0x02014b50;
/** The end record and the longest comment that may follow it. */
const LONGEST_END = 22 + 0xffff;

/** Finds out whether a PDF is encrypted (which every restriction of printing needs), or a ZIP (EPUB, DOCX) holds encrypted files. */
export function protectionOf(bytes: Uint8Array): Protection | undefined {
  const latin1 = new TextDecoder('latin1');
  if (latin1.decode(bytes.subarray(0, PDF_HEAD)).includes('%PDF-')) {
    return /\/Encrypt\s*(?:\d+\s+\d+\s+R|<<)/.test(latin1.decode(bytes)) ? 'encrypted-pdf' : undefined;
  }
  return hasEncryptedEntry(bytes) ? 'encrypted-archive' : undefined;
}

/** Walks the directory at the end of a ZIP; bit 0 of an entry's flags says that it is encrypted. */
function hasEncryptedEntry(bytes: Uint8Array): boolean {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const end = endOfDirectory(view);
  if (end === undefined) return false;
  let at = view.getUint32(end + 16, true);
  while (at + 46 <= end && view.getUint32(at, true) === ENTRY) {
    if ((view.getUint16(at + 8, true) & 1) !== 0) return true;
    at += 46 + view.getUint16(at + 28, true) + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
  }
  return false;
}

function endOfDirectory(view: DataView): number | undefined {
  for (let at = view.byteLength - 22; at >= Math.max(0, view.byteLength - LONGEST_END); at--) {
    if (view.getUint32(at, true) === END_OF_DIRECTORY) return at;
  }
  return undefined;
}

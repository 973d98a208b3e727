import { archiveDirectory } from '../publications/archive-directory';
import { isCompoundFile } from '../publications/compound-file';

/** How a file is protected so that readers could not use it. */
export type Protection = 'encrypted-pdf' | 'encrypted-archive';

const PDF_HEAD = 1024;

/** Finds out whether a PDF is encrypted (which every restriction of printing needs), or a ZIP (EPUB, DOCX) holds encrypted files. */
export function protectionOf(bytes: Uint8Array): Protection | undefined {
  const latin1 = new TextDecoder('latin1');
  if (latin1.decode(bytes.subarray(0, PDF_HEAD)).includes('%PDF-')) {
    return /\/Encrypt\s*(?:\d+\s+\d+\s+R|<<)/.test(latin1.decode(bytes)) ? 'encrypted-pdf' : undefined;
  }
  return hasEncryptedEntry(bytes) || isEncryptedOffice(bytes) ? 'encrypted-archive' : undefined;
}

/** Office puts an encrypted document into a file of its older format, in a stream of this name. */
function isEncryptedOffice(bytes: Uint8Array): boolean {
  return isCompoundFile(bytes) && new TextDecoder('utf-16le').decode(bytes).includes('EncryptedPackage');
}

function hasEncryptedEntry(bytes: Uint8Array): boolean {
  for (const { isEncrypted } of archiveDirectory(bytes) ?? []) if (isEncrypted) return true;
  return false;
}

import type { Locale, Wording } from '../text/wording';

/** What tells whether a file has arrived as it was sent. */
export interface ManifestEntry {
  /** Path in the package, or the package's own name. */
  readonly path: string;
  /** Bytes. */
  readonly size: number;
  /** Hexadecimal. */
  readonly sha256: string;
  /** Hexadecimal; not safe against forgery, but what many tools still show. */
  readonly md5: string;
}

const HEAD: readonly Wording[] = [
  { ja: 'ファイル', en: 'File' },
  { ja: 'バイト数', en: 'Bytes' },
  { ja: 'SHA-256', en: 'SHA-256' },
  { ja: 'MD5', en: 'MD5' },
];

/** Writes a manifest as a table with tabs; the mark at the beginning tells spreadsheets that it is UTF-8. */
export function manifestText(entries: readonly ManifestEntry[], locale: Locale): string {
  const rows = entries.map(({ path, size, sha256, md5 }) => [path, String(size), sha256, md5]);
  const lines = [HEAD.map((word) => word[locale]), ...rows].map((cells) => `${cells.join('\t')}\r\n`);
  return `\u{FEFF}${lines.join('')}`;
}

import type { TextEncoding } from '../text/decode';
import { severity, type FileRule } from './rule';

const NAMES: Readonly<Record<TextEncoding, string>> = {
  'utf-8': 'UTF-8',
  'utf-16le': 'UTF-16 (LE)',
  'utf-16be': 'UTF-16 (BE)',
  'shift_jis': 'Shift_JIS (CP932)',
};

/** Points out files that are stored in another encoding than UTF-8. */
export const encodingNotUtf8: FileRule = {
  scope: 'file',
  meta: {
    id: 'encoding-not-utf8',
    basis: ['convention'],
    severity: severity('information'),
    area: 'file',
    summary: { ja: '文字コードが UTF-8 でない', en: 'The file is not encoded in UTF-8' },
    why: {
      ja: 'ガイドに文字コードの定めはありませんが、再生機器や読み上げソフトによっては、UTF-8 でない文字が化けて聞こえることがあります。Shift_JIS では書けない漢字もあります。',
      en: 'The guide prescribes no encoding, but some players and readers garble what is not UTF-8, and Shift_JIS lacks many characters.',
    },
    messages: {
      encoding: {
        ja: 'このファイルの文字コードは {encoding} です。特に理由がなければ、UTF-8 で保存し直してください。',
        en: 'This file is encoded in {encoding}. Unless there is a reason for it, store it as UTF-8.',
      },
    },
    fixes: {
      convert: {
        kind: 'review',
        title: { ja: '文字コードを {encoding} から UTF-8 に変える', en: 'Convert from {encoding} to UTF-8' },
      },
    },
    examples: [{ bad: {}, bytes: { encoding: 'shift_jis' } }],
  },
  *check({ bytes }) {
    if (!bytes || bytes.encoding === 'utf-8') return;
    // Bytes that could not be read would be lost for good.
    const isLossless = bytes.undecodable === 0;
    // UTF-16 needs its byte order mark, UTF-8 does not.
    const change = { encoding: 'utf-8', ...(bytes.byteOrderMark && { byteOrderMark: false }) } as const;
    const fixes = isLossless ? [{ fix: 'convert', edits: [], bytes: change }] : [];
    yield { span: { start: 0, end: 0 }, message: 'encoding', data: { encoding: NAMES[bytes.encoding] }, fixes };
  },
};

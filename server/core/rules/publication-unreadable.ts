import type { Unreadable, UnreadableKind } from '../syntax/publication';
import type { Wording } from '../text/wording';
import { severity, type PublicationRule } from './rule';

const REASONS: Readonly<Record<UnreadableKind, (part: string) => Wording>> = {
  'broken': () => ({
    ja: 'ZIP の形式になっていません。途中で切れているか、壊れています。作り直すか、受け取り直してください。',
    en: 'It is no ZIP archive: it was cut off or is damaged. Make it again, or have it sent again.',
  }),
  'compound': () => ({
    ja: 'パスワードが掛かっているか、Word 97-2003 の形式（.doc）です。パスワードのない .docx として保存し直してください。',
    en: 'It has a password, or is of the old Word format (.doc). Save it as .docx without a password.',
  }),
  'encrypted': (part) => ({
    ja: `「${part}」が暗号化されています。暗号化や DRM のないものにしてください。`,
    en: `"${part}" is encrypted. Replace it with one without encryption or DRM.`,
  }),
  'not-opened': () => ({
    ja: 'ファイルが大きいので、開いていません。納品するものなら、コマンドラインでファイル名を指定して点検してください。',
    en: 'The file is large and was not opened. If it is to be delivered, name it on the command line to have it checked.',
  }),
  'too-large': () => ({
    ja: '1 冊の本としては大きすぎます。壊れているか、開くと膨れ上がるように作られたファイルかもしれません。',
    en: 'It is too large for a book. It may be damaged, or made to grow without end when it is opened.',
  }),
  'too-many-files': () => ({
    ja: '中のファイルが多すぎます。壊れているか、害を与えるために作られたファイルかもしれません。',
    en: 'It holds too many files. It may be damaged, or made to do harm.',
  }),
  'no-text': () => ({
    ja: '文章の入ったファイルが見つかりません。DOCX、EPUB、テキスト DAISY として正しいか、元のソフトウェアで確かめてください。',
    en: 'No file with text was found in it. See in the software that it was made with that it is a DOCX, an EPUB or a text DAISY.',
  }),
  'part-missing': (part) => ({
    ja: `本の一部として挙げられている「${part}」がありません。入れ忘れていないか、確かめてください。`,
    en: `"${part}" is named as a part of the book but is not there. See that nothing was left out.`,
  }),
  'part-broken': (part) => ({
    ja: `「${part}」が壊れているか、XML として正しくありません。再生機器でも、そこから先を読めないことがあります。`,
    en: `"${part}" is damaged or is no well-formed XML. Players, too, may stop there.`,
  }),
  'own-entities': (part) => ({
    ja: `「${part}」に、そのファイルだけで決めた文字参照か、定義のない文字参照（&…;）があります。文字そのものに置き換えてください。`,
    en: `"${part}" uses entities (&…;) that it declares itself or that nothing declares. Write the characters themselves.`,
  }),
};

/** Finds documents (DOCX, EPUB, text DAISY) whose text cannot be read, so that no other rule has looked at them. */
export const publicationUnreadable: PublicationRule = {
  scope: 'publication',
  meta: {
    id: 'publication-unreadable',
    basis: ['F'],
    severity: severity('error'),
    area: 'file',
    summary: {
      ja: 'DOCX、EPUB、テキスト DAISY の文章を読めない',
      en: 'The text of a DOCX, an EPUB or a text DAISY cannot be read',
    },
    why: {
      ja: '壊れていたりパスワードが掛かっていたりするファイルは、利用する人の環境でも開けません。文章を読めないので、ほかの規則の点検もできていません。',
      en: 'What is damaged or has a password cannot be opened by readers either. As its text cannot be read, no other rule has checked it.',
    },
    messages: {
      named: {
        ja: '文章を読めないので、ほかの点検はしていません。{reason}',
        en: 'The text cannot be read, so nothing else was checked. {reason}',
      },
      searched: {
        ja: '文章を読めないので、納品するデータかどうか分かりません。{reason}',
        en: 'The text cannot be read, so it is not known whether this is to be delivered. {reason}',
        severity: severity('hint'),
      },
    },
    examples: [
      {
        bad: {},
        fileName: 'book.epub',
        publication: { unreadable: { kind: 'part-missing', part: 'OEBPS/chapter2.xhtml' }, parts: [], isNamed: true },
      },
    ],
  },
  *check({ unreadable, isNamed }) {
    if (!unreadable) return;
    const message = isNamed ? 'named' : 'searched';
    yield { span: { start: 0, end: 0 }, message, data: { reason: reasonOf(unreadable) } };
  },
};

function reasonOf({ kind, part = '' }: Unreadable): Wording {
  return REASONS[kind](part);
}

import type { Deliverable } from '../book/deliverable';
import { readFileList } from '../book/file-list';
import { baseName, isUnsupportedDocument, nameKey, seriesKey, stemOf } from '../book/file-names';
import { severity, type DeliverableReport, type DeliverableRule } from './rule';

/** Finds files of a title in a format that is not collected (guide F). */
export const fileFormatUnsupported: DeliverableRule = {
  scope: 'deliverable',
  meta: {
    id: 'file-format-unsupported',
    basis: ['F'],
    severity: severity('error'),
    area: 'file',
    summary: { ja: '収集の対象にならない形式のファイルがある', en: 'A file in a format that is not collected' },
    why: {
      ja: '収集の対象は、テキスト DAISY、EPUB、プレーンテキスト、DOCX、透明テキスト付きの PDF です。ほかの形式は、利用する人の環境で開けないことがあります。',
      en: 'Text DAISY, EPUB, plain text, DOCX and PDF with text are collected. Readers may be unable to open anything else.',
    },
    messages: {
      listed: {
        ja: '「{file}」は、収集の対象にならない形式です。プレーンテキスト（表は .tsv）などに変換し、説明の名前も直してください。',
        en: '"{file}" is in a format that is not collected. Convert it to plain text (.tsv for a table) and correct its name here.',
      },
      beside: {
        ja: 'この作品の続きと思われる「{file}」は、収集の対象にならない形式です。プレーンテキスト（表は .tsv）などに変換してください。',
        en: '"{file}" seems to belong to this title and is in a format that is not collected. Convert it to plain text (.tsv for a table).',
      },
    },
    examples: [
      {
        bad: { 'file-structure': 'ファイルの構成\n001.txt 原本情報から本文まで\n⟦table1.xls⟧ 表1\n\n' },
        good: { 'file-structure': 'ファイルの構成\n001.txt 原本情報から本文まで\ntable1.tsv 表1\n\n' },
      },
    ],
  },
  *check(deliverable) {
    const list = readFileList(deliverable);
    for (const { name, span } of list.files) {
      if (isUnsupportedDocument(name)) yield { draft: list.draft, span, message: 'listed', data: { file: name } };
    }
    const listed = new Set(list.files.map(({ name }) => nameKey(name)));
    yield* besideTitle(deliverable, (file) => listed.has(nameKey(file)));
  },
};

/** Files that are numbered as those of the title are; the source of one of them has the same number. */
function* besideTitle(
  { drafts, folder, sections }: Deliverable,
  isListed: (file: string) => boolean,
): Iterable<DeliverableReport> {
  const [first] = drafts;
  const isOpenEnded = drafts.length > 1 || !sections.some(({ section }) => section.kind === 'colophon');
  if (!folder || !isOpenEnded) return;
  const series = new Set(
    drafts.map(({ path }) => seriesKey(stemOf(baseName(path)))).filter((key) => key.includes('0')),
  );
  for (const file of folder.strays) {
    if (!isUnsupportedDocument(file) || isListed(file) || !series.has(seriesKey(stemOf(file)))) continue;
    const isSource = folder.names.some((name) => name !== file && nameKey(stemOf(name)) === nameKey(stemOf(file)));
    if (!isSource) yield { draft: first, span: { start: 0, end: 0 }, message: 'beside', data: { file } };
  }
}

import type { Deliverable } from '../book/deliverable';
import { readFileList, type FileList } from '../book/file-list';
import { compareByCharacter, nameKey, seriesKey, seriesNumbers } from '../book/file-names';
import { listedButMissing, missingInSequence, textNames } from '../book/missing-files';
import { inFreeOrder, type Rename } from '../book/rename-order';
import { severity, type DeliverableReport, type DeliverableRule, type Fix } from './rule';

/** What people put beside a title that is no part of it. */
const NOTE = /read.?me|memo|note|todo|log|メモ|覚え?書|作業|連絡|注意|説明|記録|原稿|bak|backup|old|控え/i;

/** Finds names that do not tell in which order the files are opened (guide G.2-7). */
export const fileNameMisordered: DeliverableRule = {
  scope: 'deliverable',
  meta: {
    id: 'file-name-misordered',
    basis: ['G.2-7', 'G.3-4', 'G.4-4'],
    severity: severity('warning'),
    area: 'file',
    summary: { ja: 'ファイル名の順が、開く順と違う', en: 'The names of the files do not give their order' },
    why: {
      ja: '名前の順にファイルを開く再生機やソフトでは、本文が違う順序で読まれます。',
      en: 'Players and programs that open files in the order of their names read the book in the wrong order.',
    },
    messages: {
      order: {
        ja: '名前の順に並べると、「{other}」が「{file}」より先になります。番号のけたをそろえるなど、名前の順と開く順が同じになるようにしてください。',
        en: 'In the order of the names "{other}" comes before "{file}". Pad the numbers, so that names and reading order agree.',
      },
      unordered: {
        ja: '「{file}」は、名前から開く順序が分かりません。ここにない「{missing}」に当たるものなら、名前を改めてください。',
        en: 'The name of "{file}" does not tell when to open it. If it is the missing "{missing}", rename it.',
      },
    },
    fixes: {
      rename: {
        kind: 'review',
        title: {
          ja: '開く順になるように、{count}個のファイルの名前を変える',
          en: 'Rename {count} files so that they are in order',
        },
      },
      renameOne: {
        kind: 'review',
        title: { ja: '「{file}」の名前を「{missing}」に変える', en: 'Rename "{file}" to "{missing}"' },
      },
    },
    examples: [{ bad: {}, fileName: '1.txt', others: { '2.txt': '　町。\n', '10.txt': '　川。\n' } }],
  },
  *check(deliverable) {
    if (deliverable.drafts.length < 2) return;
    const list = readFileList(deliverable);
    yield* wrongOrder(deliverable, list);
    yield* strayText(deliverable, list);
  },
};

function* wrongOrder(deliverable: Deliverable, list: FileList): Iterable<DeliverableReport> {
  const names = textNames(deliverable);
  const sorted = [...names].sort(compareByCharacter);
  const at = names.findIndex((name, index) => name !== sorted[index]);
  if (at < 0) return;
  const [file = '', other = ''] = [names[at], sorted[at]];
  const fixes = renaming('rename', inOrder(names), list, deliverable);
  yield { draft: list.draft, span: { start: 0, end: 0 }, message: 'order', data: { file, other }, fixes };
}

/** A text without number or heading beside a title in which one is missing. */
function* strayText(deliverable: Deliverable, list: FileList): Iterable<DeliverableReport> {
  const listed = listedButMissing(deliverable, list).map(({ name }) => name);
  const [missing] = [...missingInSequence(deliverable, list), ...listed].filter((name) => /\.txt$/i.test(name));
  const strays = deliverable.folder?.strays.filter((name) => /\.txt$/i.test(name) && !NOTE.test(name)) ?? [];
  const [file, ...others] = strays;
  if (missing === undefined || file === undefined || others.length > 0) return;
  const fixes = renaming('renameOne', [{ from: file, to: missing }], list, deliverable);
  yield { draft: list.draft, span: { start: 0, end: 0 }, message: 'unordered', data: { file, missing }, fixes };
}

/** Numbers of a series are padded; other names become numbers. */
function inOrder(names: readonly string[]): Rename[] {
  const isSeries = new Set(names.map(seriesKey)).size === 1;
  const numbers = isSeries ? seriesNumbers(names) : [];
  const isRising = numbers.every(({ value }, index) => index === 0 || value > (numbers[index - 1]?.value ?? value));
  const width = Math.max(...numbers.map(({ value }) => String(value).length));
  const digits = Math.max(3, String(names.length).length);
  return names.flatMap((from, index): Rename[] => {
    const number = numbers[index];
    const extension = /\.[^.]*$/.exec(from)?.[0] ?? '';
    const counted = `${String(index + 1).padStart(digits, '0')}${extension}`;
    const to = number && isRising ? number.renumbered(number.value, width) : counted;
    return to === from ? [] : [{ from, to }];
  });
}

/** The list of the files follows. Renaming must never meet a file that is there. */
function renaming(fix: string, renames: readonly Rename[], { files }: FileList, { folder }: Deliverable): Fix[] {
  const steps = folder && inFreeOrder(renames, folder.names);
  if (!steps || steps.length === 0) return [];
  const edits = files.flatMap(({ name, span }) => {
    const rename = renames.find(({ from }) => nameKey(from) === nameKey(name));
    return rename ? [{ span, newText: rename.to }] : [];
  });
  return [{ fix, edits, renames: steps, data: { count: renames.length } }];
}

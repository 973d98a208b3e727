import type { CancellationToken } from 'vscode-languageserver';
import { manifestText } from '../core/delivery/manifest';
import { problemSentence } from '../core/delivery/package-plan';
import { isReady, type TitleReport } from '../core/delivery/title-report';
import { blockerSentences, nameOf } from '../core/delivery/title-section';
import { writeReport } from '../core/delivery/write-report';
import { layOut, manifestEntry, readTitle, type PackedFile, type ReadTitle } from '../host/package';
import { nameOf as nameOfUri } from '../host/uri';
import { zipOf } from '../host/zip';
import { circumstances, reportTitles } from './delivery-report';
import type { PackParams, PackResult, PackTitle } from './protocol';
import type { Session } from './session';

/** A title, what is to be delivered of it, and what the client is told of it. */
interface Packed {
  readonly report: TitleReport;
  readonly read: ReadTitle;
  readonly told: PackTitle;
}

/** Answers PACK. The client writes the files, wherever it can. */
export async function pack(session: Session, params: PackParams, token: CancellationToken): Promise<PackResult> {
  const packed: Packed[] = [];
  const unreadable = await reportTitles(session, params, token, async ({ title, deliverable, report }) => {
    const uri = title.uriOf(title.drafts[0]);
    const found = await readTitle(session.files, deliverable, uri);
    const { file } = title.project;
    const broken = file?.parsed.broken ? [{ kind: 'broken-config', file: nameOfUri(file.uri) } as const] : [];
    const read = { ...found, problems: [...found.problems, ...broken] };
    packed.push({ report, read, told: toldOf(session, uri, report, read) });
  });
  const { name, force = '' } = params;
  const wanted = unreadable.filter(({ isDoubtful }) => !isDoubtful);
  const unread = wanted.map((file): PackTitle => {
    return { uri: file.uri, name: file.name, problems: [`${file.name}: ${file.sentence}`], blockers: [], leftOut: [] };
  });
  const titles = [...packed.map(({ told }) => told), ...unread];
  const mayBe = titles.every((told) => told.problems.length === 0 && (told.blockers.length === 0 || force.trim()));
  const files = name !== undefined && packed.length > 0 && mayBe ? filesOf(session, packed, name, force.trim()) : null;
  return { titles, files: files && files.map(inBase64) };
}

function toldOf({ features: { locale } }: Session, uri: string, report: TitleReport, read: ReadTitle): PackTitle {
  return {
    uri,
    name: nameOf(report),
    problems: read.problems.map((problem) => problemSentence(problem, locale)),
    blockers: report.blockers.flatMap((blocker) =>
      blockerSentences(blocker, locale).map((message) => ({ kind: blocker.kind, message })),
    ),
    leftOut: read.leftOut,
  };
}

function filesOf(
  { features: { locale } }: Session,
  packed: readonly Packed[],
  name: string,
  force: string,
): PackedFile[] {
  const files = layOut(packed.map(({ read }) => read));
  const zip = { path: name, content: zipOf(files) };
  const titles = packed.map(({ report }) => report);
  const made = { ...circumstances(), titles, ...(titles.every(isReady) ? {} : { forced: force }) };
  const beside = name.replace(/\.zip$/i, '');
  const encoder = new TextEncoder();
  const manifest = manifestText([...files, zip].map(manifestEntry), locale);
  return [
    { path: `${beside}.manifest.tsv`, content: encoder.encode(manifest) },
    { path: `${beside}.report.html`, content: encoder.encode(writeReport(made, 'html', locale)) },
    zip,
  ];
}

/** A call takes so many arguments. */
const PIECE = 0x8000;

function inBase64({ path, content }: PackedFile): { readonly name: string; readonly content: string } {
  const texts: string[] = [];
  for (let start = 0; start < content.length; start += PIECE) {
    texts.push(String.fromCharCode(...content.subarray(start, start + PIECE)));
  }
  return { name: path, content: btoa(texts.join('')) };
}

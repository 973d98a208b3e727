import type { FormatName, StreamedFormatName } from './formats/names';
import { ndjson } from './formats/ndjson';
import type { Format, FormatContext, StreamedFormat } from './formats/report';
import { stylish } from './formats/stylish';
import type { CheckOptions } from './options';
import { writeOutput, writePiece } from './output-file';
import type { FileResult, Totals } from './result';
import { shownPath, type Session } from './session';
import { PLAIN } from './terminal';

/** Takes what a check finds and writes its report. Where that fails it says why and returns false. */
export interface ReportWriter {
  /** Takes the files of a title. */
  add(files: readonly FileResult[]): Promise<boolean>;
  /** Writes what belongs at the end. @param configs what is wrong in the configurations that were used */
  end(totals: Totals, configs: readonly FileResult[]): Promise<boolean>;
}

/** Starts a report. A streamed format is written as it comes; for the others all results are kept. */
export async function createReportWriter(session: Session, options: CheckOptions): Promise<ReportWriter> {
  const { say, locale, colours } = session.terminal;
  const shown = (path: string): string => shownPath(session, path);
  const context = { say, locale, colours: options.outputFile === undefined ? colours : PLAIN, shown };
  return options.format === 'ndjson'
    ? streamedReport(session, ndjson, context, options)
    : wholeReport(session, await formatNamed(options.format), context, options);
}

/** Whoever looks at a screen need not wait until the formats for other programs are loaded. */
async function formatNamed(name: Exclude<FormatName, StreamedFormatName>): Promise<Format> {
  return name === 'stylish' ? stylish : (await import('./formats/format')).FORMATS[name];
}

function wholeReport(
  { failures, terminal }: Session,
  format: Format,
  context: FormatContext,
  { quiet, only, outputFile }: CheckOptions,
): ReportWriter {
  const kept: FileResult[] = [];
  return {
    add(files) {
      kept.push(...shownOf(files, quiet));
      return Promise.resolve(true);
    },
    end({ counts }, configs) {
      const files = [...shownOf(configs, quiet), ...kept];
      const report = { files, failures, counts, quiet, ...(only && { only }) };
      return writeOutput(format(report, context), outputFile, terminal);
    },
  };
}

function streamedReport(
  { failures, terminal }: Session,
  format: StreamedFormat,
  context: FormatContext,
  { quiet, outputFile }: CheckOptions,
): ReportWriter {
  let flag: 'w' | 'a' = 'w';
  const write = (files: readonly FileResult[], end = ''): Promise<boolean> => {
    const pieces = shownOf(files, quiet).map((file) => format.file(file, context));
    const written = writePiece(pieces.join('') + end, outputFile, terminal, flag);
    flag = 'a';
    return written;
  };
  return {
    add: (files) => write(files),
    async end({ counts, fileCount }, configs) {
      const done = await write(configs, format.end({ failures, counts, fileCount }, context));
      if (done && outputFile !== undefined) terminal.note(terminal.say('written', { path: outputFile }));
      return done;
    },
  };
}

function shownOf(files: readonly FileResult[], quiet: boolean): readonly FileResult[] {
  if (!quiet) return files;
  return files.map((file) => ({ ...file, messages: file.messages.filter(({ severity }) => severity === 'error') }));
}

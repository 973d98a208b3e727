import { writeFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { asFileError } from '../host/node-files';
import { uriOfPath } from '../host/uri';
import { fileSentence } from './failure';
import { FORMATS } from './formats/format';
import { ndjson } from './formats/ndjson';
import type { Format, FormatContext, StreamedFormat } from './formats/report';
import type { CheckOptions } from './options';
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
export function createReportWriter(session: Session, options: CheckOptions): ReportWriter {
  const { format, outputFile } = options;
  const { say, locale, colours, out } = session.terminal;
  const shown = (path: string): string => shownPath(session, path);
  const context = { say, locale, colours: outputFile === undefined ? colours : PLAIN, shown };
  const write =
    outputFile === undefined
      ? (text: string): Promise<boolean> => Promise.resolve(out(text)).then(() => true)
      : writerTo(outputFile, session);
  const end = async (text: string): Promise<boolean> => {
    const done = await write(text);
    if (done && outputFile !== undefined) session.terminal.note(say('written', { path: outputFile }));
    return done;
  };
  const output = { write, end };
  return format === 'ndjson'
    ? streamedReport(session, ndjson, context, options, output)
    : wholeReport(session, FORMATS[format], context, options, output);
}

/** Writes one text after the other; `end` the last one. */
interface Output {
  readonly write: (text: string) => Promise<boolean>;
  readonly end: (text: string) => Promise<boolean>;
}

function wholeReport(
  { failures }: Session,
  format: Format,
  context: FormatContext,
  { quiet, only }: CheckOptions,
  output: Output,
): ReportWriter {
  const kept: FileResult[] = [];
  return {
    add(files) {
      kept.push(...shownOf(files, quiet));
      return Promise.resolve(true);
    },
    end({ counts }, configs) {
      const files = [...shownOf(configs, quiet), ...kept];
      return output.end(format({ files, failures, counts, quiet, ...(only && { only }) }, context));
    },
  };
}

function streamedReport(
  { failures }: Session,
  format: StreamedFormat,
  context: FormatContext,
  { quiet }: CheckOptions,
  output: Output,
): ReportWriter {
  const written = (files: readonly FileResult[]): string =>
    shownOf(files, quiet)
      .map((file) => format.file(file, context))
      .join('');
  return {
    add: (files) => output.write(written(files)),
    end: ({ counts, fileCount }, configs) =>
      output.end(written(configs) + format.end({ failures, counts, fileCount }, context)),
  };
}

function shownOf(files: readonly FileResult[], quiet: boolean): readonly FileResult[] {
  if (!quiet) return files;
  return files.map((file) => ({ ...file, messages: file.messages.filter(({ severity }) => severity === 'error') }));
}

/** The first text takes the place of what the file held before. */
function writerTo(path: string, { terminal: { say, note } }: Session): Output['write'] {
  let flag = 'w';
  return async (text) => {
    try {
      await asFileError(uriOfPath(resolve(path)), () => writeFile(path, text, { flag }));
      flag = 'a';
      return true;
    } catch (error) {
      note(say('reportNotWritten', { reason: fileSentence(error, path, say) }));
      return false;
    }
  };
}

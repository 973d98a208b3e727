import { reason } from './failure';
import { chooseLocale } from './locale';
import { run } from './run';
import { processTerminal } from './terminal';

const args = process.argv.slice(2);
const systemLocale = (): string => Intl.DateTimeFormat().resolvedOptions().locale;
const terminal = processTerminal(chooseLocale(args, process.env, systemLocale));
let outputFailed = false;

process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  // Whoever read the output has seen enough.
  if (error.code === 'EPIPE' || outputFailed) return;
  outputFailed = true;
  terminal.note(terminal.say('reportNotWritten', { reason: reason(error) }));
});
process.stderr.on('error', () => undefined);
// Whether everything got out is known only at the end.
process.on('exit', () => {
  if (outputFailed) process.exitCode = 3;
});

void run(args, terminal).then((exitCode) => {
  process.exitCode = exitCode;
});

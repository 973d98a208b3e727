// What things cost (npm run bench, with --json for programs). Judge by the ratios within one run.
import { benchTokenizer, openInThisProcess, type Row } from './tokenizer';

const [command, ...args] = process.argv.slice(2);
if (command === '--open') {
  const [name = '', file = ''] = args;
  await openInThisProcess(name, file);
} else {
  const rows = await benchTokenizer();
  console.log(command === '--json' ? JSON.stringify(rows, null, 2) : rows.map(show).join('\n'));
}

function show({ what, figures }: Row): string {
  const shown = Object.entries(figures).map(([name, figure]) => `${figure.toFixed(figure < 10 ? 2 : 0)} ${name}`);
  return `${what}: ${shown.join(', ')}`;
}

// Runs in the web worker that is the extension host of a VS Code in a browser.
import 'mocha/mocha.js';
import * as vscode from 'vscode';

/** The extension under test. */
export const extensionId = 'accessible-text.accessible-text';

export async function run(): Promise<void> {
  mocha.setup({ ui: 'tdd', timeout: 30_000, retries: 1, reporter: 'base' });
  await import('./web.suite');
  const lines: string[] = [];
  const runner = await new Promise<Mocha.Runner>((resolve) => {
    const started: Mocha.Runner = mocha.run(() => {
      resolve(started);
    });
    started.on('pass', ({ title, duration = 0 }) => lines.push(`    ✔ ${title} (${duration}ms)`));
    started.on('retry', ({ title }, error: unknown) => lines.push(`    tried again: ${title}: ${String(error)}`));
    started.on('fail', ({ title }, error: unknown) => lines.push(`    ✘ ${title}\n${stackOf(error)}`));
  });
  const { passes = 0, failures = 0, pending = 0 } = runner.stats ?? {};
  const result = `${passes} passed, ${failures} failed, ${pending} skipped\n${lines.join('\n')}`;
  // Nothing but this comes out of a worker in one piece.
  const origin = vscode.extensions.getExtension(extensionId)?.extensionUri.with({ path: '/result' });
  await fetch(String(origin), { method: 'POST', body: result });
  if (failures > 0) throw new Error(`${failures} failed`);
}

function stackOf(error: unknown): string {
  return error instanceof Error ? (error.stack ?? error.message) : String(error);
}

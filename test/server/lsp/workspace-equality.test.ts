import fc from 'fast-check';
import { expect, test, vi } from 'vitest';
import { FileChangeType } from 'vscode-languageserver/node';
import { check } from '../../../server/core/lint/check';
import { createMemo } from '../../../server/core/lint/memo';
import { createWordings } from '../../../server/core/lint/wording';
import { RULES } from '../../../server/core/rules/index';
import { lineIndexAt } from '../../../server/core/text/lines';
import { nodeFiles, realUri } from '../../../server/host/node-files';
import { createProjectFinder, listNames, loadDraft, loadTitles } from '../../../server/host/project';
import { findDraftFiles } from '../../../server/host/search';
import { parentOf } from '../../../server/host/uri';
import { today } from '../../../server/lsp/today';
import { Client } from './client';
import { draftWith, ODD_HEADING } from './drafts';
import { until } from './until';
import { WorkspaceFolder } from './workspace-folder';

vi.setConfig({ testTimeout: 120_000 });

const NAMES = [
  '1.txt',
  '2.txt',
  '10.txt',
  'notes.txt',
  'whole.txt',
  'table.txt',
  'table1.tsv',
  'sub/01.txt',
  'sub/02.txt',
] as const;
const TEXTS: Readonly<Record<string, string | undefined>> = {
  gone: undefined,
  plain: '　川は\u0007流れる。\n',
  whole: draftWith(ODD_HEADING),
  first: draftWith({ ...ODD_HEADING, colophon: null }),
  naming: `ファイルの構成\n1.txt 本文\ntable.txt 表\n\n${draftWith({ colophon: null })}`,
  last: '　町は\u0007静かだ。\n\n原本奥付\n水辺の町の記録\n',
};

type Findings = Record<string, string[]>;

/** What a check of the whole folder by the command line finds, by URI. */
async function freshCheck(folder: string): Promise<Findings> {
  const { files } = await findDraftFiles(nodeFiles, folder, realUri);
  const wordings = createWordings(RULES, 'ja');
  const found: Findings = {};
  for (const parent of new Set(files.map(parentOf))) {
    const project = await createProjectFinder(nodeFiles, RULES)(parent);
    const own = files.filter((uri) => parentOf(uri) === parent && !project.isIgnored(uri));
    const loaded = await Promise.all(own.map((uri) => loadDraft(nodeFiles, project, uri)));
    for (const { deliverable, isDraft, uriOf } of loadTitles(project, loaded, await listNames(nodeFiles, parent))) {
      if (!isDraft) continue;
      for (const draft of deliverable.drafts) found[uriOf(draft)] = [];
      const settings = { rules: RULES, config: project.config, today: today() };
      for (const finding of check(deliverable, settings, createMemo())) {
        const line = lineIndexAt(finding.draft.lines, finding.span.start);
        found[uriOf(finding.draft)]?.push(`${line} ${finding.ruleId} ${wordings.message(finding)}`);
      }
    }
  }
  return found;
}

const change = fc.record({ name: fc.constantFrom(...NAMES), text: fc.constantFrom(...Object.keys(TEXTS)) });

test('after any changes of files the findings are those of a check of everything anew', async () => {
  const folder = new WorkspaceFolder();
  const config = folder.write('accessible-text.json', '{}');
  const client = await Client.start({ folders: [folder.uri()] });
  const held = client.hold();
  const shown = (): Findings => {
    const latest = new Map(held.parts.map((part) => [part.uri, part]));
    const rows = [...latest].map(([uri, part]): [string, string[]] => [
      uri,
      part.kind === 'full'
        ? part.items.map(({ code, range, message }) => [range.start.line, code, message].map(String).join(' '))
        : ['unchanged'],
    ]);
    // A file that is no draft any more has nothing, as one that never was has not.
    return Object.fromEntries(rows.filter(([, items]) => items.length > 0));
  };
  const present = new Set<string>();
  await fc.assert(
    fc.asyncProperty(fc.array(change, { minLength: 1, maxLength: 6 }), fc.boolean(), async (changes, includes) => {
      for (const { name, text } of changes) {
        const content = TEXTS[text];
        if (content !== undefined) folder.write(name, content);
        else if (present.has(name)) folder.remove(name);
        if (content === undefined) present.delete(name);
        else present.add(name);
        await client.fileChanged(folder.uri(name), FileChangeType.Changed);
      }
      folder.write('accessible-text.json', includes ? '{ "include": ["notes.txt"], "ignore": ["10.txt"] }' : '{}');
      await client.fileChanged(config, FileChangeType.Changed);
      const expected = Object.fromEntries(
        Object.entries(await freshCheck(folder.uri())).filter(([, rows]) => rows.length > 0),
      );
      await until(() => JSON.stringify(sorted(shown())) === JSON.stringify(sorted(expected))).catch(() => undefined);
      expect(sorted(shown())).toEqual(sorted(expected));
    }),
    { numRuns: 25 },
  );
  await held.close();
  await client.stop();
  folder.dispose();
});

function sorted(findings: Findings): [string, string[]][] {
  return Object.entries(findings).sort(([a], [b]) => (a < b ? -1 : 1));
}

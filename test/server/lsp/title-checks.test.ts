import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { DEFAULT_CONFIG } from '../../../server/core/book/config';
import { parseDraft } from '../../../server/core/syntax/parse';
import { projectOf, type Project } from '../../../server/host/project';
import { TitleChecks } from '../../../server/lsp/title-checks';
import type { Title } from '../../../server/lsp/titles';
import { draftWith, HEADING_RULE, ODD_HEADING } from './drafts';

beforeEach(() => {
  vi.useFakeTimers({ now: new Date(2026, 3, 1, 9) });
});
afterEach(() => {
  vi.useRealTimers();
});

const project = projectOf('file:///books', DEFAULT_CONFIG);
const draft = parseDraft({ path: 'a.txt', text: draftWith(ODD_HEADING) });

function titleIn(holder: Project): Title {
  return { project: holder, drafts: [draft], draft, misreadFrom: undefined, uriOf: () => 'file:///books/a.txt' };
}

test('a title that did not change is not checked again on the same day, and is on the next', () => {
  const checks = new TitleChecks();
  const [first] = checks.findingsIn(titleIn(project), draft);
  vi.setSystemTime(new Date(2026, 3, 1, 23));
  expect(checks.findingsIn(titleIn(project), draft)[0]).toBe(first);
  vi.setSystemTime(new Date(2026, 3, 2, 1));
  expect(checks.findingsIn(titleIn(project), draft)[0]).not.toBe(first);
});

test('a title is checked again when its configuration is another', () => {
  const checks = new TitleChecks();
  const off = projectOf('file:///books', { ...DEFAULT_CONFIG, rules: { [HEADING_RULE]: { severity: 'off' } } });
  expect(checks.findingsIn(titleIn(project), draft).map(({ ruleId }) => ruleId)).toContain(HEADING_RULE);
  expect(checks.findingsIn(titleIn(off), draft).map(({ ruleId }) => ruleId)).not.toContain(HEADING_RULE);
});

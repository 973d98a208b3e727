import fc from 'fast-check';
import { expect, test, vi } from 'vitest';
import { DEFAULT_CONFIG } from '../../../server/core/book/config';
import { assemble } from '../../../server/core/book/deliverable';
import { check } from '../../../server/core/lint/check';
import { createMemo } from '../../../server/core/lint/memo';
import { RULES } from '../../../server/core/rules/index';
import type { Draft } from '../../../server/core/syntax/draft';
import { parseDraft } from '../../../server/core/syntax/parse';
import { TitleChecker } from '../../../server/engine/check-job';
import type { Request, StartThread } from '../../../server/engine/worker-protocol';
import { projectOf } from '../../../server/host/project';
import { Engine } from '../../../server/lsp/engine';
import { TitleChecks } from '../../../server/lsp/title-checks';
import type { Title } from '../../../server/lsp/titles';
import { CONTROL_RULE, draftWith, HEADING_RULE, ODD_HEADING } from './drafts';

const project = projectOf('file:///books', DEFAULT_CONFIG);
const filler = Array.from({ length: 400 }, (_, line) => `　川は${line}番目の橋の下を、今日も静かに流れている。`).join(
  '\n',
);
/** Long enough that nothing but its paragraphs is checked at once. */
const LONG = draftWith({ ...ODD_HEADING, body: `【11ページ】\n　町は\u0007静かだ。\n${filler}\n\n` });

function titleOf(draft: Draft): Title {
  return { project, drafts: [draft], draft, misreadFrom: undefined, uriOf: () => 'file:///books/a.txt' };
}

/** A worker that the test lets answer or crash. */
function playedWorker(): { start: StartThread; answer: () => void; crash: () => void; asked: () => number } {
  const checker = new TitleChecker({ tokenize: () => undefined });
  const requests: Request[] = [];
  let events: Parameters<StartThread>[0] | undefined;
  return {
    start: (given) => {
      events = given;
      return { post: (request) => requests.push(request), terminate: () => undefined };
    },
    answer: () => {
      const request = requests.at(-1);
      if (!request) throw new Error('nothing was asked');
      events?.onReply({ kind: 'done', id: request.id, answer: structuredClone(checker.check(request.title)) });
    },
    crash: () => events?.onCrash(new Error('out of memory')),
    asked: () => requests.length,
  };
}

const idsIn = (checks: TitleChecks, draft: Draft): string[] =>
  checks.findingsIn(titleOf(draft), draft).map(({ ruleId }) => ruleId);

test('a long title is answered at once, then in full; an edit keeps what it did not touch', async () => {
  const worker = playedWorker();
  const onNews = vi.fn();
  const checks = new TitleChecks(new Engine(worker.start, { onCrash: vi.fn(), onProblem: vi.fn() }), onNews);
  const draft = parseDraft({ path: 'a.txt', text: LONG });
  expect(idsIn(checks, draft)).toContain(CONTROL_RULE);
  expect(idsIn(checks, draft)).not.toContain(HEADING_RULE);

  await vi.waitUntil(() => worker.asked() === 1);
  worker.answer();
  await vi.waitUntil(() => onNews.mock.calls.length === 1);
  expect(idsIn(checks, draft)).toEqual(expect.arrayContaining([CONTROL_RULE, HEADING_RULE]));

  const text = LONG.replace('原本情報\n', '原本情報\n\u0007');
  const edited = parseDraft({ path: 'a.txt', text }, draft);
  const findings = checks.findingsIn(titleOf(edited), edited);
  const heading = findings.find(({ ruleId }) => ruleId === HEADING_RULE);
  expect(heading && text.slice(heading.span.start, heading.span.end)).toContain('制作館名');
  expect(heading?.fixes?.[0]?.edits[0]?.span.start).toBe(text.indexOf('■制作館名'));
  expect(findings.filter(({ ruleId }) => ruleId === CONTROL_RULE)).toHaveLength(2);
});

/** What single paragraphs of a draft hold, found afresh, as rule and place. */
function paragraphFindings(draft: Draft): string[] {
  const rules = RULES.filter(({ scope }) => scope === 'paragraph');
  const today = { year: 2026, month: 4, day: 1 };
  const findings = check(assemble([draft], true), { rules, config: DEFAULT_CONFIG, today }, createMemo());
  return findings.map(({ ruleId, span }) => `${ruleId} ${span.start}`);
}

test('after any edits of the body of a long title its paragraphs show what a fresh check finds in them', async () => {
  const at = fc.integer({ min: LONG.indexOf('町は'), max: LONG.indexOf('380番目') });
  const insert = fc.constantFrom('', '\u0007', '\n', '\r\n', 'あ', '川は\u0007\n町は');
  const edits = fc.array(fc.record({ at, remove: fc.nat(3), insert }), { minLength: 1, maxLength: 6 });
  const ids = new Set(RULES.flatMap(({ scope, meta }) => (scope === 'paragraph' ? [meta.id] : [])));
  await fc.assert(
    fc.asyncProperty(edits, fc.nat(5), async (changes, answerAfter) => {
      const worker = playedWorker();
      const checks = new TitleChecks(new Engine(worker.start, { onCrash: vi.fn(), onProblem: vi.fn() }));
      let draft = parseDraft({ path: 'a.txt', text: LONG });
      checks.findingsIn(titleOf(draft), draft);
      await vi.waitUntil(() => worker.asked() === 1, { interval: 1 });
      for (const [index, { at: start, remove, insert: newText }] of changes.entries()) {
        // The answer about the text as it was at first may come at any time.
        if (index === answerAfter) worker.answer();
        const text = draft.text.slice(0, start) + newText + draft.text.slice(start + remove);
        draft = parseDraft({ path: 'a.txt', text }, draft);
        await Promise.resolve();
        checks.findingsIn(titleOf(draft), draft);
      }
      if (answerAfter >= changes.length) worker.answer();
      await new Promise((resolve) => setTimeout(resolve, 0));
      const shown = checks.findingsIn(titleOf(draft), draft).filter(({ ruleId }) => ids.has(ruleId));
      expect(shown.map(({ ruleId, span }) => `${ruleId} ${span.start}`)).toEqual(paragraphFindings(draft));
    }),
    { numRuns: 30 },
  );
});

test('a keystroke in a long title makes no paragraphs but those of its line', async () => {
  const worker = playedWorker();
  const checks = new TitleChecks(new Engine(worker.start, { onCrash: vi.fn(), onProblem: vi.fn() }));
  const draft = parseDraft({ path: 'a.txt', text: LONG });
  checks.findingsIn(titleOf(draft), draft);
  await vi.waitUntil(() => worker.asked() === 1);
  worker.answer();
  await vi.waitUntil(() => idsIn(checks, draft).includes(HEADING_RULE));
  const edited = parseDraft({ path: 'a.txt', text: LONG.replace('200番目', '二百\u0007番目') }, draft);
  const made = edited.sections.map((section) => vi.spyOn(section, 'children', 'get'));
  const lines = vi.spyOn(edited, 'lines', 'get');
  expect(idsIn(checks, edited).filter((id) => id === CONTROL_RULE)).toHaveLength(2);
  const bodyOrBehind = edited.sections.findIndex(({ kind }) => kind === 'body');
  for (const paragraphs of made.slice(bodyOrBehind)) expect(paragraphs).not.toHaveBeenCalled();
  expect(lines).not.toHaveBeenCalled();
});

test('an answer about a text that has been edited since tells nothing of what the edit touched', async () => {
  const worker = playedWorker();
  const onNews = vi.fn();
  const checks = new TitleChecks(new Engine(worker.start, { onCrash: vi.fn(), onProblem: vi.fn() }), onNews);
  const draft = parseDraft({ path: 'a.txt', text: LONG });
  checks.findingsIn(titleOf(draft), draft);
  await vi.waitUntil(() => worker.asked() === 1);
  const edited = parseDraft(
    { path: 'a.txt', text: LONG.replace('■制作館名および製作年', '製作館名及び製作年') },
    draft,
  );
  checks.findingsIn(titleOf(edited), edited);
  worker.answer();
  await vi.waitUntil(() => worker.asked() === 2);
  expect(onNews).not.toHaveBeenCalled();
  expect(idsIn(checks, edited)).not.toContain(HEADING_RULE);
});

test('a title that the worker cannot check is checked in full without it', async () => {
  const worker = playedWorker();
  const onNews = vi.fn();
  const checks = new TitleChecks(new Engine(worker.start, { onCrash: vi.fn(), onProblem: vi.fn() }), onNews);
  const draft = parseDraft({ path: 'a.txt', text: LONG });
  expect(idsIn(checks, draft)).not.toContain(HEADING_RULE);
  for (const tries of [1, 2]) {
    await vi.waitUntil(() => worker.asked() === tries);
    worker.crash();
  }
  await vi.waitUntil(() => onNews.mock.calls.length === 1);
  expect(idsIn(checks, draft)).toEqual(expect.arrayContaining([CONTROL_RULE, HEADING_RULE]));
});

test('a crash of the worker is told once, and the title is checked all the same', async () => {
  const worker = playedWorker();
  const onCrash = vi.fn();
  const checks = new TitleChecks(new Engine(worker.start, { onCrash, onProblem: vi.fn() }));
  const draft = parseDraft({ path: 'a.txt', text: LONG });
  const settled = checks.settled(titleOf(draft));
  worker.crash();
  worker.answer();
  await settled;
  expect(onCrash).toHaveBeenCalledTimes(1);
  expect(idsIn(checks, draft)).toContain(HEADING_RULE);
});

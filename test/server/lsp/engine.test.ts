import { expect, test, vi } from 'vitest';
import { DEFAULT_CONFIG } from '../../../server/core/book/config';
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
      if (request?.kind !== 'run' || !('sources' in request.input)) throw new Error('nothing was asked');
      const output = structuredClone({ findings: checker.check(request.input) });
      events?.onReply({ kind: 'done', id: request.id, output });
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

test('an answer about a text that has been edited since is not shown', async () => {
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

import { expect, test } from 'vitest';
import { DEFAULT_CONFIG } from '../../../server/core/book/config';
import { renderExample } from '../../../server/core/rules/example';
import type { PlainFinding, TitleToCheck } from '../../../server/core/lint/title-to-check';
import { TitleChecker } from '../../../server/engine/check-job';
import { createWorker } from '../../../server/engine/worker';
import type { Reply } from '../../../server/engine/worker-protocol';

const { text } = renderExample({
  production: null,
  body: '【11ページ】\n　町は\u0007静かだと聞いていたの\nに、今日の川は荒れている。\n\n',
});
const title: TitleToCheck = {
  title: 'a',
  sources: [{ path: 'a.txt', text }],
  config: DEFAULT_CONFIG,
  today: { year: 2026, month: 4, day: 1 },
};

/** Has a title checked as a worker would. @returns what it replies */
function repliesTo(partFirst: boolean, checker = new TitleChecker({ tokenize: () => undefined })): Reply[] {
  const replies: Reply[] = [];
  createWorker(
    checker,
    () => 'no dictionary',
    (reply) => replies.push(reply),
  )({ id: 7, title, partFirst });
  return replies;
}

const ids = (findings: readonly PlainFinding[]): string[] => findings.map(({ ruleId }) => ruleId);

test('a title is replied to once, with what there is to be said about the dictionary', () => {
  const [reply, ...others] = repliesTo(false);
  expect(others).toEqual([]);
  expect(reply).toMatchObject({ kind: 'done', id: 7, answer: { problem: 'no dictionary' } });
  const found = reply?.kind === 'done' ? ids(reply.answer.findings) : [];
  expect(found).toEqual(expect.arrayContaining(['control-character', 'section-missing']));
});

test('paragraphs and line breaks are told before the rest where that is wanted, and are still there afterwards', () => {
  const [first, last] = repliesTo(true);
  const part = first?.kind === 'first' ? first.findings : [];
  expect(ids(part)).toEqual(['control-character', 'hard-line-break']);
  const whole = last?.kind === 'done' ? last.answer.findings : [];
  expect(ids(whole)).toContain('section-missing');
  expect(whole).toEqual(expect.arrayContaining([...part]));
  expect(last).toEqual(repliesTo(false)[0]);
});

test('a check that throws is replied to with the message', () => {
  const broken = new TitleChecker({ tokenize: () => undefined });
  broken.check = () => {
    throw new Error('too deep');
  };
  expect(repliesTo(false, broken)).toEqual([{ kind: 'failed', id: 7, message: 'too deep' }]);
});

import { QUESTIONS, type Question } from '../book/questions';
import type { JsonSchema } from './config-schema';
import type { Wording } from '../text/wording';

const both = ({ ja, en }: Wording): string => `${ja}\n${en}`;

/** The schema of `declarations`, made from the questions. */
export function declarationsSchema(): JsonSchema {
  return {
    type: 'object',
    additionalProperties: false,
    description: both({
      ja: '機械には分からないことについての、製作館の申告。納品の前にすべて答えます。',
      en: 'What only the producer can know; all of it is answered before delivery.',
    }),
    properties: Object.fromEntries(QUESTIONS.map((question) => [question.id, declarationSchema(question)])),
  };
}

/** The schema of `titles`: what is declared of one title, by the path of its first file or folder. */
export function titlesSchema(): JsonSchema {
  return {
    type: 'object',
    description: both({
      ja: 'タイトルごとの申告。1ファイル目かフォルダーのパスで指します。',
      en: 'Declarations of single titles, by the path of the first file or of the folder.',
    }),
    additionalProperties: {
      type: 'object',
      additionalProperties: false,
      properties: { declarations: declarationsSchema() },
    },
  };
}

function declarationSchema({ ask, choices, source }: Question): JsonSchema {
  const text = (wording: Wording): JsonSchema => ({ type: 'string', description: both(wording) });
  return {
    type: 'object',
    additionalProperties: false,
    required: ['answer', 'by', 'on'],
    description: both(ask),
    properties: {
      answer: {
        enum: choices.map(({ value }) => value),
        enumDescriptions: choices.map(({ label }) => both(label)),
      },
      by: { ...text({ ja: '確かめた人', en: 'Who answers for it' }), minLength: 1 },
      on: {
        ...text({ ja: '確かめた日（2026-04-01 の形）', en: 'The day, as 2026-04-01' }),
        pattern: '^\\d{4}-\\d{2}-\\d{2}$',
      },
      source: text(source ?? { ja: '根拠', en: 'What it rests on' }),
      note: text({ ja: '備考', en: 'A note' }),
      consulted: text({
        ja: '国立国会図書館に相談した日と、その結果',
        en: 'When the National Diet Library was consulted, and what it said',
      }),
    },
  };
}

import type { Located } from '../book/deliverable';
import type { LegendFacts } from '../book/legend';
import { replaceLevel } from '../book/level-edit';
import { contradicts } from '../book/proofing-claims';
import { levelTerm, type ProofingLevel } from '../book/proofing-level';
import { lineIndexAt } from '../text/lines';
import { severity, type DeliverableReport, type DeliverableRule, type Fix, type Related } from './rule';

/** Finds what a legend says against the proofing level that it states. */
export const proofingLevelContradicted: DeliverableRule = {
  scope: 'deliverable',
  meta: {
    id: 'proofing-level-contradicted',
    basis: ['G.1', 'G.2-2', 'G.3-1', 'G.3-2', 'G.4-1', 'G.4-2'],
    severity: severity('error'),
    area: 'front-matter',
    summary: { ja: '校正レベルと合わないことが書かれている', en: 'The legend contradicts its proofing level' },
    why: {
      ja: '二つのことが食い違っていると、聞いている人は、どちらを信じて読めばよいか分かりません。',
      en: 'When two statements disagree, a listener does not know which to believe.',
    },
    messages: {
      twoLevels: {
        ja: '凡例に「{first}」と「{second}」の二つの校正レベルが書かれています。どちらか一つにしてください。',
        en: 'The legend states two proofing levels, {first} and {second}. Keep one.',
      },
      statement: {
        ja: '校正レベルは「{level}」ですが、凡例の「{sentence}」はそれと合いません。どちらが正しいか確かめてください。',
        en: 'The proofing level is {level}, but "{sentence}" in the legend says otherwise. Find out which is right.',
      },
      configured: {
        ja: '凡例の校正レベルは「{level}」ですが、設定ファイルでは「{expected}」です。どちらが正しいか確かめてください。',
        en: 'The legend states {level}, but the configuration file says {expected}. Find out which is right.',
      },
    },
    fixes: {
      declare: {
        kind: 'review',
        title: { ja: '校正レベルを「{level}」にする', en: 'State {level} as the proofing level' },
      },
    },
    examples: [
      {
        bad: {
          legend:
            'テキストデータ凡例\n1. このデータの校正レベルは、「全文校正テキストデータ」です。\n2. ⟦OCRで読み込んだままのデータで、校正は行っておりません。⟧\n\n',
        },
        good: {
          legend:
            'テキストデータ凡例\n1. このデータの校正レベルは、「未校正テキストデータ」です。\n2. OCRで読み込んだままのデータで、校正は行っておりません。\n\n',
        },
        fix: 'declare',
      },
      {
        bad: {
          legend:
            'テキストデータ凡例\n1. このデータの校正レベルは、「全文校正テキストデータ」です。\n2. 簡易校正として見出しを確認した、⟦簡易校正テキストデータ⟧です。\n\n',
        },
      },
    ],
  },
  *check({ facts: { legend } }, { config }) {
    const [first, ...others] = legend?.levels ?? [];
    if (!legend || !first) return;
    const different = others.filter(({ value }) => value !== first.value);
    for (const second of different) yield twoLevels(legend, first, second);
    if (different.length > 0) return;
    yield* statements(legend, first);
    const expected = config.proofingLevel;
    if (expected !== undefined && expected !== first.value) {
      const data = { level: levelTerm(first.value), expected: levelTerm(expected) };
      yield {
        draft: first.draft,
        span: first.span,
        message: 'configured',
        data,
        fixes: [declare(legend, first, expected)],
      };
    }
  },
};

type StatedLevel = Located<ProofingLevel>;

function twoLevels(legend: LegendFacts, first: StatedLevel, second: StatedLevel): DeliverableReport {
  return {
    draft: second.draft,
    span: second.span,
    message: 'twoLevels',
    data: { first: levelTerm(first.value), second: levelTerm(second.value) },
    fixes: [declare(legend, second, first.value), declare(legend, first, second.value)],
    related: [levelPlace(first)],
  };
}

/** One finding a line: the sentences of an entry often say the same. */
function* statements(legend: LegendFacts, stated: StatedLevel): Iterable<DeliverableReport> {
  const { draft } = legend.place;
  const lines = new Set<number>();
  for (const sentence of legend.sentences) {
    const others = legend.sentences.filter((other) => other !== sentence).map(({ value }) => value);
    const contradiction = contradicts(sentence.value, stated.value, others);
    const line = lineIndexAt(draft.lines, sentence.span.start);
    if (!contradiction || lines.has(line)) continue;
    lines.add(line);
    yield {
      draft,
      span: sentence.span,
      message: 'statement',
      data: { level: levelTerm(stated.value), sentence: sentence.value },
      fixes: [declare(legend, stated, contradiction.implied)],
      related: [levelPlace(stated)],
    };
  }
}

function declare(legend: LegendFacts, stated: StatedLevel, level: ProofingLevel): Fix {
  return { fix: 'declare', edits: replaceLevel(legend, stated, level), data: { level: levelTerm(level) } };
}

function levelPlace({ draft, span }: StatedLevel): Related {
  return { draft, span, message: { ja: '校正レベルはここに書かれています', en: 'The proofing level is stated here' } };
}

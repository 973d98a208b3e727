import { LEVEL_NAMES, PROOFING_LEVELS, type ProofingLevel } from '../book/proofing-level';
import type {
  Basis,
  ConfigExample,
  Example,
  Locale,
  RobotsExample,
  Rule,
  Severity,
  SeverityByLevel,
  Wording,
} from '../rules/rule';
import { SECTION_KINDS } from '../syntax/draft';

/** Severities in both languages. */
export const SEVERITY_NAMES: Readonly<Record<Severity | 'off', Wording>> = {
  error: { ja: 'エラー', en: 'error' },
  warning: { ja: '警告', en: 'warning' },
  information: { ja: '情報', en: 'information' },
  hint: { ja: 'ヒント', en: 'hint' },
  off: { ja: 'なし', en: 'off' },
};

const LEVELS_EN = { full: 'full proofreading', simple: 'simple proofreading', none: 'no proofreading' } as const;

const WORDS = {
  why: { ja: '聞いている人にとって', en: 'What it means to a listener' },
  reason: { ja: 'なぜ大切か', en: 'Why it matters' },
  basis: { ja: '根拠', en: 'Basis' },
  severity: { ja: '重要度', en: 'Severity' },
  level: { ja: '校正レベル', en: 'Proofing level' },
  messages: { ja: '表示される文', en: 'Messages' },
  fixes: { ja: '直し方', en: 'Fixes' },
  options: { ja: '設定', en: 'Options' },
  examples: { ja: '例', en: 'Examples' },
  bad: { ja: '指摘される例', en: 'Found' },
  good: { ja: '直した例', en: 'Mended' },
  files: { ja: 'ファイル名:', en: 'Files:' },
  leftOut: { ja: '（この部分がない）', en: '(the section is missing)' },
  safe: { ja: '自動で直せます', en: 'may run automatically' },
  review: { ja: '確かめてから直します', en: 'to be looked at first' },
} as const satisfies Record<string, Wording>;

const CONVENTIONS: Readonly<Record<string, Wording>> = {
  'reading-software': {
    ja: '読み上げソフトの動作。ガイドが求めている項目ではありません。',
    en: 'How reading software behaves. The guide does not require it.',
  },
  'convention': {
    ja: '製作の慣行。ガイドが求めている項目ではありません。',
    en: 'Common practice. The guide does not require it.',
  },
  'web-archiving': {
    ja: '国立国会図書館「国立国会図書館法によるインターネット資料の収集について」（平成31年2月）8ページ。国の機関や地方公共団体などが対象です。',
    en: 'National Diet Library, on the collection of internet materials (February 2019), page 8; for the state, local governments and the like.',
  },
};

/** The document that the guide's items stand in. */
const GUIDE: Wording = {
  ja: '国立国会図書館「視覚障害者等用データ送信サービス データ提供館ガイド（テキストデータ編）」（令和2年1月）{item}',
  en: 'National Diet Library, guide for providers of text data (January 2020), {item}',
};

/** Names a level in one language. */
export function levelName(level: ProofingLevel, locale: Locale): string {
  return locale === 'ja' ? LEVEL_NAMES[level] : LEVELS_EN[level];
}

/** Says in one language what a rule rests on. */
export function basisSentence(basis: Basis, locale: Locale): string {
  return CONVENTIONS[basis]?.[locale] ?? GUIDE[locale].replace('{item}', basis);
}

/** The documentation of a rule in one language, as Markdown. */
export function rulePage({ meta, scope }: Rule, locale: Locale): string {
  const word = (key: keyof typeof WORDS): string => WORDS[key][locale];
  const parts = [
    `${meta.summary[locale]}${locale === 'ja' ? '。' : '.'}`,
    // Nobody listens to a robots.txt.
    `## ${word(scope === 'robots' ? 'reason' : 'why')}`,
    meta.why[locale],
    `## ${word('basis')}`,
    list(meta.basis.map((basis) => basisSentence(basis, locale))),
    `## ${word('severity')}`,
    severityTable(
      Object.values(meta.messages).map((message) => message.severity ?? meta.severity),
      locale,
    ),
    `## ${word('messages')}`,
    list(Object.values(meta.messages).map((message) => withoutPlaceholders(message[locale]))),
  ];
  const fixes = Object.values(meta.fixes ?? {});
  if (fixes.length > 0) {
    parts.push(
      `## ${word('fixes')}`,
      list(fixes.map(({ kind, title }) => `${withoutPlaceholders(title[locale])} — ${word(kind)}`)),
    );
  }
  const options = Object.entries(meta.options ?? {});
  if (options.length > 0) {
    const items = options.map(
      ([name, option]) => `\`${name}\` (${JSON.stringify(option.default)}) — ${option.description[locale]}`,
    );
    parts.push(`## ${word('options')}`, list(items));
  }
  parts.push(`## ${word('examples')}`, ...meta.examples.flatMap((example) => examplePart(example, locale)));
  return `${parts.join('\n\n')}\n`;
}

function withoutPlaceholders(sentence: string): string {
  return sentence.replace(/\{\w+\}/g, '…');
}

function list(items: readonly string[]): string {
  return items.map((item) => `- ${item}`).join('\n');
}

function severityTable(rows: readonly SeverityByLevel[], locale: Locale): string {
  const cell = (level: (typeof PROOFING_LEVELS)[number]): string =>
    [...new Set(rows.map((row) => SEVERITY_NAMES[row[level]][locale]))].join(' / ');
  const names = PROOFING_LEVELS.map((level) => levelName(level, locale));
  return [
    `| ${WORDS.level[locale]} | ${names.join(' | ')} |`,
    '| --- | --- | --- | --- |',
    `| ${WORDS.severity[locale]} | ${PROOFING_LEVELS.map(cell).join(' | ')} |`,
  ].join('\n');
}

function examplePart(example: Example | ConfigExample | RobotsExample, locale: Locale): string[] {
  if ('goodConfig' in example) {
    return [
      ...codeBlock(WORDS.bad[locale], plain(example.config)),
      ...codeBlock(WORDS.good[locale], example.goodConfig),
    ];
  }
  if ('robots' in example) {
    return [
      ...codeBlock(WORDS.bad[locale], plain(example.robots).trimEnd()),
      ...codeBlock(WORDS.good[locale], example.goodRobots.trimEnd()),
    ];
  }
  const names = example.fileName === undefined ? [] : [example.fileName, ...Object.keys(example.others ?? {})];
  const files = names.length > 0 ? `${WORDS.files[locale]} ${names.join(' ')}\n\n` : '';
  const bad = codeBlock(WORDS.bad[locale], (files + sectionsOf(example.bad, locale)).trimEnd());
  return example.good ? [...bad, ...codeBlock(WORDS.good[locale], sectionsOf(example.good, locale))] : bad;
}

function sectionsOf(sections: Example['bad'], locale: Locale): string {
  const texts = SECTION_KINDS.flatMap((kind) => {
    if (!(kind in sections)) return [];
    const text = sections[kind];
    return text === null || text === undefined || text === '' ? [WORDS.leftOut[locale]] : [text.trimEnd()];
  });
  return plain(texts.join('\n\n'));
}

/** Shows what cannot be seen: controls as their names, signs of the example taken out. */
function plain(marked: string): string {
  return marked
    .replace(/[⟦⟧]/g, '')
    .replace(/\p{Cc}/gu, (c) => (c === '\n' || c === '\t' ? c : `␀U+${c.charCodeAt(0).toString(16).padStart(4, '0')}`));
}

function codeBlock(title: string, text: string): string[] {
  return [title, `\`\`\`text\n${text}\n\`\`\``];
}

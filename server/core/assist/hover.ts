import type { Deliverable } from '../book/deliverable';
import type { ProofingLevel } from '../book/proofing-level';
import type { Finding } from '../lint/finding';
import type { Locale, Rule, Wording } from '../rules/rule';
import type { Draft, Mark, MarkKind, Paragraph, Section } from '../syntax/draft';
import { lineIndexAt } from '../text/lines';
import type { Span } from '../text/span';
import { explainIdentifier } from './identifiers';
import { robotsState } from './robots-state';
import { basisSentence } from './rule-page';
import { sectionGuide } from './section-guide';

/** An explanation of a stretch of a draft. */
export interface Explanation {
  readonly markdown: string;
  readonly span: Span;
}

/** What an explanation may draw on. */
export interface HoverSources {
  readonly deliverable: Deliverable;
  /** Findings in this draft. */
  readonly findings: readonly Finding[];
  readonly rules: readonly Rule[];
  readonly locale: Locale;
  /** @returns the address of a rule's documentation; undefined where nothing shows it */
  readonly linkTo: (rule: string) => string | undefined;
}

const WORDS = {
  basis: { ja: '根拠', en: 'Basis' },
  more: { ja: 'この規則の説明を開く', en: 'Open the documentation of this rule' },
} as const satisfies Record<string, Wording>;

const LEVELS: Readonly<Record<ProofingLevel, Wording>> = {
  full: {
    ja: '**全文校正**（ガイド G.2）: 人が全文を一回以上校正したもの。図・写真・表は、あることと番号や名称をその場所に書き、説明を省いたときはそのことを凡例かその場所に書きます。紙面の都合による改行は入れません。',
    en: '**全文校正** (guide G.2): the whole text was proofread by a person at least once. Figures, photographs and tables are named where they stand; where their description is left out, the legend or the place says so. No line breaks that only the paper made.',
  },
  simple: {
    ja: '**簡易校正**（ガイド G.4）: OCRのままのデータに簡易な校正をしたもの。手入力で、校正を経ていないものも含みます。どのような粒度で確認や修正をしたかを凡例に書きます。',
    en: '**簡易校正** (guide G.4): raw OCR text that was corrected to some extent, or text typed by hand and not proofread. The legend says how finely it was checked or mended.',
  },
  none: {
    ja: '**未校正**（ガイド G.3）: OCRで読み込んだそのままのデータ。原本情報などの記述だけを書き加えます。手入力したものや、少しでも直したものは簡易校正です。',
    en: '**未校正** (guide G.3): raw OCR text; only the front matter and the like are added. What was typed by hand or mended in any way is 簡易校正.',
  },
};

const MARKS: Readonly<Partial<Record<MarkKind, Wording>>> = {
  page: {
    ja: 'ページ番号: 原本の{label}ページがここから始まります。文の途中に入ることもあります。',
    en: 'Page mark: page {label} of the book begins here, be it in the middle of a sentence.',
  },
  ruby: { ja: 'ルビ: 前の語の読みは「{label}」です。', en: 'Ruby: the word before is read {label}.' },
  note: { ja: '注番号: 注{label}の印です。', en: 'Note mark: note {label}.' },
};

/** Explains what stands at an offset: findings there, then what the guide asks of a heading, a level or a mark. */
export function explain(draft: Draft, offset: number, sources: HoverSources): Explanation | undefined {
  const found = sources.findings.filter(({ span }) => span.start <= offset && offset <= span.end);
  const rules = [...new Set(found.map(({ ruleId }) => ruleId))];
  const parts = rules.flatMap((id) => ruleNote(id, sources) ?? []);
  const own = explainText(draft, offset, sources);
  const all = own ? [...parts, own.markdown] : parts;
  const [first] = found;
  if (all.length === 0) return undefined;
  return { markdown: all.join('\n\n---\n\n'), span: own?.span ?? first?.span ?? { start: offset, end: offset } };
}

function ruleNote(id: string, { rules, locale, linkTo }: HoverSources): string | undefined {
  const meta = rules.find((rule) => rule.meta.id === id)?.meta;
  if (!meta) return undefined;
  const link = linkTo(id);
  const basis = meta.basis.map((item) => basisSentence(item, locale)).join(locale === 'ja' ? '、' : '; ');
  return [
    `**${meta.summary[locale]}** \`${id}\``,
    meta.why[locale],
    `${WORDS.basis[locale]}: ${basis}`,
    ...(link === undefined ? [] : [`[${WORDS.more[locale]}](${link})`]),
  ].join('\n\n');
}

function explainText(draft: Draft, offset: number, sources: HoverSources): Explanation | undefined {
  if (draft.format === 'robots') return { markdown: robotsState(draft, sources.locale), span: lineAt(draft, offset) };
  const section = draft.sections.findLast(({ span }) => span.start <= offset);
  if (!section) return undefined;
  return (
    explainHeading(section, offset, sources.locale) ??
    explainLevel(draft, offset, sources) ??
    explainMark(section, offset, sources.locale) ??
    explainNumber(section, offset, sources.locale)
  );
}

function lineAt({ lines }: Draft, offset: number): Span {
  const line = lines[lineIndexAt(lines, offset)];
  return { start: line?.start ?? offset, end: line?.end ?? offset };
}

function explainHeading({ kind, heading }: Section, offset: number, locale: Locale): Explanation | undefined {
  if (kind === 'body' || !heading || offset > heading.span.end) return undefined;
  return { markdown: sectionGuide(kind, locale), span: heading.span };
}

function explainLevel(draft: Draft, offset: number, { deliverable, locale }: HoverSources): Explanation | undefined {
  const stated = deliverable.facts.legend?.levels.find(
    (level) => level.draft === draft && level.span.start <= offset && offset <= level.span.end,
  );
  return stated && { markdown: LEVELS[stated.value][locale], span: stated.span };
}

function explainMark({ children }: Section, offset: number, locale: Locale): Explanation | undefined {
  const mark = markAt(children, offset);
  const words = mark && MARKS[mark.kind];
  return words && { markdown: words[locale].replace('{label}', mark.label), span: mark.span };
}

function explainNumber({ children }: Section, offset: number, locale: Locale): Explanation | undefined {
  const paragraph = children.findLast(({ span }) => span.start <= offset);
  return paragraph && explainIdentifier(paragraph, offset, locale);
}

function markAt(paragraphs: readonly Paragraph[], offset: number): Mark | undefined {
  const paragraph = paragraphs.findLast(({ span }) => span.start <= offset);
  return paragraph?.children.find(
    ({ kind, span }) => MARKS[kind] !== undefined && span.start <= offset && offset < span.end,
  );
}

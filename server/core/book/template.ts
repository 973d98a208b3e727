import { STANDARD_HEADINGS } from '../syntax/heading';
import type { HeadedSectionKind } from '../syntax/draft';
import { COPYRIGHT_PROHIBITION, copyrightSentence } from './copyright';
import type { SourceInfoDraft } from './draft-source-info';
import { levelSentence, type ProofingLevel } from './proofing-level';

/** The signs of 別添1(1) that stand for what the producer fills in; placeholder-left finds them. */
export const PLACEHOLDER = {
  name: '○○○',
  year: '20##年',
  date: '20##年##月##日第##版第##刷発行',
  level: 'このデータの校正レベルは、「○○○テキストデータ」です。',
  scope: '確認や修正をしたのは、○○○です。',
  body: '(本文)',
  colophon: '(原本記載のとおりに全て入力する。)',
} as const;

/** What is known of a draft before it is written; placeholders stand for the rest. */
export interface TemplateValues {
  /** The book's title. */
  readonly title?: string | undefined;
  readonly organisation?: string | undefined;
  /** The year of production. */
  readonly year?: number | undefined;
  readonly level?: ProofingLevel | undefined;
  /** What 原本奥付 gives for 原本情報. */
  readonly source?: SourceInfoDraft | undefined;
}

/** A section that a template exists for: those of 別添1. */
export type TemplateKind = Exclude<HeadedSectionKind, 'file-structure'>;

/** @returns the lines of a section below its heading, as in 別添1(2). */
export function sectionContent(kind: TemplateKind, values: TemplateValues): string[] {
  const organisation = values.organisation ?? PLACEHOLDER.name;
  switch (kind) {
    case 'source-info':
      return sourceInfoContent(values);
    case 'production':
      return [`${organisation} ${values.year === undefined ? PLACEHOLDER.year : `${values.year}年`}製作`];
    case 'copyright':
      return [copyrightSentence(organisation), COPYRIGHT_PROHIBITION];
    case 'legend':
      return [`1. ${levelEntry(values.level)}`];
    case 'colophon':
      return [PLACEHOLDER.colophon];
  }
}

function sourceInfoContent({ title, source }: TemplateValues): string[] {
  const { name } = PLACEHOLDER;
  return [
    source?.title ?? `${title ?? `${name}（タイトル）`} : ${name}（タイトル関連情報）`,
    source?.responsibility ?? `${name}（責任表示）`,
    ...(source?.series === undefined ? [] : [source.series]),
    source?.publisher ?? `${name}（原本出版者名）`,
    ...(source && source.dates.length > 0 ? source.dates : [PLACEHOLDER.date]),
  ];
}

/** @returns the entry that states the level; for 簡易校正 with a place for what was checked (guide G.4-2). */
export function levelEntry(level: ProofingLevel | undefined): string {
  if (level === undefined) return PLACEHOLDER.level;
  return level === 'simple' ? levelSentence(level) + PLACEHOLDER.scope : levelSentence(level);
}

/** @returns the lines of a whole section. */
export function templateLines(kind: TemplateKind, values: TemplateValues): string[] {
  return [STANDARD_HEADINGS[kind], ...sectionContent(kind, values)];
}

/** @returns a whole new draft in the order of 別添1, with visible placeholders. Lines end in LF. */
export function draftSkeleton(values: TemplateValues): string {
  const front = (['source-info', 'production', 'copyright', 'legend'] as const).map((kind) =>
    templateLines(kind, values),
  );
  const blocks = [...front, [PLACEHOLDER.body], templateLines('colophon', values)];
  return blocks.map((lines) => lines.join('\n') + '\n').join('\n');
}

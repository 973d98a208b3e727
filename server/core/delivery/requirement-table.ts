import { OTHER_DOCUMENTS } from './other-documents/all';
import type { OtherDocument } from './other-documents/document';
import { questionsAbout, REQUIREMENTS, rulesFor, type RequirementKind } from './requirements';
import { LEVEL_NAMES } from '../book/proofing-level';
import type { Locale, Wording } from '../text/wording';

/** The kinds as a reader sees them. */
export const KIND_NAMES: Readonly<Record<RequirementKind, Wording>> = {
  automatic: { ja: '自動', en: 'automatic' },
  review: { ja: '人が確認', en: 'review' },
  declaration: { ja: '申告', en: 'declaration' },
};

const WORDS = {
  head: {
    ja: ['項目', 'ガイドが求めること', '確かめ方', '規則', '申告'],
    en: ['Item', 'What the guide asks', 'How it is checked', 'Rules', 'Declarations'],
  },
  documentHead: {
    ja: ['求めること', '確かめ方', 'すること', '規則'],
    en: ['What it asks', 'How it is checked', 'What is done', 'Rules'],
  },
} as const;

/** Every item of the guide with the way it is checked, as a Markdown table. @param ruleLink the address of a rule's page */
export function requirementTable(locale: Locale, ruleLink: (id: string) => string): string {
  const rows = REQUIREMENTS.map((requirement) => {
    const { item, asks, kind, levels } = requirement;
    const only = levels ? ` (${levels.map((level) => LEVEL_NAMES[level]).join('・')})` : '';
    const rules = rulesFor(requirement).map(({ meta }) => `[${meta.id}](${ruleLink(meta.id)})`);
    const questions = questionsAbout(requirement).map(({ id }) => `\`${id}\``);
    return [item + only, asks[locale], KIND_NAMES[kind][locale], rules.join(', '), questions.join(', ')];
  });
  return markdownTable(WORDS.head[locale], rows);
}

/** The other documents with all that they ask, each under a heading. */
export function otherDocumentTables(locale: Locale, ruleLink: (id: string) => string): string {
  const part = ({ title, about, items }: OtherDocument): string => {
    const rows = items.map(({ asks, kind, how, rules = [] }) => [
      asks[locale],
      KIND_NAMES[kind][locale],
      how[locale],
      rules.map((id) => `[${id}](${ruleLink(id)})`).join(', '),
    ]);
    return `### ${title[locale]}\n\n${about[locale]}\n\n${markdownTable(WORDS.documentHead[locale], rows)}`;
  };
  return OTHER_DOCUMENTS.map(part).join('\n\n');
}

function markdownTable(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`;
  return [line(head), line(head.map(() => '---')), ...rows.map(line)].join('\n');
}

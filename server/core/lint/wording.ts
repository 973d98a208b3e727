import { INTERNAL_ERROR } from '../rules/internal-error';
import type { Fix, Locale, MessageData, Rule } from '../rules/rule';
import type { Finding } from './finding';
import { publicationPlace } from './publication-place';

/** Puts findings into sentences of one language, with the metadata of the rules at hand. */
export interface Wordings {
  message(finding: Finding): string;
  fixTitle(finding: Finding, fix: Fix): string;
}

/** @param rules the rules whose findings are to be worded */
export function createWordings(rules: readonly Rule[], locale: Locale): Wordings {
  const metas = new Map(rules.map(({ meta }) => [meta.id, meta]));
  return {
    message(finding) {
      const { ruleId, message, data, page } = finding;
      const known = ruleId === INTERNAL_ERROR.id ? INTERNAL_ERROR.message : metas.get(ruleId)?.messages[message];
      const sentence = publicationPlace(finding, locale) + fill(known?.[locale] ?? message, data, locale);
      return page === undefined ? sentence : sentence + PAGE[locale].replace('{page}', page);
    },
    fixTitle(finding, fix) {
      const title = metas.get(finding.ruleId)?.fixes?.[fix.fix]?.title[locale] ?? fix.fix;
      return fill(title, { ...finding.data, ...fix.data }, locale);
    },
  };
}

const PAGE = { ja: '（原本{page}ページ）', en: ' (page {page} of the book)' } as const;

/** Fills `{name}` in a sentence; a name without a value stays as it is. */
export function fill(sentence: string, data: MessageData | undefined, locale: Locale): string {
  return sentence.replace(/\{(\w+)\}/g, (placeholder, name: string) => {
    const value = data?.[name];
    if (value === undefined) return placeholder;
    return typeof value === 'object' ? value[locale] : String(value);
  });
}

import { fill } from '../core/lint/wording';
import { RULES } from '../core/rules/index';
import type { Locale, Wording } from '../core/rules/rule';

const RULE_FIX: Wording = {
  ja: 'このファイルの同じ指摘をまとめて直す（{count}か所）: {summary}',
  en: 'Fix all {count} in this file: {summary}',
};

const WORKSPACE_FIX: Wording = {
  ja: '指摘をまとめて直す: {summary}',
  en: 'Fix all: {summary}',
};

const SAFE_FIX: Wording = {
  ja: '推測せずに直せる指摘をすべて直す',
  en: 'Fix everything that can be fixed without guessing',
};

/** @returns what mending all findings of a rule in a file is called */
export function ruleFixTitle(rule: string, count: number, locale: Locale): string {
  return fill(RULE_FIX[locale], { count, summary: summaryOf(rule) }, locale);
}

/** @returns what mending all findings of a rule in the workspace is called */
export function workspaceFixTitle(rule: string, locale: Locale): string {
  return fill(WORKSPACE_FIX[locale], { summary: summaryOf(rule) }, locale);
}

/** @returns the summary of a rule in both languages */
export function summaryOf(rule: string): Wording | string {
  return RULES.find(({ meta }) => meta.id === rule)?.meta.summary ?? '';
}

/** @returns what mending all that is safe is called */
export function safeFixTitle(locale: Locale): string {
  return SAFE_FIX[locale];
}

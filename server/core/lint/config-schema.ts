import { NOTATION_PROFILES } from '../book/config';
import { LEVEL_NAMES } from '../book/proofing-level';
import type { OptionMeta, Rule } from '../rules/rule';
import { declarationsSchema, titlesSchema } from './declaration-schema';

/** A JSON schema, as data. */
export type JsonSchema = Readonly<Record<string, unknown>>;

const SEVERITIES = ['error', 'warning', 'information', 'hint', 'off'];

/** A text in both languages: editors show it as it stands. */
const both = ({ ja, en }: { ja: string; en: string }): string => `${ja}\n${en}`;

const STRINGS = { type: 'array', items: { type: 'string' } };

/** The JSON schema (2020-12) of accessible-text.json, made from the rules so that it cannot lag behind them. */
export function configSchema(rules: readonly Rule[]): JsonSchema {
  return {
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    title: 'accessible-text.json',
    type: 'object',
    additionalProperties: false,
    properties: {
      $schema: { type: 'string' },
      organisation: {
        type: 'string',
        minLength: 1,
        description: both({
          ja: '製作館名。データに書かれた名前と照合します。',
          en: 'The producing organisation; compared with the drafts.',
        }),
      },
      proofingLevel: {
        enum: Object.values(LEVEL_NAMES),
        description: both({
          ja: 'この作品の校正レベル。',
          en: 'The proofing level that the drafts are expected to declare.',
        }),
      },
      notation: {
        enum: [...NOTATION_PROFILES],
        description: both({
          ja: '本文の表記の方式。ndl（国立国会図書館の記入例。指定がないとき）、sapie（サピエ図書館）、aozora（青空文庫）。',
          en: 'Whose notation the texts use: ndl (the sample of the guide; the default), sapie or aozora.',
        }),
      },
      webArchiving: {
        type: 'boolean',
        description: both({
          ja: '国立国会図書館法第24条・第24条の2の機関（国の機関、地方公共団体、独立行政法人、国公立大学など）なら true。フォルダーにある robots.txt も点検します。',
          en: 'true for bodies named in articles 24 and 24-2 of the National Diet Library Law: each robots.txt is checked too.',
        }),
      },
      include: {
        ...STRINGS,
        description: both({
          ja: '点検するファイル（グロブ）。見出しがなくても原稿として扱います。',
          en: 'Globs of files that are drafts even without a heading.',
        }),
      },
      ignore: {
        ...STRINGS,
        description: both({
          ja: '点検しないファイル（.gitignore と同じ書き方）。',
          en: 'Files to leave out, written as in .gitignore.',
        }),
      },
      rules: {
        type: 'object',
        additionalProperties: false,
        description: both({ ja: '規則ごとの重要度と設定。', en: 'Severity and options by rule.' }),
        properties: Object.fromEntries(rules.map((rule) => [rule.meta.id, ruleSchema(rule)])),
      },
      allow: {
        type: 'array',
        description: both({
          ja: '確かめたうえで認めた指摘。',
          en: 'Findings that a person has looked at and allowed.',
        }),
        items: allowSchema(rules),
      },
      declarations: declarationsSchema(),
      titles: titlesSchema(),
    },
  };
}

function ruleSchema({ meta }: Rule): JsonSchema {
  return {
    description: both(meta.summary),
    anyOf: [
      { enum: SEVERITIES },
      {
        type: 'object',
        additionalProperties: false,
        properties: { severity: { enum: SEVERITIES }, ...optionSchemas(meta.options ?? {}) },
      },
    ],
  };
}

function optionSchemas(options: Readonly<Record<string, OptionMeta>>): JsonSchema {
  const properties: Record<string, JsonSchema> = {};
  for (const [name, { schema, default: value, description }] of Object.entries(options)) {
    properties[name] = { ...schema, default: value, description: both(description) };
  }
  if (Object.keys(properties).length === 0) return {};
  return { options: { type: 'object', additionalProperties: false, properties } };
}

function allowSchema(rules: readonly Rule[]): JsonSchema {
  return {
    type: 'object',
    additionalProperties: false,
    required: ['rule', 'reason'],
    properties: {
      rule: { enum: rules.map(({ meta }) => meta.id) },
      file: {
        type: 'string',
        description: both({ ja: 'ファイル名（この設定ファイルからの相対パス）。', en: 'Path relative to this file.' }),
      },
      text: {
        type: 'string',
        description: both({ ja: '指摘された箇所の文字列。', en: 'The text that the finding stands on.' }),
      },
      reason: { type: 'string', minLength: 1, description: both({ ja: '認めた理由。', en: 'Why it is allowed.' }) },
    },
  };
}

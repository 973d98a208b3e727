import { Validator, type OutputUnit } from '@cfworker/json-schema';
import { findNodeAtLocation, getNodeValue, parseTree, type Node, type ParseError } from 'jsonc-parser';
import {
  DEFAULT_CONFIG,
  NOTATION_PROFILES,
  REASON_TO_WRITE,
  type Allowance,
  type Config,
  type ConfiguredSeverity,
  type RuleConfig,
} from '../book/config';
import { parseLevel } from '../book/proofing-level';
import type { Report, Rule } from '../rules/rule';
import { configSchema, type JsonSchema } from './config-schema';
import { readDeclarationConfig } from './parse-declarations';

/** A configuration file as far as it could be understood, with what is wrong in it. */
export interface ParsedConfig {
  readonly config: Config;
  /** Reports of the rule config-invalid; spans are offsets of the file's text. */
  readonly reports: readonly Report[];
  /** Whether the file is no JSON at all, so that part of it may have been lost. */
  readonly broken: boolean;
}

/** Keywords that say what is wrong with a value itself; the others only repeat that something below is wrong. */
const LEAVES = new Set([
  'enum',
  'type',
  'false',
  'minLength',
  'minimum',
  'maximum',
  'required',
  'pattern',
  'uniqueItems',
]);

/** Parses accessible-text.json (JSON with comments). What is invalid is reported and left out; the rest holds. */
export function parseConfig(text: string, rules: readonly Rule[]): ParsedConfig {
  const errors: ParseError[] = [];
  const tree = parseTree(text, errors, { allowTrailingComma: true });
  const syntax = errors.map(({ offset, length }) => ({
    span: { start: offset, end: offset + length },
    message: 'syntax',
  }));
  if (!tree) return { config: DEFAULT_CONFIG, reports: syntax.slice(0, 1), broken: text.trim() !== '' };
  const value: unknown = getNodeValue(tree);
  const schema = configSchema(rules);
  const wrong = leafErrors(new Validator(schema, '2020-12', false).validate(value).errors);
  const invalid = new Set(wrong.map(({ instanceLocation }) => instanceLocation));
  return {
    config: readConfig(value, (location) => !invalid.has(location)),
    reports: [...syntax.slice(0, 1), ...wrong.map((error) => toReport(error, tree, schema)), ...reasonsToWrite(tree)],
    broken: syntax.length > 0,
  };
}

/** One error a place: the first said of it, and none where something deeper is said. */
function leafErrors(errors: readonly OutputUnit[]): OutputUnit[] {
  const leaves = errors.filter(({ keyword }) => LEAVES.has(keyword));
  const first = leaves.filter(
    (error, index) => leaves.findIndex(({ instanceLocation }) => instanceLocation === error.instanceLocation) === index,
  );
  return first.filter(
    ({ instanceLocation }) => !first.some((other) => other.instanceLocation.startsWith(`${instanceLocation}/`)),
  );
}

function toReport(
  { instanceLocation, keyword, keywordLocation, error }: OutputUnit,
  tree: Node,
  schema: JsonSchema,
): Report {
  const path = pointerParts(instanceLocation);
  const node = nodeAt(tree, path);
  const key = String(path.at(-1) ?? '');
  const place = keyword === 'false' ? (node?.parent?.children?.[0] ?? node) : node;
  const span = place ? { start: place.offset, end: place.offset + place.length } : { start: 0, end: 0 };
  if (keyword === 'false') return { span, message: 'unknownKey', data: { key } };
  if (keyword === 'enum') {
    const allowed = at(schema, pointerParts(keywordLocation));
    return { span, message: 'notAllowed', data: { key, allowed: Array.isArray(allowed) ? allowed.join(', ') : '' } };
  }
  if (keyword === 'required')
    return { span, message: 'required', data: { missing: /"([^"]+)"/.exec(error)?.[1] ?? '' } };
  return { span, message: 'wrongValue', data: { key } };
}

function reasonsToWrite(tree: Node): Report[] {
  const entries = findNodeAtLocation(tree, ['allow'])?.children ?? [];
  const reasons = entries.flatMap((entry) =>
    entry.type === 'object' ? (findNodeAtLocation(entry, ['reason']) ?? []) : [],
  );
  return reasons
    .filter(({ value }) => value === REASON_TO_WRITE)
    .map(({ offset, length }) => ({ span: { start: offset, end: offset + length }, message: 'reasonToWrite' }));
}

function pointerParts(pointer: string): (string | number)[] {
  return pointer
    .split('/')
    .slice(1)
    .map((part) => decodeURIComponent(part).replace(/~1/g, '/').replace(/~0/g, '~'));
}

function nodeAt(tree: Node, path: readonly (string | number)[]): Node | undefined {
  let node: Node | undefined = tree;
  for (const part of path) node = node && findNodeAtLocation(node, [node.type === 'array' ? Number(part) : part]);
  return node;
}

function at(value: unknown, path: readonly (string | number)[]): unknown {
  return path.reduce<unknown>((current, part) => (isObject(current) ? current[part] : undefined), value);
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null;
}

type IsValid = (location: string) => boolean;

function readConfig(value: unknown, isValid: IsValid): Config {
  if (!isObject(value)) return DEFAULT_CONFIG;
  const { organisation, proofingLevel, notation, webArchiving, include, ignore, rules, allow } = value;
  const level = typeof proofingLevel === 'string' ? parseLevel(proofingLevel) : undefined;
  return {
    ...(typeof organisation === 'string' && organisation !== '' && { organisation }),
    ...(level && { proofingLevel: level }),
    ...readProfile(notation),
    ...(webArchiving === true && { webArchiving }),
    include: strings(include),
    ignore: strings(ignore),
    rules: isObject(rules) ? readRules(rules, isValid) : {},
    allow: Array.isArray(allow) ? allow.filter(isAllowance) : [],
    ...readDeclarationConfig(value, isValid),
  };
}

function readProfile(value: unknown): Pick<Config, 'notation'> {
  const notation = NOTATION_PROFILES.find((name) => name === value);
  return notation ? { notation } : {};
}

function strings(value: unknown): string[] {
  return Array.isArray(value) ? value.filter((item) => typeof item === 'string') : [];
}

function readRules(rules: Readonly<Record<string, unknown>>, isValid: IsValid): Record<string, RuleConfig> {
  const entries = Object.entries(rules).flatMap(([id, value]): [string, RuleConfig][] => {
    const location = `#/rules/${id}`;
    if (!isValid(location)) return [];
    if (isSeverity(value)) return [[id, { severity: value }]];
    if (!isObject(value)) return [];
    const { severity, options } = value;
    const valid = isObject(options)
      ? Object.entries(options).filter(([name]) => isValid(`${location}/options/${name}`))
      : [];
    return [[id, { ...(isSeverity(severity) && { severity }), options: Object.fromEntries(valid) }]];
  });
  return Object.fromEntries(entries);
}

function isSeverity(value: unknown): value is ConfiguredSeverity {
  return value === 'error' || value === 'warning' || value === 'information' || value === 'hint' || value === 'off';
}

function isAllowance(value: unknown): value is Allowance {
  if (!isObject(value)) return false;
  const { rule, file, text } = value;
  const optional = (item: unknown): boolean => item === undefined || typeof item === 'string';
  return typeof rule === 'string' && optional(file) && optional(text);
}

import { foldWidth } from '../text/fold';
import type { Span } from '../text/span';
import type { Located } from './deliverable';
import { LEVEL_NAMES, PROOFING_LEVELS, type ProofingLevel } from './proofing-level';
import type { RunningText } from './running-text';

/** What a legend says about the level. */
export interface LevelStatements {
  /** Every statement of a level of the guide, in order. */
  readonly levels: readonly Located<ProofingLevel>[];
  /** Statements of a level that the guide does not know, such as 準校正テキストデータ. */
  readonly unknownLevels: readonly Located<string>[];
}

interface Statement extends Located<string> {
  readonly level: ProofingLevel | undefined;
  readonly isMention: boolean;
}

/** 夕 (evening), 卜 and 一 (one) are what OCR makes of タ, ト and ー. */
const TEXT_DATA = 'テキス[ト卜]\\s?デ[ーｰ一-][タ夕]';
const TERM = new RegExp(`([一-鿿々]{1,6}?校正)(?:済み?|ずみ)?(?:の|版)?\\s*${TEXT_DATA}`, 'g');
const LABELLED = /校正(?:レベル|区分)(?:\s*(?:は|が|:|=)\s*(?:[、,]\s*)?|\s+)([「『"(]?)([^「」『』"()、。,\n]{1,24})/g;
const KNOWN = /(?:全文|簡易)校正|未校正/;
/** A value behind 「校正レベル：」 that points elsewhere and names no level. */
const POINTER = /次|以下|下記|上記|別|参照|とおり|通り/;
/** Words behind the name of a level that only speak about the level: 「未校正テキストデータ」に対して、…. */
const MENTION =
  /^[」』")\s]*(?:に(?!し|該当|当た|あた|相当|な[りる]|分類|区分|属)|を(?!提供|納)|から|とは|では(?:な|あり)|より|へ|の(?:仕様|要件|基準|定義))/;
/** 「未校正テキストデータ」、「簡易校正テキストデータ」ではありません: the one before the comma is denied with the other. */
const DENIED_WITH_NEXT = new RegExp(
  `^[」』")]?(?:でも)?(?:[、,・や]|または|および)?[「『"(]?(?:(?:全文|簡易)校正|未校正)(?:の)?${TEXT_DATA}[」』")]?で[はも](?:な|あり)`,
);
const CHOICE = /のうち|のいずれか|の中から/;

/** Reads the levels that a legend declares. What only mentions a level counts where nothing declares one. */
export function readLevels(text: RunningText): LevelStatements {
  const stated = findStatements(text);
  const declared = stated.filter(({ isMention }) => !isMention);
  const counted = declared.length > 0 ? declared : stated;
  return {
    levels: counted.flatMap(({ level, ...place }) => (level ? [{ ...located(place), value: level }] : [])),
    unknownLevels: counted.flatMap((statement) => (statement.level ? [] : [located(statement)])),
  };
}

function located<T>({ value, draft, span }: Located<T>): Located<T> {
  return { value, draft, span };
}

function findStatements({ text, locate }: RunningText): Statement[] {
  const folded = foldWidth(text);
  const spans = [...folded.matchAll(TERM)].map(spanOfTerm);
  for (const match of folded.matchAll(LABELLED)) {
    const span = spanOfValue(match);
    if (span && !spans.some(({ start, end }) => start < span.end && span.start < end)) spans.push(span);
  }
  return spans
    .sort((a, b) => a.start - b.start)
    .map((span) => {
      const written = text.slice(span.start, span.end);
      const known = KNOWN.exec(written)?.[0];
      return {
        ...locate(written, span),
        level: PROOFING_LEVELS.find((level) => LEVEL_NAMES[level] === known),
        isMention:
          MENTION.test(folded.slice(span.end)) ||
          DENIED_WITH_NEXT.test(folded.slice(span.end)) ||
          isOneOfAChoice(folded, span),
      };
    });
}

/** Words in front of a level of the guide are not part of its name: 当館全文校正テキストデータ. */
function spanOfTerm({ 0: whole, index }: RegExpExecArray): Span {
  return { start: index + (KNOWN.exec(whole)?.index ?? 0), end: index + whole.length };
}

function spanOfValue({ 0: whole, 1: quote = '', 2: value = '', index }: RegExpExecArray): Span | undefined {
  const start = index + whole.length - value.length;
  const known = KNOWN.exec(value);
  if (known) return { start: start + known.index, end: start + known.index + known[0].length };
  const isValue = quote !== '' || /[:=]/.test(whole);
  return isValue && !POINTER.test(value) ? { start, end: start + value.trimEnd().length } : undefined;
}

/** 「全文校正テキストデータ」「簡易校正テキストデータ」のうち、…: the levels before のうち are only listed. */
function isOneOfAChoice(folded: string, { end }: Span): boolean {
  const rest = /^[^。\n]*/.exec(folded.slice(end))?.[0] ?? '';
  return CHOICE.test(rest) && KNOWN.test(rest.slice(rest.search(CHOICE)));
}

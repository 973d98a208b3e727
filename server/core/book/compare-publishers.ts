import type { ColophonFacts } from './colophon';
import type { Located } from './deliverable';
import type { Mismatch } from './mismatch';
import { compareFolded, foldName, foldVariants, looksLikePublisher } from './name';
import type { SourceInfoFacts } from './source-info';

/** A publisher that the colophon names otherwise, and whether it names this one as the seller (発売元) only. */
export interface PublisherMismatch extends Mismatch {
  readonly isDistributor: boolean;
}

const PARTS = /[\s\u3000/／,，、;；()（）[\]【】〔〕]+/;
const PLACE = /^(?:東京|京都|大阪)$|[都道府県市区町村]$/;
/** A department may stand behind the name: 例示市総務部. */
const DEPARTMENT = /^.{1,12}(?:部|課|室|係|局|事務局|支社|支部|支所|本社)$/;

/** 見本市 may stand for 見本市教育委員会. */
const AUTHORITY = /[都道府県市区町村省庁]$/;

/** Compares the publisher of 原本情報 with 発行所. 株式会社, the place and an address do not count. */
export function comparePublishers(source: SourceInfoFacts, colophon: ColophonFacts): PublisherMismatch | undefined {
  const publishers = statedPublishers(source, colophon);
  const [stated] = publishers;
  const [printed] = colophon.publishers;
  if (!stated || !printed) return undefined;
  const comparison = compareFolded((fold) =>
    publishers.some(({ value }) => colophon.publishers.some((other) => isSame(value, other.value, fold))),
  );
  if (comparison === 'same') return undefined;
  const isDistributor = colophon.distributors.some(({ value }) => isSame(stated.value, value, foldName));
  return { stated, printed, comparison, isDistributor };
}

/**
 * The publishers that 原本情報 states. A line without label at the publisher's place may be a series, where no publisher
 * is named: then the colophon has it among its title lines, and another publisher behind a label.
 */
export function statedPublishers(source: SourceInfoFacts, colophon: ColophonFacts | undefined): Located<string>[] {
  if (!colophon || colophon.publishers.length === 0) return [...source.publishers];
  const fold = (text: string): string => foldVariants(foldName(text));
  return source.publishers.filter(
    ({ value }) =>
      looksLikePublisher(value) ||
      colophon.publishers.some((printed) => isSame(value, printed.value, fold)) ||
      !colophon.titleLines.some((line) => fold(line.value).includes(fold(value))),
  );
}

function isSame(stated: string, printed: string, fold: (text: string) => string): boolean {
  const [keys, others] = [keysOf(stated, fold), keysOf(printed, fold)];
  return keys.some((key) =>
    others.some((other) => key === other || isDepartment(key, other) || isDepartment(other, key)),
  );
}

function isDepartment(name: string, longer: string): boolean {
  const rest = longer.startsWith(name) ? longer.slice(name.length) : '';
  return name.length > 2 && rest !== '' && (AUTHORITY.test(name) || DEPARTMENT.test(rest));
}

/** The whole name and each run of its parts, but for places: 「東京都千代田区 岩波書店」 names 岩波書店. */
function keysOf(name: string, fold: (text: string) => string): string[] {
  const parts = name.split(PARTS).filter((part) => part !== '' && !PLACE.test(part));
  const runs = parts.flatMap((_, start) =>
    parts.slice(start).map((__, more) => fold(parts.slice(start, start + more + 1).join(''))),
  );
  return [fold(name), ...runs].filter((key) => key.length > 1);
}

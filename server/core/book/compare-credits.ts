import { colophonText, type ColophonFacts } from './colophon';
import { roleGroup, type Credit } from './credit';
import type { Located } from './deliverable';
import type { Mismatch } from './mismatch';
import { foldName, foldVariants } from './name';
import { sharedEnds } from './resemblance';
import type { SourceInfoFacts } from './source-info';

type Fold = (text: string) => string;

const foldAll: Fold = (text) => foldVariants(foldName(text));
/** Names that share so much at both ends are one name with a slip in it. */
const ALIKE = 0.5;

/**
 * Compares the people of 原本情報 with those of the colophon, in any order. Either may name fewer, so a name that only
 * one of them has is no mismatch as long as another agrees; a name that is almost the same is.
 */
export function compareCredits(source: SourceInfoFacts, colophon: ColophonFacts): Mismatch<Credit>[] {
  if (colophon.credits.length === 0 || source.credits.length === 0) return [];
  const text = colophonText(colophon);
  const isNamed = ({ value }: Located<Credit>, fold: Fold): boolean =>
    fold(text).includes(fold(value.name)) || colophon.credits.some((credit) => includes(value, credit.value, fold));
  const unmatched = source.credits.filter((credit) => !isNamed(credit, foldAll));
  const agreed = source.credits.filter((credit) => !unmatched.includes(credit));
  const variants = agreed.filter((credit) => !isNamed(credit, foldName));
  const free = colophon.credits.filter(({ value }) => !agreed.some((credit) => includes(credit.value, value, foldAll)));
  return [
    ...variants.flatMap((stated) => pair(stated, nearest(stated, colophon.credits), 'variant')),
    ...differences(unmatched, agreed.length === 0, free),
  ];
}

function includes(stated: Credit, printed: Credit, fold: Fold): boolean {
  const [name, other] = [fold(stated.name), fold(printed.name)];
  return other.length > 1 && (name.includes(other) || other.includes(name));
}

function differences(
  unmatched: readonly Located<Credit>[],
  noneAgrees: boolean,
  free: readonly Located<Credit>[],
): Mismatch<Credit>[] {
  const alike = unmatched.flatMap((stated) => {
    const printed = nearest(stated, free);
    return printed && likeness(stated, printed) >= ALIKE ? pair(stated, printed, 'different') : [];
  });
  const [first] = unmatched;
  if (alike.length > 0 || !noneAgrees || !first) return alike;
  return pair(
    first,
    free.find(({ value }) => isSameMatter(first.value, value)),
    'different',
  );
}

/** An author and a translator or an editor are no mismatch: each side may name the other elsewhere. */
function isSameMatter(stated: Credit, printed: Credit): boolean {
  if (isEditor(stated) ? isWriter(printed) : isWriter(stated) && isEditor(printed)) return false;
  const [group, other] = [roleGroup(stated.role), roleGroup(printed.role)];
  return group === other || group === 'any' || other === 'any';
}

function isEditor({ role }: Credit): boolean {
  return /編/.test(role) && !/[著作文訳]/.test(role);
}

function isWriter({ role }: Credit): boolean {
  return /[著作文]|執筆/.test(role) && !/編/.test(role);
}

function nearest(stated: Located<Credit>, printed: readonly Located<Credit>[]): Located<Credit> | undefined {
  return [...printed].sort((a, b) => likeness(stated, b) - likeness(stated, a))[0];
}

function likeness(stated: Located<Credit>, printed: Located<Credit>): number {
  return sharedEnds(foldAll(stated.value.name), foldAll(printed.value.name));
}

function pair(
  stated: Located<Credit>,
  printed: Located<Credit> | undefined,
  comparison: Mismatch['comparison'],
): Mismatch<Credit>[] {
  return printed ? [{ stated, printed, comparison }] : [];
}

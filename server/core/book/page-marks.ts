import type { Draft, Paragraph } from '../syntax/draft';
import { findMarks } from '../syntax/marks';
import type { PageShape } from '../syntax/page-shape';
import { slice, type Span } from '../text/span';
import { bodyMarksOf } from './body-marks';
import { sectionsOf, type Deliverable } from './deliverable';
import {
  isMistyped,
  isSameForm,
  isUnclosed,
  isUnmistakable,
  readPage,
  type PageForm,
  type PageNumbers,
} from './page-form';

/** A page mark of the body, or what looks like one. */
export interface PageMark {
  readonly draft: Draft;
  readonly paragraph: Paragraph;
  readonly span: Span;
  readonly written: string;
  readonly shape: PageShape;
  readonly form: PageForm;
  readonly numbers: PageNumbers;
  /** Whether nothing else stands in its line. */
  readonly alone: boolean;
}

/** The page marks of a title, through all its files. */
export interface PageMarks {
  /** The form that they should have: that of the legend's example, else the usual one; undefined without any marks. */
  readonly form: PageForm | undefined;
  /** A mark in that form, to be shown: the legend's example or the first one of the body. */
  readonly model: string | undefined;
  /** Whether the legend gives it. */
  readonly declared: boolean;
  /** In reading order, those in another form too. */
  readonly marks: readonly PageMark[];
  /** Whether a mark has that form, or another one that the legend shows. */
  readonly isRight: (mark: PageMark) => boolean;
}

const NONE: PageMarks = { form: undefined, model: undefined, declared: false, marks: [], isRight: () => true };

/** So many marks at least, and this share of steps by one, make numbers on lines of their own page marks. */
const FEWEST_IN_A_ROW = 2;
const SHARE_OF_STEPS = 0.7;

/** Reads the page marks of a title. */
export function readPageMarks(deliverable: Deliverable): PageMarks {
  const found = candidates(deliverable);
  if (found.length === 0) return NONE;
  const examples = legendExamples(deliverable);
  const example = mostFrequent(examples, found);
  const model = example ?? usualMark(found);
  if (!model) return NONE;
  const { form } = model;
  const forms = example ? [form, ...examples.map((other) => other.form)] : [form];
  const isRight = ({ form: own, shape }: PageMark): boolean =>
    !isMistyped(shape.number) && forms.some((other) => isSameForm(other, own));
  const marks = chooseMarks(found, isRight);
  return { form, model: model.written, declared: example !== undefined, marks, isRight };
}

/** @returns everything in the body that may be a page mark, in reading order */
function candidates(deliverable: Deliverable): PageMark[] {
  return bodyMarksOf(deliverable, 'page', 'page-like').flatMap(({ draft, paragraph, span }): PageMark[] => {
    const written = slice(draft.text, span);
    const page = readPage(written);
    if (!page) return [];
    const { shape, form, numbers } = page;
    const alone = paragraph.text.trim().length === written.length;
    return [{ draft, paragraph, span, written, shape, form, numbers, alone }];
  });
}

interface Example {
  readonly form: PageForm;
  readonly written: string;
}

const PLACEHOLDER = /[○〇◯]{1,4}|(?<=[【(（［[〔pPｐＰ])[nNxXｎＮ](?=ページ|頁|[】)）］\]〕])|[#＃]{1,3}/g;

/** The marks that the legend shows, 【○○○ページ】 among them. */
function legendExamples(deliverable: Deliverable): Example[] {
  return sectionsOf(deliverable, 'legend').flatMap(({ section }) =>
    section.children.flatMap(({ text }) => {
      if (!/ページ|頁|[pPｐＰ]/.test(text)) return [];
      const filled = text.replace(PLACEHOLDER, (sign) => '1'.repeat(sign.length));
      return exampleSpans(filled).flatMap((span): Example[] => {
        const page = readPage(slice(filled, span));
        return page && !isUnclosed(page.form) ? [{ form: page.form, written: slice(text, span) }] : [];
      });
    }),
  );
}

/** What looks like a page mark, or is quoted as one: 「--12ページ--」. */
function exampleSpans(text: string): Span[] {
  const marks = findMarks(text, 0).filter(({ kind }) => kind === 'page' || kind === 'page-like');
  const quoted = [...text.matchAll(/(?<=「)[^「」]{2,20}(?=」)/g)];
  return [
    ...marks.map(({ span }) => span),
    ...quoted.map(({ 0: words, index }) => ({ start: index, end: index + words.length })),
  ];
}

/** @returns the example whose form the body has most; undefined when it has none of them */
function mostFrequent(examples: readonly Example[], found: readonly PageMark[]): Example | undefined {
  const count = ({ form }: Example): number => found.filter((mark) => isSameForm(mark.form, form)).length;
  const best = examples.reduce<Example | undefined>(
    (most, example) => (most && count(most) >= count(example) ? most : example),
    undefined,
  );
  return best && count(best) > 0 ? best : undefined;
}

/** The form of most marks that can be nothing else, or that of numbers which stand alone in lines and count the pages. */
function usualMark(found: readonly PageMark[]): PageMark | undefined {
  const sure = found.filter(({ form }) => isUnmistakable(form) && !isUnclosed(form));
  if (sure.length > 0) return largestGroup(sure)[0];
  const alone = largestGroup(found.filter((mark) => mark.alone && !isUnclosed(mark.form)));
  const steps = alone.filter((mark, index) => mark.numbers.first === (alone[index - 1]?.numbers.last ?? NaN) + 1);
  const isSeries = alone.length >= FEWEST_IN_A_ROW && steps.length >= (alone.length - 1) * SHARE_OF_STEPS;
  return isSeries ? alone[0] : undefined;
}

function largestGroup(marks: readonly PageMark[]): readonly PageMark[] {
  const groups = new Map<string, PageMark[]>();
  for (const mark of marks) {
    const { open, lead, tail, close, digits } = mark.form;
    const key = [open, lead, tail, close, digits].join('\n');
    const group = groups.get(key);
    if (group) group.push(mark);
    else groups.set(key, [mark]);
  }
  return [...groups.values()].reduce<readonly PageMark[]>(
    (most, group) => (group.length > most.length ? group : most),
    [],
  );
}

/**
 * Marks of the right form, and others that can be nothing else. A book may cite pages, (p. 13): in a form that is not the
 * expected one a number counts only where it is the one that is missing.
 */
function chooseMarks(found: readonly PageMark[], isRight: (mark: PageMark) => boolean): PageMark[] {
  const isSure = (mark: PageMark): boolean => isUnmistakable(mark.form) || (isRight(mark) && mark.alone);
  const chosen: PageMark[] = [];
  found.forEach((mark, index) => {
    if (isSure(mark)) chosen.push(mark);
    else {
      const next = found.slice(index + 1, index + 1 + LOOK_AHEAD).find((other) => isSure(other));
      if (fillsGap(mark, chosen.at(-1), next, isRight(mark))) chosen.push(mark);
    }
  });
  return chosen;
}

/** A book that cites pages may do so many times between two marks. */
const LOOK_AHEAD = 50;

function fillsGap(mark: PageMark, before: PageMark | undefined, next: PageMark | undefined, isRight: boolean): boolean {
  const { first, last, series } = mark.numbers;
  const follows = before !== undefined && before.numbers.series === series && first === before.numbers.last + 1;
  const leads = next !== undefined && next.numbers.series === series && last + 1 === next.numbers.first;
  if (isRight) return follows;
  const isOpen = next === undefined || next.numbers.series !== series || last < next.numbers.first;
  if (mark.alone) return follows ? isOpen : before === undefined && leads;
  return follows && leads;
}

import { nameOfLetter } from '../book/ocr/letter-name';
import { weighInBook, type BookSuspect } from '../book/ocr/weigh-in-book';
import { shift, slice, type Span } from '../text/span';
import { severity, type DeliverableReport, type DeliverableRule, type Fix } from './rule';

const PERHAPS = severity('hint', 'hint', 'off');

/** Finds characters that OCR software has probably taken for others. */
export const ocrLookalike: DeliverableRule = {
  scope: 'deliverable',
  meta: {
    id: 'ocr-lookalike',
    basis: ['G.2-3', 'G.4-1'],
    severity: severity('warning', 'warning', 'off'),
    area: 'body',
    summary: {
      ja: 'OCR が形の似た文字と読み違えたと思われる文字がある',
      en: 'A character that OCR has probably taken for a similar one',
    },
    why: {
      ja: '「口」と「ロ」、「力」と「カ」、「つ」と「っ」などは目で見ても気づきにくいのですが、読み上げでは別の音になり、言葉の意味が伝わりません。点字に変換したときも誤りになります。',
      en: 'Look-alikes such as 口 and ロ or つ and っ are hard to see but sound different: a listener hears another word, or none. In braille they are wrong too.',
    },
    messages: {
      sure: {
        ja: '「{excerpt}」の{found}は、{right}を OCR が読み違えたものと思われます。読み上げでは別の言葉になります。原本と見比べてください。',
        en: 'In "{excerpt}", OCR has probably read {found} for {right}. It is heard as another word. Compare with the book.',
      },
      perhaps: {
        ja: '「{excerpt}」の{found}は、{right}を OCR が読み違えたものかもしれません。原本と見比べてください。',
        en: 'In "{excerpt}", OCR may have read {found} for {right}. Compare with the book.',
        severity: PERHAPS,
      },
      twice: {
        ja: '「{excerpt}」で、{right}が二つ重なっています。一つ余分に入ったものと思われます。原本と見比べてください。',
        en: 'In "{excerpt}", {right} stands twice; one has probably come in by mistake. Compare with the book.',
      },
      perhapsTwice: {
        ja: '「{excerpt}」で、{right}が二つ重なっています。一つ余分に入ったものかもしれません。原本と見比べてください。',
        en: 'In "{excerpt}", {right} stands twice; one may have come in by mistake. Compare with the book.',
        severity: PERHAPS,
      },
    },
    fixes: {
      replace: { kind: 'review', title: { ja: '{right}に直す', en: 'Replace it by {right}' } },
      deleteOne: { kind: 'review', title: { ja: '{right}を一つにする', en: 'Leave only one of {right}' } },
    },
    examples: [
      {
        bad: { body: '【11ページ】\n　メ⟦口⟧スは水門の鍵を持って走った。\n\n' },
        good: { body: '【11ページ】\n　メロスは水門の鍵を持って走った。\n\n' },
        fix: 'replace',
      },
      {
        bad: { body: '【11ページ】\n　すると⟦ニ⟧人は、川の水⟦をを⟧くんで戻ってきた。\n\n' },
        good: { body: '【11ページ】\n　すると二人は、川の水をくんで戻ってきた。\n\n' },
      },
    ],
  },
  *check({ drafts, sections }, { suspects }) {
    const bodies = sections.filter(({ section }) => section.kind === 'body');
    const found = bodies.flatMap(({ draft, section }) =>
      suspects(section.children).flatMap(({ paragraph, value }) =>
        value.map((suspect) => ({ ...suspect, ...shift(suspect, paragraph.span.start), draft })),
      ),
    );
    for (const suspect of weighInBook(
      found,
      drafts.map(({ text }) => text),
    ))
      yield toReport(suspect);
  },
};

/** So many characters on each side say which words are meant, and tell the place from others with the same character. */
const AROUND = 4;

function toReport(suspect: BookSuspect): DeliverableReport {
  const { draft, start, end, kind, replacement, sure } = suspect;
  const around = placeAround(draft.text, suspect);
  const data = {
    excerpt: slice(draft.text, around).trim(),
    found: nameOfLetter(draft.text.slice(start, end)),
    right: nameOfLetter(replacement),
  };
  const fix = kind === 'repeated' ? 'deleteOne' : 'replace';
  const fixes: Fix[] = [{ fix, edits: [{ span: { start, end }, newText: replacement }], data, together: 'never' }];
  return { draft, span: { start, end }, message: messageFor(kind, sure), data, fixes, knownBy: around };
}

function messageFor(kind: BookSuspect['kind'], sure: boolean): string {
  if (kind === 'repeated') return sure ? 'twice' : 'perhapsTwice';
  return sure ? 'sure' : 'perhaps';
}

function placeAround(text: string, { start, end }: Span): Span {
  const before = /[^\r\n]*$/.exec(text.slice(Math.max(0, start - AROUND), start))?.[0] ?? '';
  const behind = /^[^\r\n]*/.exec(text.slice(end, end + AROUND))?.[0] ?? '';
  return { start: start - before.length, end: end + behind.length };
}

import type { Draft } from '../syntax/draft';
import type { TerminatorCounts } from '../text/lines';
import type { Span } from '../text/span';
import { severity, type FileRule } from './rule';

/** Finds files whose lines end in different ways. */
export const lineEndingMixed: FileRule = {
  scope: 'file',
  meta: {
    id: 'line-ending-mixed',
    basis: ['convention'],
    severity: severity('warning'),
    area: 'file',
    summary: { ja: '改行コードが混ざっている', en: 'Lines end in different ways' },
    why: {
      ja: '改行コードが混ざっていると、ソフトによっては改行が無視されて段落がつながったり、空行が増えたりして、読み上げの区切りが変わります。',
      en: 'Where line endings are mixed, some programs run paragraphs together or add blank lines, and the pauses of reading change.',
    },
    messages: {
      mixed: {
        ja: '改行コードが混ざっています（{counts}）。この行の終わりが、最初の違う改行です。どれか 1 種類にそろえてください。',
        en: 'Line endings are mixed ({counts}); this line is the first that ends in another way. Make them all the same.',
      },
    },
    fixes: {
      unify: {
        kind: 'review',
        title: { ja: '改行コードを {terminator} にそろえる', en: 'Make all line endings {terminator}' },
      },
    },
    examples: [
      {
        bad: { production: '⟦製作館名及び製作年⟧\r\n青葉点字図書館 2021年製作\n\n' },
        bytes: {},
      },
    ],
  },
  *check(draft) {
    const { bytes } = draft;
    if (!bytes) return;
    const kinds = kindsOf(bytes.terminators);
    if (kinds.length < 2) return;
    const terminator = bytes.terminators.crlf > bytes.terminators.lf ? '\r\n' : '\n';
    const counts = {
      ja: kinds.map(([name, count]) => `${name} が ${count} か所`).join('、'),
      en: kinds.map(([name, count]) => `${count} × ${name}`).join(', '),
    };
    const data = { terminator: terminator === '\n' ? 'LF' : 'CRLF' };
    const fixes = [{ fix: 'unify', edits: [], bytes: { terminator }, data } as const];
    yield { span: firstLineEndingOtherwise(draft, terminator), message: 'mixed', data: { counts }, fixes };
  },
};

function kindsOf({ crlf, lf, cr }: TerminatorCounts): (readonly [string, number])[] {
  return (
    [
      ['CRLF', crlf],
      ['LF', lf],
      ['CR', cr],
    ] as const
  ).filter(([, count]) => count > 0);
}

/** An editor may have made them alike already, so that no line of its text ends otherwise. */
function firstLineEndingOtherwise({ text, lines }: Draft, terminator: string): Span {
  const line = lines.find(({ end, next }) => next > end && text.slice(end, next) !== terminator);
  return { start: line?.start ?? 0, end: line?.end ?? 0 };
}

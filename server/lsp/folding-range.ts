import { FoldingRangeKind, type FoldingRange, type FoldingRangeParams } from 'vscode-languageserver';
import { folds } from '../core/assist/folding';
import { assemble } from '../core/book/deliverable';
import type { Session } from './session';

/** Answers `textDocument/foldingRange`. */
export async function foldingRanges(session: Session, { textDocument }: FoldingRangeParams): Promise<FoldingRange[]> {
  const title = await session.openTitle(textDocument.uri);
  if (!title || title.misreadFrom) return [];
  const found = folds(title.draft, assemble(title.drafts, true));
  // Where the client wants fewer, the larger ones are of more use.
  const kept =
    found.length <= session.features.mostFolds
      ? found
      : [...found].sort((a, b) => b.to - b.from - (a.to - a.from)).slice(0, session.features.mostFolds);
  return kept.map(({ from, to, isMarked }) => ({
    startLine: from,
    endLine: to,
    ...(isMarked && { kind: FoldingRangeKind.Region }),
  }));
}

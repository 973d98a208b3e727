import { parseDraft } from '../../../../server/core/syntax/parse';
import type { Draft } from '../../../../server/core/syntax/draft';

/** A text in which ‸ stands for the cursor. */
export function atCursor(marked: string, path = 'draft.txt'): { readonly draft: Draft; readonly offset: number } {
  const offset = marked.indexOf('‸');
  if (offset < 0) throw new Error(`no cursor in ${marked}`);
  return { draft: parseDraft({ path, text: marked.replace('‸', '') }), offset };
}

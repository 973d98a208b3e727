import type { Rule } from '../rules/rule';
import type { Draft } from '../syntax/draft';

/**
 * @returns whether a rule looks at files of this kind. Of a document (DOCX, EPUB, text DAISY) only the front matter and the colophon
 * are checked, which say the same in any format: how its body marks pages, notes and figures its markup tells, not its lines.
 * @param draft the first of a title
 */
export function isMeantFor({ scope, meta }: Rule, { format, publication }: Draft): boolean {
  if (format === 'robots') return scope === 'robots';
  if (format !== 'publication') return scope !== 'robots' && scope !== 'publication';
  if (publication?.unreadable) return scope === 'publication';
  return meta.area === 'front-matter' && meta.plainTextOnly !== true;
}

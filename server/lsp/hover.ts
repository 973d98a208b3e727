import { MarkupKind, type Hover, type HoverParams } from 'vscode-languageserver';
import { explain } from '../core/assist/hover';
import { assemble } from '../core/book/deliverable';
import { RULES } from '../core/rules/index';
import type { ClientFeatures } from './client-features';
import { ruleAddress } from './diagnostic';
import { shownSpan, toOffset, toRange } from './positions';
import type { Session } from './session';

/** Answers `textDocument/hover`. */
export async function hover(session: Session, { textDocument, position }: HoverParams): Promise<Hover | null> {
  const checked = await session.check(textDocument.uri);
  if (!checked || checked.title.misreadFrom) return null;
  const { features } = session;
  const { draft, drafts } = checked.title;
  const found = explain(draft, toOffset(draft.lines, position), {
    deliverable: assemble(drafts, true),
    findings: checked.findings.map((finding) => ({ ...finding, span: shownSpan(draft.lines, finding.span) })),
    rules: RULES,
    locale: features.locale,
    linkTo: (rule) => linkTo(rule, features),
  });
  if (!found) return null;
  const value = features.markdownHover ? found.markdown : withoutMarkup(found.markdown);
  return {
    contents: { kind: features.markdownHover ? MarkupKind.Markdown : MarkupKind.PlainText, value },
    range: toRange(draft.lines, found.span),
  };
}

function linkTo(rule: string, { ruleCommand, ruleDocuments, markdownHover }: ClientFeatures): string | undefined {
  if (!markdownHover) return undefined;
  if (ruleCommand !== undefined) return `command:${ruleCommand}?${encodeURIComponent(JSON.stringify([rule]))}`;
  return ruleDocuments ? ruleAddress(rule) : undefined;
}

function withoutMarkup(markdown: string): string {
  return markdown.replace(/^```\w*\n|\n```$/gm, '').replace(/\*\*|`/g, '');
}

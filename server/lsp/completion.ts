import {
  CompletionItemKind,
  InsertTextFormat,
  MarkupKind,
  type CompletionItem,
  type CompletionParams,
} from 'vscode-languageserver';
import { complete } from '../core/assist/complete';
import { ORGANISATION_SLOT, toSnippet } from '../core/assist/snippet';
import type { Suggestion } from '../core/assist/suggestion';
import { PLACEHOLDER } from '../core/book/template';
import type { Draft } from '../core/syntax/draft';
import { toOffset, toRange } from './positions';
import type { Session } from './session';

/** What opens a page mark. */
export const TRIGGER_CHARACTERS: readonly string[] = ['【'];

const KINDS: Readonly<Record<Suggestion['kind'], CompletionItemKind>> = {
  section: CompletionItemKind.Module,
  sentence: CompletionItemKind.Text,
  mark: CompletionItemKind.Constant,
};

/** Answers `textDocument/completion`. */
export async function completions(session: Session, params: CompletionParams): Promise<CompletionItem[]> {
  const title = await session.openTitle(params.textDocument.uri);
  if (!title || title.misreadFrom || title.draft.format === 'robots') return [];
  const { draft, drafts, project } = title;
  const offset = toOffset(draft.lines, params.position);
  const suggestions = complete(draft, offset, { drafts, config: project.config });
  return suggestions.map((suggestion, order) => toItem(suggestion, order, draft, session));
}

function toItem(suggestion: Suggestion, order: number, draft: Draft, { features }: Session): CompletionItem {
  const { kind, label, detail, filter, text, span } = suggestion;
  const plain = text.replaceAll(ORGANISATION_SLOT, PLACEHOLDER.name);
  const newText = features.snippets ? toSnippet(text.split('\n')).join('\n') : plain;
  return {
    label,
    kind: KINDS[kind],
    detail: detail[features.locale],
    documentation: features.markdownCompletion
      ? { kind: MarkupKind.Markdown, value: `\`\`\`text\n${plain.trim()}\n\`\`\`` }
      : plain.trim(),
    filterText: filter,
    // The order of the suggestions, which clients sort by text.
    sortText: String(order).padStart(3, '0'),
    insertTextFormat: features.snippets ? InsertTextFormat.Snippet : InsertTextFormat.PlainText,
    textEdit: { range: toRange(draft.lines, span), newText },
  };
}

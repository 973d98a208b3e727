import {
  SymbolKind,
  type DocumentSymbol,
  type DocumentSymbolParams,
  type SymbolInformation,
} from 'vscode-languageserver';
import { outline, type OutlineItem } from '../core/assist/outline';
import type { Locale } from '../core/rules/rule';
import type { Draft } from '../core/syntax/draft';
import { toRange } from './positions';
import type { Session } from './session';

const KINDS: Readonly<Record<OutlineItem['kind'], SymbolKind>> = {
  section: SymbolKind.Namespace,
  heading: SymbolKind.String,
};

/** Answers `textDocument/documentSymbol`. */
export async function documentSymbols(
  session: Session,
  { textDocument: { uri } }: DocumentSymbolParams,
): Promise<DocumentSymbol[] | SymbolInformation[]> {
  const title = await session.openTitle(uri);
  if (!title || title.misreadFrom) return [];
  const { features } = session;
  const symbols = outline(title.draft).map((item) => toSymbol(item, title.draft, features.locale));
  return features.nestedSymbols ? symbols : symbols.flatMap((symbol) => flatten(symbol, uri));
}

function toSymbol(
  { name, kind, span, selection, children }: OutlineItem,
  draft: Draft,
  locale: Locale,
): DocumentSymbol {
  return {
    name: typeof name === 'string' ? name : name[locale],
    kind: KINDS[kind],
    range: toRange(draft.lines, span),
    selectionRange: toRange(draft.lines, selection),
    children: children.map((child) => toSymbol(child, draft, locale)),
  };
}

function flatten(
  { name, kind, range, children = [] }: DocumentSymbol,
  uri: string,
  above?: string,
): SymbolInformation[] {
  const own = { name, kind, location: { uri, range }, ...(above !== undefined && { containerName: above }) };
  return [own, ...children.flatMap((child) => flatten(child, uri, name))];
}

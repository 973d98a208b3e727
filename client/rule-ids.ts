import type * as vscode from 'vscode';

/** The rules that these diagnostics come from, as far as they are ours. */
export function ruleIds(diagnostics: readonly vscode.Diagnostic[]): ReadonlySet<unknown> {
  const ours = diagnostics.filter(({ source }) => source === 'accessible-text');
  return new Set(ours.map(({ code }) => (typeof code === 'object' ? code.value : code)));
}

import * as vscode from 'vscode';
import type { SeverityCounts } from './protocol';

/** Says how many findings there are. Hints are left out: they stand in the text but not in the list of problems. */
export function countsText({ errors, warnings, information }: SeverityCounts): string {
  const parts = [
    ...(errors > 0 ? [vscode.l10n.t('errors: {0}', errors)] : []),
    ...(warnings > 0 ? [vscode.l10n.t('warnings: {0}', warnings)] : []),
    ...(information > 0 ? [vscode.l10n.t('notes: {0}', information)] : []),
  ];
  return parts.length > 0 ? parts.join(vscode.l10n.t(', ')) : vscode.l10n.t('nothing found');
}

/** The gravest severity among the counted findings. */
export function gravest({ errors, warnings }: SeverityCounts): vscode.LanguageStatusSeverity {
  if (errors > 0) return vscode.LanguageStatusSeverity.Error;
  return warnings > 0 ? vscode.LanguageStatusSeverity.Warning : vscode.LanguageStatusSeverity.Information;
}

import * as vscode from 'vscode';
import type { Offer } from '../message';

/** Offers the list in which findings stand. */
export function offerProblems(): Offer {
  return { title: vscode.l10n.t('Open Problems'), command: 'workbench.actions.view.problems' };
}

import {
  CodeActionKind,
  LSPErrorCodes,
  ResponseError,
  type CodeAction,
  type CodeActionContext,
  type CodeActionParams,
  type Range,
} from 'vscode-languageserver';
import type { Finding } from '../core/lint/finding';
import { INTERNAL_ERROR } from '../core/rules/internal-error';
import { allow, allowTitle, canAllow } from './allow-action';
import { diagnosticOf } from './diagnostics';
import { ruleFixTitle, safeFixTitle } from './fix-title';
import {
  editsFor,
  findMeant,
  fixesOfRule,
  isSafelyFixable,
  kindOf,
  textFixes,
  type ActionTarget,
  type AllowTarget,
  type RuleTarget,
} from './fix-target';
import { shownSpan, toSpan } from './positions';
import type { CheckedFile, Session } from './session';
import { toWorkspaceEdit } from './workspace-edit';

const FIX_ALL = `${CodeActionKind.SourceFixAll}.accessible-text`;

/** The kinds of code action that are offered. */
export const CODE_ACTION_KINDS: readonly CodeActionKind[] = [CodeActionKind.QuickFix, FIX_ALL];

/** What a code action carries until its edit is wanted. */
export interface ActionData {
  readonly uri: string;
  readonly version: number;
  readonly target: ActionTarget;
}

interface Offer {
  readonly title: string;
  readonly target: ActionTarget;
  readonly finding?: Finding;
  readonly preferred?: boolean;
}

/** Answers `textDocument/codeAction`. @throws ResponseError when the text has changed meanwhile */
export async function codeActions(session: Session, params: CodeActionParams): Promise<CodeAction[]> {
  const { uri } = params.textDocument;
  const asked = session.documents.get(uri)?.version;
  const checked = await session.check(uri);
  // The fixes are for the book, and the screen shows a garbled text.
  if (!checked || checked.title.misreadFrom) return [];
  if (checked.document.version !== asked) throw contentModified();
  const fixes = wants(params.context, CodeActionKind.QuickFix) ? quickFixes(session, checked, params) : [];
  const all = wants(params.context, FIX_ALL) ? fixAll(session, checked) : [];
  return Promise.all([
    ...fixes.map((offer) => toAction(offer, CodeActionKind.QuickFix, session, checked)),
    ...all.map((offer) => toAction(offer, FIX_ALL, session, checked)),
  ]);
}

/** The answer to a request about a text that is no longer the one that was asked about. */
export function contentModified(): ResponseError {
  return new ResponseError(LSPErrorCodes.ContentModified, 'The document has changed.');
}

/** What a code action does. */
export type ActionEffect = Pick<CodeAction, 'edit' | 'command'>;

/** Works out what a code action does. @returns undefined when what it is about is no longer found */
export async function effectOf(
  target: ActionTarget,
  session: Session,
  checked: CheckedFile,
): Promise<ActionEffect | undefined> {
  if (target.kind === 'allow') {
    const finding = findMeant(checked.findings, target);
    return finding && allow(session, checked, finding);
  }
  const edits = editsFor(target, session, checked);
  const asks = target.kind === 'rule' && kindOf(target.rule, target.fix) === 'review';
  const label = asks ? ruleFixTitle(target.rule, edits?.length ?? 0, session.features.locale) : undefined;
  return edits && { edit: toWorkspaceEdit(edits, session, checked.document, checked.title.draft, label) };
}

function wants({ only }: CodeActionContext, kind: string): boolean {
  return only?.some((wanted) => wanted === '' || wanted === kind || kind.startsWith(`${wanted}.`)) ?? true;
}

function quickFixes(session: Session, checked: CheckedFile, { range, context }: CodeActionParams): Offer[] {
  const near = checked.findings.filter((finding) => isAt(finding, range) || isAmong(finding, context));
  const single = near.flatMap((finding): Offer[] => {
    const fixes = textFixes(finding);
    const safe = fixes.filter(({ fix }) => kindOf(finding.ruleId, fix.fix) === 'safe');
    return fixes.map(({ fix, index }) => ({
      title: session.wordings.fixTitle(finding, fix),
      target: { ...placeOf(finding), kind: 'finding', fix: index },
      finding,
      preferred: safe.length === 1 && safe[0]?.index === index,
    }));
  });
  return [...single, ...ruleFixes(session, checked, near), ...allowances(session, checked, near)];
}

/** One offer for each rule and way of mending; what is to be looked at is offered only where the client can show it. */
function ruleFixes({ features }: Session, { findings }: CheckedFile, near: readonly Finding[]): Offer[] {
  const seen = new Set<string>();
  const offers: Offer[] = [];
  for (const finding of near) {
    for (const { fix } of textFixes(finding)) {
      const target: RuleTarget = { kind: 'rule', rule: finding.ruleId, fix: fix.fix };
      const key = `${target.rule}/${target.fix}`;
      if (seen.has(key) || (kindOf(target.rule, target.fix) === 'review' && !features.preview)) continue;
      seen.add(key);
      const count = fixesOfRule(findings, target).length;
      if (count > 1) offers.push({ title: ruleFixTitle(target.rule, count, features.locale), target, finding });
    }
  }
  return offers;
}

function allowances(session: Session, checked: CheckedFile, near: readonly Finding[]): Offer[] {
  if (!canAllow(session, checked)) return [];
  const allowed = near.filter(({ ruleId }) => ruleId !== INTERNAL_ERROR.id);
  return allowed.map((finding) => ({
    title: allowTitle(finding.ruleId, session.features.locale),
    target: { ...placeOf(finding), kind: 'allow' },
    finding,
  }));
}

function fixAll({ features }: Session, { findings }: CheckedFile): Offer[] {
  return findings.some(isSafelyFixable) ? [{ title: safeFixTitle(features.locale), target: { kind: 'safe' } }] : [];
}

function placeOf({ ruleId, message, span }: Finding): Omit<AllowTarget, 'kind'> {
  return { rule: ruleId, message, start: span.start, end: span.end };
}

function isAt({ draft, span }: Finding, range: Range): boolean {
  const shown = shownSpan(draft.lines, span);
  const asked = toSpan(draft.lines, range);
  return shown.start <= asked.end && asked.start <= shown.end;
}

function isAmong({ draft, span, ruleId }: Finding, { diagnostics }: CodeActionContext): boolean {
  return diagnostics.some(({ code, range }) => {
    if (code !== ruleId) return false;
    const { start, end } = shownSpan(draft.lines, span);
    const asked = toSpan(draft.lines, range);
    return asked.start === start && asked.end === end;
  });
}

async function toAction(
  offer: Offer,
  kind: CodeActionKind,
  session: Session,
  checked: CheckedFile,
): Promise<CodeAction> {
  const { uri, version } = checked.document;
  const { features } = session;
  const data: ActionData = { uri, version, target: offer.target };
  const effect = features.lazyEdits ? undefined : await effectOf(offer.target, session, checked);
  return {
    title: offer.title,
    kind,
    ...(offer.finding && { diagnostics: [diagnosticOf(session, checked.title, offer.finding)] }),
    ...(features.preferred && offer.preferred && { isPreferred: true }),
    ...(effect ?? { data }),
  };
}

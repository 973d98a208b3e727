import {
  CodeActionKind,
  LSPErrorCodes,
  ResponseError,
  type CodeAction,
  type CodeActionContext,
  type CodeActionParams,
  type Range,
  type WorkspaceEdit,
} from 'vscode-languageserver';
import type { Finding } from '../core/lint/finding';
import type { ChosenFix } from '../core/lint/fix';
import { INTERNAL_ERROR } from '../core/rules/internal-error';
import { lineIndexAt } from '../core/text/lines';
import type { Span } from '../core/text/span';
import { allow, allowTitle, canAllow, keepablePlaces } from './allow-action';
import { changeNamesInConfig } from './config-edit';
import { diagnosticOf } from './diagnostics';
import { ruleFixTitle, safeFixTitle } from './fix-title';
import {
  editsFor,
  findMeant,
  fixesOfRule,
  isSafelyFixable,
  kindOf,
  singleFixes,
  textFixes,
  touches,
  type ActionTarget,
  type AllowTarget,
  type FindingTarget,
  type RuleTarget,
} from './fix-target';
import { shownSpan, toSpan } from './positions';
import type { CheckedFile, Session } from './session';
import { toWorkspaceEdit, withConfig, withRenames } from './workspace-edit';

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
    return finding && allow(session, checked, finding, target.place);
  }
  const renaming = target.kind === 'finding' ? renamingFix(target, session, checked) : undefined;
  if (renaming) return { edit: renaming };
  const edits = editsFor(target, session, checked);
  const label = target.kind === 'rule' && edits ? previewLabel(target, session, checked, edits.length) : undefined;
  return edits && { edit: toWorkspaceEdit(edits, session, checked.document, checked.title.draft, label) };
}

/** A fix that gives files other names is looked at first, all of it. */
function renamingFix(target: FindingTarget, session: Session, checked: CheckedFile): WorkspaceEdit | undefined {
  const finding = findMeant(checked.findings, target);
  const fix = finding?.fixes?.[target.fix];
  if (!finding || !fix?.renames) return undefined;
  const { document, title } = checked;
  const label = session.features.preview ? session.wordings.fixTitle(finding, fix) : undefined;
  const edit = withRenames(toWorkspaceEdit(fix.edits, session, document, title.draft, label), fix.renames, document);
  return withConfig(edit, changeNamesInConfig(session, title, fix.renames));
}

/** What the changes are called that the client is to show before it makes them. */
function previewLabel(
  target: RuleTarget,
  session: Session,
  { findings }: CheckedFile,
  count: number,
): string | undefined {
  const [first] = fixesOfRule(findings, target);
  return first && kindOf(target.rule, target.fix) === 'review' ? togetherTitle(session, first, count) : undefined;
}

/** What mending many findings at once is called: as the fix says where it does nothing else. */
function togetherTitle({ wordings, features }: Session, { finding, fix }: ChosenFix, count: number): string {
  if (fix.together !== 'only') return ruleFixTitle(finding.ruleId, count, features.locale);
  return wordings.fixTitle(finding, { ...fix, data: { ...fix.data, count } });
}

function wants({ only }: CodeActionContext, kind: string): boolean {
  return only?.some((wanted) => wanted === '' || wanted === kind || kind.startsWith(`${wanted}.`)) ?? true;
}

function quickFixes(session: Session, checked: CheckedFile, { range, context }: CodeActionParams): Offer[] {
  const near = checked.findings.filter((finding) => isAt(finding, range) || isAmong(finding, context));
  const asked = toSpan(checked.title.draft.lines, range);
  const single = near.flatMap((finding): Offer[] => {
    const fixes = singleFixes(finding, asked, session.features.renames);
    const safe = fixes.filter(({ fix }) => kindOf(finding.ruleId, fix.fix) === 'safe');
    return fixes.map(({ fix, index }) => ({
      title: session.wordings.fixTitle(finding, fix),
      target: { ...placeOf(finding), kind: 'finding', fix: index },
      finding,
      preferred: safe.length === 1 && safe[0]?.index === index,
    }));
  });
  return [...single, ...ruleFixes(session, checked, near), ...allowances(session, checked, near, asked)];
}

/** One offer for each rule and way of mending; what is to be looked at is offered only where the client can show it. */
function ruleFixes(session: Session, { findings }: CheckedFile, near: readonly Finding[]): Offer[] {
  const seen = new Set<string>();
  const offers: Offer[] = [];
  for (const finding of near) {
    for (const { fix } of textFixes(finding).filter((one) => one.fix.together !== 'never')) {
      const target: RuleTarget = { kind: 'rule', rule: finding.ruleId, fix: fix.fix };
      const key = `${target.rule}/${target.fix}`;
      if (seen.has(key) || (kindOf(target.rule, target.fix) === 'review' && !session.features.preview)) continue;
      seen.add(key);
      const all = fixesOfRule(findings, target);
      const count = all.reduce((sum, { fix: { together, edits } }) => sum + (together ? edits.length : 1), 0);
      if (count > 1) offers.push({ title: togetherTitle(session, { finding, fix }, count), target, finding });
    }
  }
  // Between two that are called the same nobody could choose.
  return offers.filter(({ title }) => offers.filter((other) => other.title === title).length === 1);
}

function allowances(session: Session, checked: CheckedFile, near: readonly Finding[], asked: Span): Offer[] {
  if (!canAllow(session, checked)) return [];
  const { locale } = session.features;
  const allowed = near.filter(({ ruleId }) => ruleId !== INTERNAL_ERROR.id);
  return allowed.flatMap((finding): Offer[] => {
    const target: AllowTarget = { ...placeOf(finding), kind: 'allow' };
    const { lines } = finding.draft;
    const meant = keepablePlaces(finding).filter((place) => touches(lines[lineIndexAt(lines, place)] ?? asked, asked));
    const places = meant.length === 1 ? meant : [];
    return [...places.map((place) => ({ ...target, place })), target].map((one) => ({
      title: allowTitle(finding, one.place, locale),
      target: one,
      finding,
    }));
  });
}

function fixAll({ features }: Session, { findings }: CheckedFile): Offer[] {
  return findings.some(isSafelyFixable) ? [{ title: safeFixTitle(features.locale), target: { kind: 'safe' } }] : [];
}

function placeOf({ ruleId, message, span }: Finding): Omit<AllowTarget, 'kind'> {
  return { rule: ruleId, message, start: span.start, end: span.end };
}

function isAt({ draft, span }: Finding, range: Range): boolean {
  return touches(shownSpan(draft.lines, span), toSpan(draft.lines, range));
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

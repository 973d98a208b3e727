import type { CodeAction } from 'vscode-languageserver';
import { contentModified, effectOf, type ActionData } from './code-action';
import type { ActionTarget } from './fix-target';
import { isRecord } from './plain-data';
import type { Session } from './session';

/** Answers `codeAction/resolve`: adds the edit, and the command that follows it. @throws ResponseError when the text has changed meanwhile */
export async function resolveCodeAction(session: Session, action: CodeAction): Promise<CodeAction> {
  const data: unknown = action.data;
  if (!isActionData(data)) return action;
  const checked = await session.check(data.uri);
  if (checked?.document.version !== data.version || checked.title.misreadFrom) throw contentModified();
  const effect = await effectOf(data.target, session, checked);
  if (!effect) throw contentModified();
  return { ...action, ...effect };
}

/** What comes back was made here, but by way of a client. */
function isActionData(data: unknown): data is ActionData {
  if (!isRecord(data)) return false;
  return typeof data.uri === 'string' && typeof data.version === 'number' && isTarget(data.target);
}

function isTarget(target: unknown): target is ActionTarget {
  if (!isRecord(target)) return false;
  const { kind, rule, message, start, end, fix, place } = target;
  if (kind === 'safe') return true;
  if (kind === 'rule') return typeof rule === 'string' && typeof fix === 'string';
  const isPlace = typeof rule === 'string' && typeof message === 'string' && isNumber(start) && isNumber(end);
  return (
    isPlace && ((kind === 'allow' && (place === undefined || isNumber(place))) || (kind === 'finding' && isNumber(fix)))
  );
}

function isNumber(value: unknown): value is number {
  return typeof value === 'number';
}

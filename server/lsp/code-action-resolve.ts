import type { CodeAction } from 'vscode-languageserver';
import { contentModified, editOf, type ActionData } from './code-action';
import type { FixTarget } from './fix-target';
import type { Session } from './session';

/** Answers `codeAction/resolve`: adds the edit. @throws ResponseError when the text has changed meanwhile */
export async function resolveCodeAction(session: Session, action: CodeAction): Promise<CodeAction> {
  const data: unknown = action.data;
  if (!isActionData(data)) return action;
  const checked = await session.check(data.uri);
  if (checked?.document.version !== data.version || checked.title.misreadFrom) throw contentModified();
  const edit = editOf(data.target, session, checked);
  if (!edit) throw contentModified();
  return { ...action, edit };
}

/** What comes back was made here, but by way of a client. */
function isActionData(data: unknown): data is ActionData {
  if (!isRecord(data)) return false;
  return typeof data.uri === 'string' && typeof data.version === 'number' && isFixTarget(data.target);
}

function isFixTarget(target: unknown): target is FixTarget {
  if (!isRecord(target)) return false;
  const { kind, rule, message, start, end, fix } = target;
  if (kind === 'safe') return true;
  if (kind === 'rule') return typeof rule === 'string' && typeof fix === 'string';
  return (
    kind === 'finding' &&
    [rule, message].every((part) => typeof part === 'string') &&
    [start, end, fix].every((part) => typeof part === 'number')
  );
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null;
}

import type { Command, ExecuteCommandParams, Range, WorkspaceEdit } from 'vscode-languageserver';
import { addAllowance, newConfig, type AllowedFinding } from '../core/assist/allow-entry';
import { REASON_TO_WRITE } from '../core/book/config';
import { breakAt } from '../core/book/line-breaks/kept-breaks';
import type { Finding } from '../core/lint/finding';
import { fill } from '../core/lint/wording';
import { hardLineBreak } from '../core/rules/hard-line-break';
import type { Locale, Wording } from '../core/rules/rule';
import { decode } from '../core/text/decode';
import { applyEdits } from '../core/text/edit';
import { splitLines } from '../core/text/lines';
import { slice } from '../core/text/span';
import { parentOf, pathBelow } from '../host/uri';
import { changeConfig, configUriFor, createConfig } from './config-edit';
import { summaryOf } from './fix-title';
import { isRecord } from './plain-data';
import { toRange } from './positions';
import type { CheckedFile, Session } from './session';

/** The command that shows the reason of a new entry, so that it is filled in. Its arguments: URI and range. */
export const SHOW_REASON = 'accessibleText.server.showReason';

const TITLE: Wording = {
  ja: '確かめたうえで認める（accessible-text.json に書く）: {summary}',
  en: 'Allow this, having checked it (in accessible-text.json): {summary}',
};
const AS_PRINTED: Wording = {
  ja: '原本どおり「{text}」とする（accessible-text.json に書く）',
  en: 'Keep "{text}" as in the original (writes it into accessible-text.json)',
};
const ONE_PLACE: Wording = {
  ja: '確かめたうえで、この行の終わりだけを認める（accessible-text.json に「{text}」と書く）',
  en: 'Allow only the end of this line, having checked it (writes "{text}" into accessible-text.json)',
};
const ALL_PLACES: Wording = {
  ja: '確かめたうえで、続いている{count}か所をすべて認める（「{first}」から「{last}」までの文を accessible-text.json に書く）',
  en: 'Allow all {count} places, having checked them (writes the text from "{first}" to "{last}" into accessible-text.json)',
};
const SHOW: Wording = { ja: '理由を書く', en: 'Write the reason' };

/** What allowing a finding does. */
export interface Allowing {
  readonly edit: WorkspaceEdit;
  readonly command?: Command;
}

/** @returns the places of a finding that can be allowed one by one: the breaks of a run */
export function keepablePlaces({ ruleId, places = [] }: Finding): readonly number[] {
  return ruleId === hardLineBreak.meta.id && places.length > 1 ? places : [];
}

/** @returns what allowing a finding, or one place in it, is called, with the words that are stored */
export function allowTitle(finding: Finding, place: number | undefined, locale: Locale): string {
  const shown = (at: number): string => breakAt(finding.draft.text, at).replace(/\s+/g, '／');
  if (place !== undefined) return fill(ONE_PLACE[locale], { text: shown(place) }, locale);
  if (finding.knownBy)
    return fill(AS_PRINTED[locale], { text: slice(finding.draft.text, finding.knownBy).trim() }, locale);
  const places = keepablePlaces(finding);
  const [first, last] = [places[0], places.at(-1)];
  if (first === undefined || last === undefined)
    return fill(TITLE[locale], { summary: summaryOf(finding.ruleId) }, locale);
  const data = { count: places.length, first: shown(first), last: shown(last) };
  return fill(ALL_PLACES[locale], data, locale);
}

/** @returns whether a finding can be allowed: an edit of the configuration, or a new one, is within the client's means */
export function canAllow({ features }: Session, { title: { project }, document }: CheckedFile): boolean {
  // A text that is in no file yet has no name to be allowed by.
  if (document.uri.startsWith('untitled:')) return false;
  return project.file ? features.versionedEdits && !project.file.parsed.broken : features.newFiles;
}

/**
 * Adds the finding, or one place in it, to the nearest configuration, or to a new one.
 * @returns undefined when that cannot be understood
 */
export async function allow(
  session: Session,
  checked: CheckedFile,
  { ruleId, draft, span, knownBy = span }: Finding,
  place: number | undefined,
): Promise<Allowing | undefined> {
  const uri = checked.title.uriOf(draft);
  const text = place === undefined ? slice(draft.text, knownBy) : breakAt(draft.text, place);
  const entryFor = (folder: string): AllowedFinding => ({
    rule: ruleId,
    file: pathBelow(folder, uri),
    ...(text !== '' && { text }),
  });
  const config = checked.title.project.file?.uri;
  if (config === undefined) {
    const created = configUriFor(session, uri);
    const written = newConfig(entryFor(parentOf(created)));
    return { edit: createConfig(created, written), ...showing(session, created, written) };
  }
  const before = decode(await session.configFiles.read(config)).text;
  const edits = addAllowance(before, entryFor(parentOf(config)));
  if (!edits) return undefined;
  const shown = session.documents.get(config)?.uri ?? config;
  return { edit: changeConfig(session, config, before, edits), ...showing(session, shown, applyEdits(before, edits)) };
}

/** The new entry is the last one. @param text the configuration with it */
function showing({ features }: Session, uri: string, text: string): { readonly command?: Command } {
  const start = text.lastIndexOf(REASON_TO_WRITE);
  if (!features.commands || !features.showDocument || start < 0) return {};
  const range = toRange(splitLines(text), { start, end: start + REASON_TO_WRITE.length });
  return { command: { title: SHOW[features.locale], command: SHOW_REASON, arguments: [uri, range] } };
}

/** Answers `workspace/executeCommand`. */
export async function executeCommand(session: Session, params: ExecuteCommandParams): Promise<null> {
  const given: readonly unknown[] = params.arguments ?? [];
  const [uri, selection] = given;
  if (params.command !== SHOW_REASON || typeof uri !== 'string' || !isRange(selection)) return null;
  await session.connection.window.showDocument({ uri, takeFocus: true, selection });
  return null;
}

function isRange(value: unknown): value is Range {
  return isRecord(value) && isPosition(value['start']) && isPosition(value['end']);
}

function isPosition(value: unknown): boolean {
  return isRecord(value) && typeof value['line'] === 'number' && typeof value['character'] === 'number';
}

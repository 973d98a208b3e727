import type { WorkspaceEdit } from 'vscode-languageserver';
import { writeDeclarations, type Answers } from '../core/assist/declaration-entry';
import { answerState, declarationsFor, questionsFor } from '../core/book/declarations';
import { assemble } from '../core/book/deliverable';
import type { Question } from '../core/book/questions';
import { declarationForm, type FormState } from '../core/delivery/declaration-form';
import { readForm, valuesOf, type FormValues } from '../core/delivery/form-answers';
import { dayText } from '../core/delivery/report-document';
import { declaredLevel } from '../core/lint/check';
import { decode } from '../core/text/decode';
import { parentOf, pathBelow } from '../host/uri';
import { changeConfig, configUriFor, createConfig } from './config-edit';
import { difference } from './difference';
import type { DeclarationFormParams, DeclarationFormResult } from './protocol';
import type { Session } from './session';
import type { Title } from './titles';
import { today } from './today';

/** Answers DECLARATION_FORM. */
export async function answerDeclarationForm(
  session: Session,
  { uri, values }: DeclarationFormParams,
): Promise<DeclarationFormResult | null> {
  const title = await session.titles.titleOf(uri);
  if (!title || title.project.file?.parsed.broken) return null;
  const { project, drafts, uriOf } = title;
  const deliverable = assemble(drafts, true, title.folder);
  const declared = declarationsFor(project.config, drafts[0].path);
  const questions = questionsFor(declaredLevel(deliverable));
  const config = project.file?.uri ?? configUriFor(session, uriOf(drafts[0]));
  const state: FormState = {
    title: deliverable.facts.sourceInfo?.title?.value ?? drafts[0].path,
    questions,
    values: values ?? valuesOf(declared),
    errors: [],
  };
  const show = (more: Partial<FormState>, edit: WorkspaceEdit | null = null): DeclarationFormResult => ({
    page: declarationForm({ ...state, ...more }, session.features.locale),
    edit,
    config: session.documents.get(config)?.uri ?? config,
  });
  if (!values) return show({});
  const { answers, errors } = readForm(questions, values, dayText(today()), session.features.locale);
  if (errors.length > 0) return show({ errors });
  return show({ left: countLeft(questions, answers) }, await editFor(session, title, config, answers, values));
}

function countLeft(questions: readonly Question[], answers: Answers): number {
  return questions.filter((question) => answerState(question, answers[question.id]) !== 'answered').length;
}

async function editFor(
  session: Session,
  { project, drafts, uriOf }: Title,
  config: string,
  answers: Answers,
  values: FormValues,
): Promise<WorkspaceEdit | null> {
  const before = project.file ? decode(await session.configFiles.read(config)).text : '';
  const scope = values['for'] === 'all' ? 'all' : { title: pathBelow(parentOf(config), uriOf(drafts[0])) };
  const after = writeDeclarations(before, project.config, answers, scope);
  if (after === undefined) throw new Error(`${config} cannot be understood`);
  if (after === before) return null;
  return project.file ? changeConfig(session, config, before, difference(before, after)) : createConfig(config, after);
}

import {
  ErrorCodes,
  LSPErrorCodes,
  ResponseError,
  type CancellationToken,
  type CodeAction,
  type Connection,
  type InitializeError,
  type InitializeParams,
  type InitializeResult,
  type WorkspaceDiagnosticReport,
} from 'vscode-languageserver';
import type { StartThread } from '../engine/worker-protocol';
import { executeCommand } from './allow-action';
import { serverCapabilities } from './capabilities';
import { checkWorkspace } from './check-workspace';
import { readFeatures } from './client-features';
import { codeActions } from './code-action';
import { resolveCodeAction } from './code-action-resolve';
import { completions } from './completion';
import { answerDeclarationForm } from './declaration-form';
import { deliveryReport } from './delivery-report';
import { NO_DIAGNOSTICS, pullDiagnostics } from './diagnostics';
import { documentLinks } from './document-link';
import { documentSymbols } from './document-symbol';
import { draftStatus } from './draft-status';
import { fixWorkspace } from './fix-workspace';
import { foldingRanges } from './folding-range';
import { FollowChanges } from './follow-changes';
import { hover } from './hover';
import { insertFrontMatter, newDraft } from './insert-front-matter';
import { isDraft } from './is-draft';
import { noteList, pageMarksConverted } from './marks';
import type { MeasuredFiles } from './measured-files';
import { misread } from './misread-request';
import { definition, references } from './note-links';
import { OpenDocuments } from './open-documents';
import { isRecord } from './plain-data';
import { pack } from './pack';
import { proofSheet, proofSheetApplied } from './proof-sheet';
import * as protocol from './protocol';
import { listRules, showRule } from './rule-pages';
import { Session, type OpenCache } from './session';
import { listUncommonCharacters } from './uncommon-characters';
import { WorkspaceFolders } from './workspace-folders';

/**
 * Serves one client until it says `exit`.
 * @param files what drafts and the files beside them are read from
 * @param startThread starts the worker that does what is expensive; without it nobody asks the dictionary
 * @param openCache opens what remembers findings; without it each run checks everything again
 */
export function startServer(
  connection: Connection,
  files: MeasuredFiles,
  startThread?: StartThread,
  openCache?: OpenCache,
): void {
  const server = new Server(connection, files, startThread, openCache);
  connection.onInitialize((params) => server.initialize(params));
  connection.onInitialized(() => server.initialized());
  connection.onShutdown(() => {
    server.shutDown();
  });
  answerEditor(connection, server);
  answerClient(connection, server);
  connection.listen();
}

/** What LSP defines. */
function answerEditor(connection: Connection, server: Server): void {
  const { diagnostics } = connection.languages;
  diagnostics.on(server.answer(pullDiagnostics, () => NO_DIAGNOSTICS));
  diagnostics.onWorkspace((params, token, _, parts) =>
    server.answer<typeof params, WorkspaceDiagnosticReport>(
      (session) => session.workspaceDiagnostics.answer(params, token, parts),
      () => ({ items: [] }),
    )(params, token),
  );
  connection.onCodeAction(server.answer(codeActions, () => []));
  connection.onCodeActionResolve(server.answer(resolveCodeAction, (action: CodeAction) => action));
  connection.onCompletion(server.answer(completions, () => []));
  connection.onHover(server.answer(hover, () => null));
  connection.onDocumentSymbol(server.answer(documentSymbols, () => []));
  connection.onDefinition(server.answer(definition, () => []));
  connection.onReferences(server.answer(references, () => []));
  connection.onDocumentLinks(server.answer(documentLinks, () => []));
  connection.onFoldingRanges(server.answer(foldingRanges, () => []));
  connection.onExecuteCommand(server.answer(executeCommand, () => null));
}

/** What only our own client asks. Where there is nothing to fall back to, a failure is one for the client too. */
function answerClient(connection: Connection, server: Server): void {
  connection.onRequest(
    protocol.IS_DRAFT,
    server.answer(isDraft, () => false),
  );
  connection.onRequest(
    protocol.MISREAD,
    server.answer(misread, () => null),
  );
  connection.onRequest(
    protocol.DRAFT_STATUS,
    server.answer(draftStatus, () => null),
  );
  connection.onRequest(protocol.CHECK_WORKSPACE, server.answer(checkWorkspace));
  connection.onRequest(protocol.FIX_WORKSPACE, server.answer(fixWorkspace));
  connection.onRequest(protocol.INSERT_FRONT_MATTER, server.answer(insertFrontMatter));
  connection.onRequest(protocol.UNCOMMON_CHARACTERS, server.answer(listUncommonCharacters));
  connection.onRequest(protocol.CONVERT_PAGE_MARKS, server.answer(pageMarksConverted));
  connection.onRequest(protocol.NOTE_LIST, server.answer(noteList));
  connection.onRequest(protocol.DELIVERY_REPORT, server.answer(deliveryReport));
  connection.onRequest(protocol.DECLARATION_FORM, server.answer(answerDeclarationForm));
  connection.onRequest(protocol.PACK, server.answer(pack));
  connection.onRequest(protocol.PROOF_SHEET, server.answer(proofSheet));
  connection.onRequest(protocol.APPLY_PROOF_SHEET, server.answer(proofSheetApplied));
  connection.onRequest(protocol.NEW_DRAFT, server.answer(newDraft));
  connection.onRequest(protocol.RULE_PAGE, server.answer(showRule));
  connection.onRequest(protocol.RULE_LIST, server.answer(listRules));
}
type Handle<P, R> = (session: Session, params: P, token: CancellationToken) => R | Promise<R>;

class Server {
  private readonly documents = new OpenDocuments();
  private session: Session | undefined;
  private changes: FollowChanges | undefined;
  private closing = false;

  constructor(
    private readonly connection: Connection,
    private readonly files: MeasuredFiles,
    private readonly startThread?: StartThread,
    private readonly openCache?: OpenCache,
  ) {
    this.documents.listen(connection);
  }

  initialize(params: InitializeParams): InitializeResult | ResponseError<InitializeError> {
    if (this.session) {
      return new ResponseError(ErrorCodes.InvalidRequest, 'The server has been initialized.', { retry: false });
    }
    const features = readFeatures(params);
    const folders = new WorkspaceFolders(params);
    const { connection, documents, files, startThread, openCache } = this;
    this.session = new Session(connection, documents, features, folders, files, startThread, openCache);
    if (isRecord(params.initializationOptions)) {
      this.session.choices.set(params.initializationOptions['choices']);
      folders.exclude(params.initializationOptions['choices']);
    }
    this.changes = new FollowChanges(this.session);
    return { capabilities: serverCapabilities(features), serverInfo: { name: 'accessible-text' } };
  }

  initialized(): Promise<void> | undefined {
    return this.changes?.watch();
  }

  shutDown(): void {
    this.closing = true;
    this.session?.engine?.dispose();
  }

  /**
   * Makes a request handler that never throws: errors are logged, and the client gets the fallback or an error.
   * @param handle may throw a ResponseError to refuse the request
   */
  answer<P, R>(handle: Handle<P, R>, fallback?: (params: P) => R) {
    return async (params: P, token: CancellationToken): Promise<R | ResponseError<never>> => {
      const { session } = this;
      if (!session) return refusal(ErrorCodes.ServerNotInitialized, 'The server is not initialized.');
      session.quiet.disturb();
      try {
        const refused = this.refusal(token);
        if (refused) return refused;
        const result = await handle(session, params, token);
        return this.refusal(token) ?? result;
      } catch (error) {
        if (error instanceof ResponseError) return refusal(error.code, error.message);
        session.report(error);
        return fallback ? fallback(params) : refusal(ErrorCodes.InternalError, String(error));
      }
    };
  }

  private refusal(token: CancellationToken): ResponseError<never> | undefined {
    if (this.closing) return refusal(ErrorCodes.InvalidRequest, 'The server is shutting down.');
    return token.isCancellationRequested
      ? refusal(LSPErrorCodes.RequestCancelled, 'The request was cancelled.')
      : undefined;
  }
}

function refusal(code: number, message: string): ResponseError<never> {
  return new ResponseError(code, message);
}

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
} from 'vscode-languageserver';
import { serverCapabilities } from './capabilities';
import { readFeatures } from './client-features';
import { codeActions } from './code-action';
import { resolveCodeAction } from './code-action-resolve';
import { NO_DIAGNOSTICS, pullDiagnostics } from './diagnostics';
import { FollowChanges } from './follow-changes';
import { IS_DRAFT, isDraft } from './is-draft';
import type { MeasuredFiles } from './measured-files';
import { OpenDocuments } from './open-documents';
import { Session } from './session';

/** Serves one client until it says `exit`. @param files what drafts and the files beside them are read from */
export function startServer(connection: Connection, files: MeasuredFiles): void {
  const server = new Server(connection, files);
  connection.onInitialize((params) => server.initialize(params));
  connection.onInitialized(() => server.initialized());
  connection.onShutdown(() => {
    server.shutDown();
  });
  connection.languages.diagnostics.on(server.answer(pullDiagnostics, () => NO_DIAGNOSTICS));
  connection.onCodeAction(server.answer(codeActions, () => []));
  connection.onCodeActionResolve(server.answer(resolveCodeAction, (action: CodeAction) => action));
  connection.onRequest(
    IS_DRAFT,
    server.answer(isDraft, () => false),
  );
  connection.listen();
}

class Server {
  private readonly documents = new OpenDocuments();
  private session: Session | undefined;
  private changes: FollowChanges | undefined;
  private closing = false;

  constructor(
    private readonly connection: Connection,
    private readonly files: MeasuredFiles,
  ) {
    this.documents.listen(connection);
  }

  initialize(params: InitializeParams): InitializeResult | ResponseError<InitializeError> {
    if (this.session) {
      return new ResponseError(ErrorCodes.InvalidRequest, 'The server has been initialized.', { retry: false });
    }
    const features = readFeatures(params);
    this.session = new Session(this.connection, this.documents, features, this.files);
    this.changes = new FollowChanges(this.session);
    return { capabilities: serverCapabilities(features), serverInfo: { name: 'accessible-text' } };
  }

  initialized(): Promise<void> | undefined {
    return this.changes?.watch();
  }

  shutDown(): void {
    this.closing = true;
  }

  /**
   * Makes a request handler that never fails: errors are logged, and the client gets the fallback.
   * @param handle may throw a ResponseError to refuse the request
   */
  answer<P, R>(handle: (session: Session, params: P) => Promise<R>, fallback: (params: P) => R) {
    return async (params: P, token: CancellationToken): Promise<R | ResponseError<never>> => {
      const { session } = this;
      if (!session) return refusal(ErrorCodes.ServerNotInitialized, 'The server is not initialized.');
      try {
        return this.refusal(token) ?? (await handle(session, params).then((result) => this.refusal(token) ?? result));
      } catch (error) {
        if (error instanceof ResponseError) return refusal(error.code, error.message);
        session.report(error);
        return fallback(params);
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

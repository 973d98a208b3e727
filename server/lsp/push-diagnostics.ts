import { diagnosticsIn } from './diagnostics';
import { canonical } from './open-documents';
import type { Session } from './session';

/** How long a text must rest before it is checked, in milliseconds. */
const REST = 150;

/** Sends diagnostics to clients that do not ask for them. */
export class PushDiagnostics {
  private readonly waiting = new Set<string>();
  /** Documents that the client was sent something about; of texts that are no drafts it hears nothing. */
  private readonly shown = new Set<string>();
  private timer: ReturnType<typeof setTimeout> | undefined;

  constructor(private readonly session: Session) {}

  /** Checks documents soon. */
  schedule(uris: readonly string[]): void {
    for (const uri of uris) this.waiting.add(canonical(uri));
    clearTimeout(this.timer);
    this.timer = setTimeout(() => void this.run(), REST);
  }

  /** Takes back what was sent about a document that is closed now. */
  clear(uri: string): void {
    this.waiting.delete(canonical(uri));
    if (this.shown.delete(canonical(uri))) this.send({ uri, diagnostics: [] });
  }

  private async run(): Promise<void> {
    const uris = [...this.waiting];
    this.waiting.clear();
    for (const uri of uris) await this.publish(uri).catch(this.session.report);
  }

  private async publish(uri: string): Promise<void> {
    const title = await this.session.openTitle(uri);
    const document = this.session.documents.get(uri);
    if (!document || (!title && !this.shown.has(uri))) return;
    if (title) this.shown.add(uri);
    else this.shown.delete(uri);
    const diagnostics = title ? diagnosticsIn(this.session, title, title.draft) : [];
    const version = this.session.features.diagnosticVersion ? { version: document.version } : {};
    this.send({ uri: document.uri, ...version, diagnostics });
  }

  private send(params: Parameters<Session['connection']['sendDiagnostics']>[0]): void {
    this.session.connection.sendDiagnostics(params).catch(this.session.report);
  }
}

import type { Connection, Diagnostic } from 'vscode-languageserver';
import { configFindings } from '../core/lint/config-findings';
import { RULES } from '../core/rules/index';
import type { Files } from '../host/files';
import { CONFIG_NAME, readProject, type Project } from '../host/project';
import { toDiagnostic, type DiagnosticStyle } from './diagnostic';

/** Shows what is wrong in configuration files. They are sent unasked: editors open them as JSON, not as our documents. */
export class ConfigDiagnostics {
  /** Files of which the client shows something. */
  private readonly shown = new Set<string>();

  /** @param files with the texts of configuration files that are being edited */
  constructor(
    private readonly connection: Connection,
    private readonly files: Files,
    private readonly style: DiagnosticStyle,
    private readonly report: (error: unknown) => void,
  ) {}

  /** Shows what is wrong in the file that a project was read from. */
  publish({ file }: Project): void {
    if (!file) return;
    const findings = configFindings(CONFIG_NAME, file.text, file.parsed);
    this.send(
      file.uri,
      findings.map((finding) => toDiagnostic(finding, this.style, () => file.uri)),
    );
  }

  /** Looks at a configuration file again, for it was changed, made or removed. */
  async update(uri: string): Promise<void> {
    try {
      this.publish(await readProject(this.files, uri, RULES));
    } catch (error) {
      this.report(error);
      this.send(uri, []);
    }
  }

  private send(uri: string, diagnostics: Diagnostic[]): void {
    const wasShown = this.shown.delete(uri);
    if (diagnostics.length > 0) this.shown.add(uri);
    else if (!wasShown) return;
    this.connection.sendDiagnostics({ uri, diagnostics }).catch(this.report);
  }
}

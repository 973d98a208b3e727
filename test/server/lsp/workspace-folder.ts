import { mkdirSync, mkdtempSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';

/** A folder of files made for one test. */
export class WorkspaceFolder {
  private readonly path = mkdtempSync(join(tmpdir(), 'accessible-text-lsp-'));

  /** Writes a file. @returns its URI */
  write(name: string, content: string | Uint8Array): string {
    const path = join(this.path, name);
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, content);
    return this.uri(name);
  }

  /** Removes a file or a folder. */
  remove(name: string): void {
    rmSync(join(this.path, name), { recursive: true });
  }

  rename(name: string, newName: string): void {
    renameSync(join(this.path, name), join(this.path, newName));
  }

  /** @returns the URI of a file in the folder, or its own */
  uri(name = ''): string {
    return pathToFileURL(join(this.path, name)).href;
  }

  dispose(): void {
    rmSync(this.path, { recursive: true, force: true });
  }
}

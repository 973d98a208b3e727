import { decode, type Decoded } from '../core/text/decode';
import { isTextFile } from '../host/project';
import { childOf, parentOf } from '../host/uri';
import type { MeasuredFiles } from './measured-files';

/** Bytes that no book fills; what is larger is not read just because it stands in the folder of a draft. */
const MOST_BYTES = 32 * 1024 * 1024;

interface KnownFolder {
  names?: Promise<readonly string[]>;
  readonly files: Map<string, Promise<Decoded | undefined>>;
}

/** What the files on the disk hold; each is read once until it is forgotten. What cannot be read counts as not there. */
export class StoredFiles {
  private readonly folders = new Map<string, KnownFolder>();

  /** @param report takes errors other than that a file is missing */
  constructor(
    private readonly files: MeasuredFiles,
    private readonly report: (error: unknown) => void,
  ) {}

  /** @returns the file's text and the facts about its bytes; undefined when there is none, or it is too large */
  read(uri: string): Promise<Decoded | undefined> {
    const { files } = this.folder(parentOf(uri));
    const reading = files.get(uri) ?? this.decodeFile(uri);
    files.set(uri, reading);
    return reading;
  }

  /** @returns URIs of the text files in a folder, in no order */
  textFilesIn(folder: string): Promise<readonly string[]> {
    const known = this.folder(folder);
    return (known.names ??= this.listTextFiles(folder));
  }

  /** Forgets one file, for it was changed, made or removed. @returns whether anything of its folder was known */
  forget(uri: string): boolean {
    const known = this.folders.get(parentOf(uri));
    known?.files.delete(uri);
    delete known?.names;
    return known !== undefined;
  }

  forgetFolder(folder: string): void {
    this.folders.delete(folder);
  }

  private folder(folder: string): KnownFolder {
    const known = this.folders.get(folder) ?? { files: new Map() };
    this.folders.set(folder, known);
    return known;
  }

  private async decodeFile(uri: string): Promise<Decoded | undefined> {
    try {
      if ((await this.files.size(uri)) > MOST_BYTES) return undefined;
      return decode(await this.files.read(uri));
    } catch (error) {
      this.report(error);
      return undefined;
    }
  }

  private async listTextFiles(folder: string): Promise<readonly string[]> {
    try {
      const entries = await this.files.list(folder);
      return entries
        .filter(({ name, kind }) => kind === 'file' && isTextFile(name))
        .map(({ name }) => childOf(folder, name));
    } catch (error) {
      this.report(error);
      return [];
    }
  }
}

import { isPublicationFile } from '../core/syntax/publication';
import { FileError } from '../host/files';
import { listNames } from '../host/project';
import { readStoredText, type StoredText } from '../host/stored-text';
import { nameOf, parentOf } from '../host/uri';
import type { MeasuredFiles } from './measured-files';

/** Bytes that the text of no book fills; what is larger is not read just because it stands in the folder of a draft. */
const MOST_BYTES = 32 * 1024 * 1024;

const TOO_LARGE = new Error('larger than 32 MiB');

interface KnownFolder {
  names?: Promise<readonly string[]>;
  readonly files: Map<string, Promise<StoredText | FileError>>;
}

/** What the files on the disk hold; each is read once until it is forgotten. */
export class StoredFiles {
  private readonly folders = new Map<string, KnownFolder>();

  /** @param report takes errors other than that a file is missing */
  constructor(
    private readonly files: MeasuredFiles,
    private readonly report: (error: unknown) => void,
  ) {}

  /** @returns the file's text and the facts about its bytes; undefined when it cannot be read or is too large */
  async read(uri: string): Promise<StoredText | undefined> {
    const stored = await this.attempt(uri);
    return stored instanceof FileError ? undefined : stored;
  }

  /** As `read`, but tells why there is nothing to read. */
  attempt(uri: string): Promise<StoredText | FileError> {
    const { files } = this.folder(parentOf(uri));
    const reading = files.get(uri) ?? this.decodeFile(uri);
    files.set(uri, reading);
    return reading;
  }

  /** @returns the names of the files in a folder, in no order */
  namesIn(folder: string): Promise<readonly string[]> {
    const known = this.folder(folder);
    return (known.names ??= this.listFiles(folder));
  }

  /** Forgets one file, for it was changed, made or removed. @returns whether anything of its folder was known */
  forget(uri: string): boolean {
    const known = this.folders.get(parentOf(uri));
    known?.files.delete(uri);
    delete known?.names;
    return known !== undefined;
  }

  /** Lets go of one file, which is as it was; it is read again when it is needed. */
  release(uri: string): void {
    this.folders.get(parentOf(uri))?.files.delete(uri);
  }

  forgetFolder(folder: string): void {
    this.folders.delete(folder);
  }

  private folder(folder: string): KnownFolder {
    const known = this.folders.get(folder) ?? { files: new Map() };
    this.folders.set(folder, known);
    return known;
  }

  private async decodeFile(uri: string): Promise<StoredText | FileError> {
    try {
      const isText = !isPublicationFile(nameOf(uri));
      if (isText && (await this.files.size(uri)) > MOST_BYTES) return new FileError('other', uri, { cause: TOO_LARGE });
      return await readStoredText(this.files, uri);
    } catch (error) {
      this.report(error);
      return error instanceof FileError ? error : new FileError('other', uri, { cause: error });
    }
  }

  private async listFiles(folder: string): Promise<readonly string[]> {
    try {
      return await listNames(this.files, folder);
    } catch (error) {
      this.report(error);
      return [];
    }
  }
}

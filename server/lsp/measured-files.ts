import type { Files } from '../host/files';

/** Files whose size and real place can be asked before they are read. Functions reject with FileError. */
export interface MeasuredFiles extends Files {
  /** @returns bytes */
  size(uri: string): Promise<number>;
  /** @returns where a folder really is when every link is followed, so that a search cannot run in circles */
  realUri(uri: string): Promise<string>;
}

import type { Files } from '../host/files';

/** Files whose size can be asked before they are read. Functions reject with FileError. */
export interface MeasuredFiles extends Files {
  /** @returns bytes */
  size(uri: string): Promise<number>;
}

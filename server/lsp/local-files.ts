import { FileError } from '../host/files';
import { nodeFiles, realUri } from '../host/node-files';
import type { MeasuredFiles } from './measured-files';

/** The files of this computer. Whatever else an editor shows (a new text, the old side of a comparison) is in no file. */
export const localFiles: MeasuredFiles = {
  read: (uri) => onDisk(uri, () => nodeFiles.read(uri)),
  list: (folder) => onDisk(folder, () => nodeFiles.list(folder)),
  size: (uri) => onDisk(uri, () => nodeFiles.size(uri)),
  decodeUtf8: nodeFiles.decodeUtf8,
  realUri: (uri) => onDisk(uri, () => realUri(uri)),
};

function onDisk<T>(uri: string, operation: () => Promise<T>): Promise<T> {
  return uri.startsWith('file:') ? operation() : Promise.reject(new FileError('missing', uri));
}

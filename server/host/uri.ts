import { URI, Utils } from 'vscode-uri';

/** @returns the URI of an absolute path of this computer, spelled as every URI here is. */
export function uriOfPath(path: string): string {
  return URI.file(path).toString();
}

/** @returns the folder that holds a file or folder. */
export function parentOf(uri: string): string {
  return Utils.dirname(URI.parse(uri)).toString();
}

/** @returns a file or folder inside a folder. */
export function childOf(folder: string, name: string): string {
  return Utils.joinPath(URI.parse(folder), name).toString();
}

/** @returns the last part of a URI's path, decoded. */
export function nameOf(uri: string): string {
  return Utils.basename(URI.parse(uri));
}

/** @returns the path of a file relative to a folder above it, with `/`; the whole path when it is not below. */
export function pathBelow(folder: string, uri: string): string {
  const { path } = URI.parse(uri);
  const base = URI.parse(folder).path.replace(/\/*$/, '/');
  return path.startsWith(base) ? path.slice(base.length) : path;
}

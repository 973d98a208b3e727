import type { InitializeParams, WorkspaceFoldersChangeEvent } from 'vscode-languageserver';
import { isPublicationFile } from '../core/syntax/publication';
import { isTextFile } from '../host/project';
import { isLeftOut } from '../host/search';
import { nameOf, pathBelow } from '../host/uri';
import { readExclusions, type IsExcluded } from './excluded-files';
import { canonical } from './open-documents';
import { isRecord } from './plain-data';

/** The folders that the client has open. */
export class WorkspaceFolders {
  private folders: string[];
  private isExcluded: IsExcluded = () => false;

  constructor(params: InitializeParams) {
    // eslint-disable-next-line @typescript-eslint/no-deprecated -- all that older clients say
    const { workspaceFolders, rootUri } = params;
    const given = workspaceFolders?.map(({ uri }) => uri) ?? (rootUri ? [rootUri] : []);
    this.folders = given.map(canonical);
  }

  /** @returns canonical URIs, those inside another one left out */
  all(): readonly string[] {
    const folders = [...new Set(this.folders)];
    return folders.filter((folder) => !folders.some((other) => other !== folder && isBelow(folder, other)));
  }

  /** @returns the innermost folder that holds the file; undefined when none does */
  of(uri: string): string | undefined {
    return this.folders.filter((folder) => isBelow(uri, folder)).sort((a, b) => b.length - a.length)[0];
  }

  /** @returns whether a search through the folders would come upon the file */
  isSearched(uri: string): boolean {
    const folder = this.of(uri);
    const name = nameOf(uri);
    const mayBe = isTextFile(name) || isPublicationFile(name);
    if (folder === undefined || !mayBe || this.isExcluded(uri)) return false;
    return !pathBelow(folder, uri).split('/').some(isLeftOut);
  }

  /** Takes the place of what was excluded before. @param choices ChoicesParams */
  exclude(choices: unknown): void {
    this.isExcluded = readExclusions(isRecord(choices) ? choices['excluded'] : undefined);
  }

  change({ added, removed }: WorkspaceFoldersChangeEvent): void {
    const gone = new Set(removed.map(({ uri }) => canonical(uri)));
    this.folders = [...this.folders.filter((folder) => !gone.has(folder)), ...added.map(({ uri }) => canonical(uri))];
  }
}

/** @returns whether a file or folder stands in a folder, at any depth */
export function isBelow(uri: string, folder: string): boolean {
  return uri.startsWith(folder.replace(/\/*$/, '/'));
}

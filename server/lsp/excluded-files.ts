import ignore from 'ignore';
import { pathBelow } from '../host/uri';
import { canonical } from './open-documents';
import { isRecord, stringsOf } from './plain-data';

/** @returns whether a file, by its canonical URI, or a folder that holds it is excluded */
export type IsExcluded = (uri: string) => boolean;

/**
 * Reads which files of which folders the client does not show.
 * @param excluded the part of CHOICES that says so; what is none says nothing
 */
export function readExclusions(excluded: unknown): IsExcluded {
  const folders = (Array.isArray(excluded) ? excluded : []).filter(isRecord).map(({ folder, globs }) => {
    // Written like this none is taken for a comment or an exception.
    const patterns = stringsOf(globs)
      .flatMap(withoutBraces)
      .map((glob) => `/${glob.replace(/^\/+/, '')}`);
    return { folder: canonical(String(folder)), matcher: ignore({ allowRelativePaths: true }).add(patterns) };
  });
  return (uri) =>
    folders.some(({ folder, matcher }) => {
      const path = pathBelow(folder, uri);
      return path !== '' && !path.startsWith('/') && matcher.ignores(path);
    });
}

/** `*.{a,b}` says what `*.a` and `*.b` say. */
function withoutBraces(glob: string): string[] {
  const [, before = '', choices = '', behind = ''] = /^([^]*)\{([^{}]*)\}([^]*)$/.exec(glob) ?? [];
  if (choices === '') return [glob];
  return choices.split(',').flatMap((choice) => withoutBraces(before + choice + behind));
}

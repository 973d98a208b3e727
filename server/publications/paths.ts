const ROOT = 'zip://archive/';

/** What was hidden by escapes when the reference was resolved. */
const LEADS_OUT = /(?:^|[/\\])\.{0,2}(?:[/\\]|$)|\0/;

/**
 * Resolves a reference from one file to another.
 * @param from path of the file that it stands in
 * @returns the path without fragment; undefined where it leads elsewhere
 */
export function resolvePath(from: string, reference: string): string | undefined {
  try {
    const base = ROOT + from.split('/').map(encodeURIComponent).join('/');
    const { href, pathname } = new URL(reference, base);
    const path = decodeURIComponent(pathname.slice(1));
    return href.startsWith(ROOT) && !LEADS_OUT.test(path) ? path : undefined;
  } catch {
    return undefined;
  }
}

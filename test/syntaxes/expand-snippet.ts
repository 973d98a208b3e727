import { readFileSync } from 'node:fs';

/** A snippet of syntaxes/snippets.json. */
export interface Snippet {
  readonly prefix: readonly string[];
  readonly description: string;
  readonly body: readonly string[];
}

/** Every snippet by its name. */
export const SNIPPETS = JSON.parse(readFileSync('syntaxes/snippets.json', 'utf8')) as Readonly<Record<string, Snippet>>;

/** The text of a snippet into which nobody has typed anything: defaults of its tab stops, first ones of its choices. */
export function expandSnippet(name: string): string {
  const snippet = SNIPPETS[name];
  if (!snippet) throw new Error(`no snippet is called ${name}`);
  let text = snippet.body.join('\n');
  // Innermost first, for tab stops may stand inside of each other.
  for (let before = ''; before !== text;) {
    before = text;
    text = text.replace(
      /\$\{\w+(?::([^${}]*)|\|([^,|]*)[^|]*\|)\}/g,
      (_, value?: string, choice?: string) => value ?? choice ?? '',
    );
  }
  if (/(?<!\\)[$}]/.test(text)) throw new Error(`cannot expand ${text}`);
  return text.replace(/\\([\\$}])/g, '$1');
}

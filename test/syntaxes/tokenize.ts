import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import oniguruma from 'vscode-oniguruma';
import textmate from 'vscode-textmate';

/** A piece of a line with its scopes, without the first one and without the language's name at the end of each. */
export interface Token {
  readonly text: string;
  readonly scopes: readonly string[];
}

const wasm = createRequire(import.meta.url).resolve('vscode-oniguruma/release/onig.wasm');
const path = 'syntaxes/accessible-text.tmLanguage.json';

const onigLib = oniguruma.loadWASM(readFileSync(wasm)).then(() => ({
  createOnigScanner: (patterns: string[]) => new oniguruma.OnigScanner(patterns),
  createOnigString: (text: string) => new oniguruma.OnigString(text),
}));

const grammar = await new textmate.Registry({
  onigLib,
  loadGrammar: () => Promise.resolve(textmate.parseRawGrammar(readFileSync(path, 'utf8'), path)),
}).loadGrammar('source.accessible-text');

/** Reads a text as the editor does. @returns the tokens of each line */
export function tokenize(text: string): Token[][] {
  if (!grammar) throw new Error(`${path} does not define source.accessible-text`);
  let state = textmate.INITIAL;
  return text.split('\n').map((line) => {
    const { tokens, ruleStack } = grammar.tokenizeLine(line, state);
    state = ruleStack;
    return tokens.map(({ startIndex, endIndex, scopes }) => ({
      text: line.slice(startIndex, endIndex),
      scopes: scopes.slice(1).map((scope) => scope.replace(/\.accessible-text$/, '')),
    }));
  });
}

/** The pieces of one line that have a scope, as `scope: text`. */
export function scoped(line: string, scope: string): string {
  const tokens = tokenize(line)[0] ?? [];
  return tokens
    .filter(({ scopes }) => scopes.some((name) => name.startsWith(scope)))
    .map(({ text }) => text)
    .join('');
}

import type { PageParts } from './protocol';

/** The page takes the colours of the editor, high contrast included. */
const editorColours = `
:root {
  --ground: var(--vscode-editor-background); --text: var(--vscode-editor-foreground);
  --line: var(--vscode-contrastBorder, var(--vscode-descriptionForeground));
  --ready: var(--vscode-editor-foreground); --blocked: var(--vscode-errorForeground);
  --shade: var(--vscode-editor-background); --link: var(--vscode-textLink-foreground);
}
`;

/** What a panel adds to a page of the server. */
export interface PageAdditions {
  /** The only script that may run. */
  readonly script?: string;
  /** HTML above everything else. */
  readonly above?: string;
}

/** Puts a page of the server into a frame that loads nothing and runs no script but the given one. */
export function webviewPage(
  { title, style, main }: PageParts,
  language: string,
  { script, above = '' }: PageAdditions,
): string {
  const nonce = crypto.randomUUID();
  const scripts = script === undefined ? '' : `; script-src 'nonce-${nonce}'`;
  return [
    '<!DOCTYPE html>',
    `<html lang="${language}">`,
    '<head>',
    '<meta charset="utf-8">',
    `<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'${scripts}">`,
    `<title>${title.replace(/&/g, '&amp;').replace(/</g, '&lt;')}</title>`,
    `<style>${style}${editorColours}</style>`,
    '</head>',
    '<body>',
    above,
    `<main>${main}</main>`,
    script === undefined ? '' : `<script nonce="${nonce}">${script}</script>`,
    '</body>',
    '</html>',
  ].join('\n');
}

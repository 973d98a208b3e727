// Serves VS Code as it runs in a browser, as on vscode.dev: no computer behind it, extensions run in a web worker.
import { readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import { extname, join, normalize } from 'node:path';
import { StepError } from '../shell.mjs';
import { vscodeFiles } from './host.mjs';

const workbench = 'out/vs/code/browser/workbench';

/** @type {Readonly<Record<string, string>>} */
const types = {
  '.css': 'text/css',
  '.html': 'text/html',
  '.js': 'text/javascript',
  '.json': 'application/json',
  '.svg': 'image/svg+xml',
  '.ttf': 'font/ttf',
};

/** @typedef {{ folder: string, files: ReadonlySet<string> }} Extension what is served of an extension's folder */

/**
 * @param {Extension} extension the one under test
 * @param {string} tests the folder of the bundled tests, index.js in it
 * @returns {Promise<{ url: string, result: Promise<string>, close: () => void }>} `result` is what the tests report
 */
export async function serveWeb(extension, tests) {
  /** @type {(result: string) => void} */
  let report = () => undefined;
  const result = new Promise((resolve) => (report = resolve));
  const server = createServer(async (request, response) => {
    const host = request.headers.host ?? '';
    const path = decodeURIComponent(new URL(request.url ?? '/', `http://${host}`).pathname);
    if (path === '/result') {
      report(await textOf(request));
      response.end();
      return;
    }
    try {
      const body = await contentOf(path, host, extension, tests);
      response.setHeader(
        'content-type',
        types[extname(path)] ?? (path === '/' ? 'text/html' : 'application/octet-stream'),
      );
      response.end(body);
    } catch {
      response.writeHead(404).end();
    }
  });
  // The browser keeps its connections open.
  const close = () => {
    server.close();
    server.closeAllConnections();
  };
  await new Promise((resolve) => server.listen(0, '127.0.0.1', () => resolve(undefined)));
  const { port } = /** @type {import('node:net').AddressInfo} */ (server.address());
  return { url: `http://127.0.0.1:${port}/`, result, close };
}

async function contentOf(path, host, extension, tests) {
  const [, area, ...rest] = normalize(path).split('/');
  const file = rest.join('/');
  if (area === '') return page(host);
  if (area === 'vscode')
    return file === `${workbench}/workbench.js` ? withoutComputer() : readFile(join(vscodeFiles, file));
  // VS Code runs tests where the extension runs that they belong to, so they seem to lie in its folder.
  if (area === 'extension' && rest[0] === 'tests') return readFile(join(tests, ...rest.slice(1)));
  if (area === 'extension' && extension.files.has(file)) return readFile(join(extension.folder, file));
  throw new Error(`nothing at ${path}`);
}

/** The page that opens the workbench, made from VS Code's own. */
async function page(host) {
  const at = (path) => ({ scheme: 'http', authority: host, path });
  const configuration = {
    folderUri: { scheme: 'tmp', path: '/books' },
    developmentOptions: { extensions: [at('/extension')], extensionTestsPath: at('/extension/tests/index.js') },
    enableWorkspaceTrust: false,
    // What code-server's workbench wants to be told.
    userDataPath: '/user',
    isEnabledFileDownloads: true,
    isEnabledFileUploads: true,
    isEnabledCoderGettingStarted: false,
  };
  const words = '/vscode/out/nls.messages.js';
  /** @type {Readonly<Record<string, string>>} */
  const blanks = {
    WORKBENCH_WEB_CONFIGURATION: JSON.stringify(configuration).replaceAll('"', '&quot;'),
    WORKBENCH_WEB_BASE_URL: '/vscode',
    WORKBENCH_NLS_URL: words,
    WORKBENCH_NLS_FALLBACK_URL: words,
  };
  const template = await readFile(join(vscodeFiles, workbench, 'workbench.html'), 'utf8');
  return template.replace(/\{\{(\w+)\}\}/g, (_, blank) => blanks[blank] ?? '');
}

/** code-server's workbench always connects to the computer that it came from. */
async function withoutComputer() {
  const [before, after, ...others] = (await readFile(join(vscodeFiles, workbench, 'workbench.js'), 'utf8')).split(
    ',remoteAuthority:location.host',
  );
  if (after === undefined || others.length > 0)
    throw new StepError('この code-server では試せません / unknown code-server');
  return before + after;
}

async function textOf(request) {
  const chunks = [];
  for await (const chunk of request) chunks.push(chunk);
  return Buffer.concat(chunks).toString();
}

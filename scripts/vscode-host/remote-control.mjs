// Lets tests, which run in the extension host, look at and type into the page that shows the workbench.
import { mkdir } from 'node:fs/promises';
import { createServer } from 'node:http';
import { join } from 'node:path';

/**
 * Listens on this machine only. The tests find the address in ACCESSIBLE_TEXT_WORKBENCH.
 * @param {() => import('playwright-core').Page | undefined} currentPage
 * @param {string} screenshotFolder
 * @returns {Promise<{ url: string, close: () => void }>}
 */
export async function startRemoteControl(currentPage, screenshotFolder) {
  const server = createServer((request, response) => {
    answer(request.url ?? '/', currentPage(), screenshotFolder).then(
      (result) => response.end(JSON.stringify(result ?? null)),
      (error) => response.writeHead(500).end(String(error)),
    );
  });
  await new Promise((resolve) => server.listen(0, '127.0.0.1', () => resolve(undefined)));
  const { port } = /** @type {import('node:net').AddressInfo} */ (server.address());
  return { url: `http://127.0.0.1:${port}`, close: () => server.close() };
}

async function answer(address, page, screenshotFolder) {
  const { pathname, searchParams } = new URL(address, 'http://127.0.0.1');
  const value = searchParams.get('value') ?? '';
  if (!page) throw new Error('the workbench is not open yet');
  switch (pathname) {
    case '/screenshot':
      return screenshot(page, screenshotFolder, value);
    case '/press':
      return page.keyboard.press(value);
    case '/type':
      return page.keyboard.type(value);
    case '/click':
      return page.locator(value).first().click({ timeout: 10_000 });
    case '/focus':
      return page.locator(value).first().focus({ timeout: 10_000 });
    case '/read':
      return read(page, value);
    case '/read-panels':
      return readPanels(page, value);
    case '/focused':
      return focused(page);
    case '/value':
      return page.locator(value).first().inputValue({ timeout: 10_000 });
    default:
      throw new Error(`unknown request ${pathname}`);
  }
}

async function screenshot(page, folder, name) {
  if (!/^[a-z0-9-]+$/.test(name)) throw new Error(`a screenshot's name is made of a-z, 0-9 and -: ${name}`);
  await mkdir(folder, { recursive: true });
  const path = join(folder, `${name}.png`);
  await page.screenshot({ path });
  return path;
}

// The same inside panels, which are pages of their own; one that goes away meanwhile holds nothing.
async function readPanels(page, selector) {
  const panels = page.frames().filter((frame) => frame !== page.mainFrame());
  return (await Promise.all(panels.map((frame) => read(frame, selector).catch(() => [])))).flat();
}

// What has the keyboard, inside panels, too: the group that it stands in, and its label or text.
async function focused(page) {
  const found = page.frames().map((frame) =>
    frame.evaluate(() => {
      // Runs in the page.
      const { activeElement: element, body } = globalThis.document;
      if (!element || element === body || element.tagName === 'IFRAME') return null;
      const group = element.closest('fieldset')?.querySelector('legend')?.textContent ?? '';
      const label = element.labels?.[0]?.textContent ?? element.getAttribute('aria-label') ?? element.textContent ?? '';
      return { group, label: label.trim() };
    }),
  );
  // A frame may go away meanwhile; the window itself comes first, and what is inside has the keyboard.
  return (await Promise.all(found.map((one) => one.catch(() => null)))).findLast((one) => one !== null) ?? null;
}

// What a screen reader would say, in this order: the label, otherwise the text.
function read(page, selector) {
  return page
    .locator(selector)
    .evaluateAll((elements) =>
      elements.map((element) => element.getAttribute('aria-label') ?? element.textContent ?? ''),
    );
}

import axe from 'axe-core';
import { chromium, type Browser, type Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { findChromium } from '../../../../scripts/vscode-host/chromium.mjs';
import { QUESTIONS } from '../../../../server/core/book/questions';
import { declarationForm } from '../../../../server/core/delivery/declaration-form';
import type { DeliveryReport } from '../../../../server/core/delivery/report-document';
import { writeReport } from '../../../../server/core/delivery/write-report';
import type { Locale } from '../../../../server/core/text/wording';
import { acceptedAnswers } from '../../answers';
import { reportOn } from './report-on';

const executablePath = await findChromium();
const LOCALES: readonly Locale[] = ['ja', 'en'];

function report(locale: Locale): DeliveryReport {
  const config = { allow: [{ rule: 'ruby-malformed', file: '001.txt', text: '川《かわ', reason: '原本のとおり' }] };
  const body = '【11ページ】\n　川は\u0001流れる。\n\n';
  return {
    titles: [reportOn({}, acceptedAnswers('full'), config, locale), reportOn({ body }, {}, {}, locale)],
    notChecked: ['b.txt: ---'],
    madeOn: '2026-04-01',
    madeBy: '例示花子',
    version: '1.0.0',
    forced: '相談済み',
  };
}

function formPage(locale: Locale): string {
  const errors = [{ field: 'scope.by', message: 'x' }];
  const { title, style, main } = declarationForm({ title: '川', questions: QUESTIONS, values: {}, errors }, locale);
  return `<!DOCTYPE html><html lang="${locale}"><title>${title}</title><style>${style}</style><main>${main}</main></html>`;
}

describe.skipIf(!executablePath)('in a browser', () => {
  let browser: Browser;
  beforeAll(async () => {
    browser = await chromium.launch({ executablePath: executablePath ?? '', args: ['--no-sandbox'] });
  }, 60_000);
  afterAll(() => browser.close());

  async function show(html: string): Promise<Page> {
    const page = await browser.newPage({ bypassCSP: true, viewport: { width: 800, height: 600 } });
    await page.setContent(html);
    return page;
  }

  async function violations(page: Page, options: axe.RunOptions): Promise<string[]> {
    const results = await page.evaluate<axe.AxeResults>(`axe.run(${JSON.stringify(options)})`);
    return results.violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`);
  }

  test.each(LOCALES)('the report and the form have no violation, light or dark, %s', async (locale) => {
    for (const html of [writeReport(report(locale), 'html', locale), formPage(locale)]) {
      const page = await show(html);
      await page.evaluate(axe.source);
      await page.emulateMedia({ colorScheme: 'light' });
      expect(await violations(page, {})).toEqual([]);
      // Only the colours are others.
      await page.emulateMedia({ colorScheme: 'dark' });
      expect(await violations(page, { runOnly: ['color-contrast'] })).toEqual([]);
      await page.close();
    }
  });

  test('each title is reached from the overview by the keyboard, and nothing short is broken into letters', async () => {
    const page = await show(writeReport(report('ja'), 'html', 'ja'));
    await page.keyboard.press('Tab');
    await page.keyboard.press('Tab');
    expect(await page.evaluate('document.activeElement.getAttribute("href")')).toBe('#title-1');
    const lines = await page.evaluate(`(() => {
      const range = document.createRange();
      return [...document.querySelectorAll('td')].filter((cell) => ['申告', '申告済み', '要確認'].includes(cell.textContent)).map((cell) => {
        range.selectNodeContents(cell);
        return range.getClientRects().length;
      });
    })()`);
    expect(new Set(lines as number[])).toEqual(new Set([1]));
    await page.close();
  });

  test('every field of the form has its label, and a group its question', async () => {
    const page = await show(formPage('en'));
    for (const { ask } of QUESTIONS) expect(await page.getByRole('group', { name: ask.en }).count()).toBe(1);
    const scope = page.getByRole('group', { name: QUESTIONS[0]?.ask.en ?? '' });
    await scope.getByRole('radio', { name: 'A whole volume of a book' }).check();
    expect(await scope.getByLabel('Who answers for it').getAttribute('aria-invalid')).toBe('true');
    expect(await page.getByRole('alert').textContent()).toContain('Not saved. To be mended: 1');
    await page.close();
  });
});

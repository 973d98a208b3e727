// The user's side of a VS Code started for a test: settings and display language.
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

// Nothing that greets, updates or calls out.
const settings = {
  'chat.disableAIFeatures': true,
  'extensions.autoCheckUpdates': false,
  'extensions.autoUpdate': false,
  'extensions.ignoreRecommendations': true,
  // As on the desktop; in a browser files would save themselves.
  'files.autoSave': 'off',
  'security.workspace.trust.startupPrompt': 'never',
  'telemetry.telemetryLevel': 'off',
  'update.mode': 'none',
  'window.restoreWindows': 'none',
  'workbench.secondarySideBar.defaultVisibility': 'hidden',
  'workbench.startupEditor': 'none',
};

/** @param {string} userDataDir */
export function writeSettings(userDataDir) {
  mkdirSync(join(userDataDir, 'User'), { recursive: true });
  writeFileSync(join(userDataDir, 'User/settings.json'), JSON.stringify(settings, undefined, 2));
}

/**
 * Registers a language pack without a single translation.
 * VS Code takes a display language only when a pack for it is installed, and the Japanese pack comes from the Marketplace
 * alone. With this one `vscode.env.language`, package.nls.*.json and l10n/ follow the language as they do for a user,
 * while VS Code's own words stay English.
 * @param {string} userDataDir
 * @param {string} language such as `ja`
 */
export function registerDisplayLanguage(userDataDir, language) {
  const translation = join(userDataDir, 'empty-translation.json');
  writeFileSync(translation, JSON.stringify({ contents: {} }));
  const pack = {
    hash: 'empty',
    label: language,
    extensions: [{ extensionIdentifier: { id: `accessible-text.empty-language-pack-${language}` }, version: '1.0.0' }],
    translations: { vscode: translation },
  };
  writeFileSync(join(userDataDir, 'languagepacks.json'), JSON.stringify({ [language]: pack }));
}

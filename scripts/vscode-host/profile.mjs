// The user's side of a VS Code started for a test: settings and display language.
import { mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { japaneseWords } from './host.mjs';

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
 * Registers the Japanese language pack: without one VS Code takes no display language, and the pack itself comes from the
 * Marketplace alone. What has become part of VS Code since these words were gathered stays English.
 * @param {string} userDataDir
 */
export async function registerJapanese(userDataDir) {
  const extensions = join(japaneseWords, 'extensions');
  const { default: contents } = await import(pathToFileURL(join(japaneseWords, 'main.i18n.json.js')).href);
  const vscode = join(userDataDir, 'japanese.json');
  mkdirSync(userDataDir, { recursive: true });
  writeFileSync(vscode, JSON.stringify({ contents }));
  const ofExtensions = readdirSync(extensions).map((file) => [file.replace('.i18n.json', ''), join(extensions, file)]);
  const pack = {
    hash: 'japanese',
    label: '日本語',
    extensions: [{ extensionIdentifier: { id: 'accessible-text.japanese-words' }, version: '1.0.0' }],
    translations: { vscode, ...Object.fromEntries(ofExtensions) },
  };
  writeFileSync(join(userDataDir, 'languagepacks.json'), JSON.stringify({ ja: pack }));
}

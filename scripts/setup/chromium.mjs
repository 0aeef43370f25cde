import { existsSync } from 'node:fs';
import { Failure } from './failure.mjs';
import { findProgram, isProgram } from './programs.mjs';
import { run } from './run.mjs';

const NAMES = [
  'chromium',
  'chromium-browser',
  'google-chrome',
  'google-chrome-stable',
  'chrome',
  'microsoft-edge',
  'chrome.exe',
  'msedge.exe',
];
const PLACES = [
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
  'C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe',
];

/**
 * The path of a Chromium to drive: the one that CHROMIUM names, else the system's, else Debian's, installed now.
 * @returns {Promise<string>}
 */
export async function chromium() {
  const named = process.env.CHROMIUM;
  if (named) {
    if (isProgram(named)) return named;
    throw new Failure(`CHROMIUM names ${named}, which is no program`);
  }
  const found = systemChromium();
  if (found !== undefined) return found;
  if (existsSync('/etc/debian_version') && process.getuid?.() === 0) await installOnDebian();
  const installed = systemChromium();
  if (installed !== undefined) return installed;
  throw new Failure(
    'Chromium is missing: install Chromium, Chrome or Edge (on Debian: apt-get install chromium), or name one in the variable CHROMIUM',
  );
}

function systemChromium() {
  return findProgram(NAMES) ?? PLACES.find(isProgram);
}

async function installOnDebian() {
  console.log('Installing Chromium from Debian …');
  const options = { quiet: true, env: { DEBIAN_FRONTEND: 'noninteractive' } };
  await run('apt-get', ['update'], options);
  await run('apt-get', ['install', '-y', '--no-install-recommends', 'chromium'], options);
}

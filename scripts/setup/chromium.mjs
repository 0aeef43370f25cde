import { installOnDebian, isDebian } from './debian.mjs';
import { Failure } from './failure.mjs';
import { findProgram, isProgram } from './programs.mjs';

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
  if (isDebian()) {
    console.log('Installing Chromium from Debian …');
    await installOnDebian(['chromium']);
  }
  const installed = systemChromium();
  if (installed !== undefined) return installed;
  throw new Failure(
    'Chromium is missing: install Chromium, Chrome or Edge (on Debian: apt-get install chromium), or name one in the variable CHROMIUM',
  );
}

function systemChromium() {
  return findProgram(NAMES) ?? PLACES.find(isProgram);
}

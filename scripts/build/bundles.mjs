import { chmodSync, existsSync, mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { build } from 'esbuild';
import { Failure } from '../setup/failure.mjs';
import { DIST, ROOT } from '../setup/paths.mjs';
import { asciiPrograms } from './ascii-programs.mjs';
import {
  cellsAlone,
  lazyParts,
  noProtocol,
  oneVsCode,
  separatePrograms,
  unusedParts,
  usedSentences,
  versionAlone,
  withoutExamples,
} from './bundle-plugins.mjs';
import { namePrograms } from './name-programs.mjs';

/** @typedef {import('esbuild').BuildOptions} BuildOptions */

/**
 * Node 20 is the oldest that a supported VS Code (server) runs on.
 * @type {BuildOptions}
 */
export const FOR_NODE = {
  platform: 'node',
  format: 'cjs',
  target: 'node20',
  mainFields: ['module', 'main'],
  // What a program says of itself: where it stands.
  define: { 'import.meta.dirname': '__dirname', 'import.meta.filename': '__filename' },
  // `require` is quicker, and all that is imported is CommonJS.
  supported: { 'dynamic-import': false },
};

/**
 * The extension and its language server in a browser, whose libraries have another half for it.
 * @type {BuildOptions}
 */
const FOR_BROWSER = {
  platform: 'browser',
  format: 'cjs',
  target: 'chrome120',
  conditions: ['worker'],
  mainFields: ['browser', 'module', 'main'],
  alias: {
    'csv-parse/sync': 'csv-parse/browser/esm/sync',
    'vscode-languageclient/node': 'vscode-languageclient/browser',
    'vscode-languageserver/node': 'vscode-languageserver/browser',
  },
};

/** @type {BuildOptions} */
const FOR_WORKER = { ...FOR_BROWSER, format: 'iife', plugins: [cellsAlone, withoutExamples] };

/** @type {BuildOptions} */
export const FOR_WEBVIEW = {
  platform: 'browser',
  format: 'iife',
  target: 'chrome120',
  jsx: 'automatic',
  jsxImportSource: 'preact',
};

/**
 * What starts a program says so to a Node that is too old: it must be able to read that far.
 * @type {BuildOptions}
 */
export const FOR_ANY_NODE = { ...FOR_NODE, target: 'node10' };

/** What loads a program with what V8 made of it the last time. */
export const LOADER = './server/src/disk/compiled.ts';

const PROGRAMS = new Map([
  ['lsp/main.ts', 'language-server.js'],
  ['cli/main.ts', 'command-line.js'],
]);
/**
 * Minified in each build, as it ships: it is what tests run and what is measured, and takes 8 MB less and a tenth less of CPU to start.
 * @type {BuildOptions}
 */
const FOR_PROGRAMS = {
  ...FOR_NODE,
  minify: true,
  plugins: [separatePrograms(PROGRAMS, LOADER), lazyParts, unusedParts, versionAlone, cellsAlone, withoutExamples],
};
/** @type {BuildOptions} */
const FOR_LAUNCH = { ...FOR_ANY_NODE, plugins: [separatePrograms(PROGRAMS, LOADER)] };

/** What the threads of the command do, which stands in its own program: that exports it (`cli/main`). */
export const THREADS = 'threads/take-stretches.ts';
/** @type {BuildOptions} */
const FOR_THREADS = { ...FOR_NODE, plugins: [separatePrograms(new Map([[THREADS, 'command-line.js']]))] };

/**
 * What the pages of a site load, each with a style sheet.
 * @type {readonly { readonly name: string, readonly entry: string, readonly plugins?: import('esbuild').Plugin[] }[]}
 */
export const SITE_SCRIPTS = [
  { name: 'map.js', entry: 'client/webview/map/main.tsx' },
  { name: 'site.js', entry: 'client/webview/site/main.ts' },
  { name: 'site-map.js', entry: 'client/webview/site/map.ts' },
  { name: 'simulation.js', entry: 'client/webview/main.tsx' },
  { name: 'site-simulation.js', entry: 'client/webview/site/simulation.ts', plugins: [usedSentences, noProtocol] },
];

/** @type {BuildOptions} */
const FOR_EXTENSION = { external: ['vscode'], plugins: [usedSentences, oneVsCode] };

/** What the product is made of: the name of each bundle in dist/, where it starts, how it is built. */
const BUNDLES = [
  { name: 'extension.js', entry: 'client/src/in-node.ts', options: { ...FOR_NODE, ...FOR_EXTENSION } },
  { name: 'server.js', entry: 'server/src/launch/server.ts', options: FOR_LAUNCH },
  {
    name: 'cli.js',
    entry: 'server/src/launch/cli.ts',
    options: { ...FOR_LAUNCH, banner: { js: '#!/usr/bin/env node' } },
  },
  ...[...PROGRAMS].map(([start, name]) => ({ name, entry: `server/src/${start}`, options: FOR_PROGRAMS })),
  { name: 'population-worker.js', entry: 'server/src/threads/population-worker.ts', options: FOR_THREADS },
  // The manifest says "module", and a host in a browser believes it of all but this ending.
  {
    name: 'web-extension.cjs',
    entry: 'client/src/in-browser.ts',
    options: { ...FOR_BROWSER, ...FOR_EXTENSION },
  },
  { name: 'web-server.js', entry: 'server/src/lsp/worker.ts', options: FOR_WORKER },
  { name: 'outcomes.js', entry: 'client/webview/outcomes/main.tsx', options: FOR_WEBVIEW },
  ...SITE_SCRIPTS.map(({ plugins = [], ...script }) => ({ ...script, options: { ...FOR_WEBVIEW, plugins } })),
];

/**
 * Builds every bundle into dist/ and removes what no bundle made.
 * @param {{ readonly release: boolean }} kind a release is minified, anything else has source maps
 * @returns {Promise<readonly string[]>} the files that went into the bundles, as paths from the root
 * @throws {Failure} naming the entry points that are missing, after having built the others
 */
export async function buildBundles({ release }) {
  mkdirSync(DIST, { recursive: true });
  // The project's own package.json says "module"; these bundles are CommonJS, which every VS Code can load.
  writeFileSync(join(DIST, 'package.json'), '{ "type": "commonjs" }\n');
  const outputs = await outputsOf(BUNDLES.filter(isPresent), { minify: release, sourcemap: !release, write: true });
  const programs = [...PROGRAMS.values()].map(name => join(DIST, name));
  asciiPrograms(release ? Object.keys(outputs).map(path => join(ROOT, path)) : programs);
  namePrograms(programs);
  removeOthers(['package.json', ...Object.keys(outputs).map(path => basename(path))]);
  refuseMissing();
  chmodSync(join(DIST, 'cli.js'), 0o755);
  return Object.values(outputs).flatMap(usedInputs);
}

/**
 * The files that go into the bundles of a release, as paths from the root; writes nothing.
 * @returns {Promise<readonly string[]>}
 */
export async function bundledFiles() {
  refuseMissing();
  return Object.values(await outputsOf(BUNDLES, { minify: true, write: false })).flatMap(usedInputs);
}

/**
 * @param {typeof BUNDLES} bundles
 * @param {BuildOptions} how
 * @returns {Promise<import('esbuild').Metafile['outputs']>}
 */
async function outputsOf(bundles, how) {
  const builds = bundles.map(({ name, entry, options }) =>
    build({
      ...how,
      ...options,
      absWorkingDir: ROOT,
      entryPoints: [entry],
      outfile: join(DIST, name),
      bundle: true,
      legalComments: 'none',
      logLevel: 'warning',
      metafile: true,
    }),
  );
  const results = await Promise.all(builds).catch(() => {
    // esbuild has said why, in full.
    throw new Failure('The bundles could not be built');
  });
  return Object.assign({}, ...results.map(({ metafile }) => metafile.outputs));
}

function refuseMissing() {
  const missing = BUNDLES.filter(bundle => !isPresent(bundle)).map(({ entry }) => entry);
  if (missing.length > 0) throw new Failure(`Not built, missing: ${missing.join(', ')}`);
}

/** @param {{ readonly entry: string }} bundle */
function isPresent({ entry }) {
  return existsSync(join(ROOT, entry));
}

/**
 * The inputs of which something is left in the output.
 * @param {import('esbuild').Metafile['outputs'][string]} output
 */
function usedInputs({ inputs }) {
  return Object.entries(inputs).flatMap(([path, { bytesInOutput }]) => (bytesInOutput > 0 ? [path] : []));
}

/** @param {readonly string[]} kept */
function removeOthers(kept) {
  for (const name of readdirSync(DIST)) {
    if (!kept.includes(name)) rmSync(join(DIST, name), { recursive: true });
  }
}

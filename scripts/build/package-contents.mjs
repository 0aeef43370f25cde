import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import JSZip from 'jszip';
import { RULE_PAGE_FOLDERS } from '../../server/src/lsp/proto/rule-pages.ts';
import { Failure } from '../setup/failure.mjs';
import { ROOT } from '../setup/paths.mjs';

const INSIDE = 'extension/';
// vsce renames the README, the change log and the licence.
const MUST = ['package.json', 'readme.md', 'changelog.md', 'LICENSE.txt', 'ThirdPartyNotices.txt', 'dist/package.json'];
const BUNDLES = [
  'dist/extension.js',
  'dist/server.js',
  'dist/language-server.js',
  'dist/cli.js',
  'dist/command-line.js',
  'dist/population-worker.js',
  'dist/web-extension.cjs',
  'dist/web-server.js',
  'dist/map.js',
  'dist/map.css',
  'dist/outcomes.js',
  'dist/outcomes.css',
  'dist/simulation.js',
  'dist/simulation.css',
  'dist/site.js',
  'dist/site.css',
  'dist/site-map.js',
  'dist/site-map.css',
  'dist/site-simulation.js',
  'dist/site-simulation.css',
];
const MAY = [
  /^package\.nls(\.fr)?\.json$/,
  /^syntaxes\/[\w.-]+\.json$/,
  /^media\/(walkthrough\/)?[\w.-]+\.(css|png|svg)$/,
  /^referentiel\/[\w./-]+\.(md|yml|csv)$/,
  /^docs\/((regles|rules|en)\/)?[\w-]+\.md$/,
  /^(ARCHITECTURE|CONTRIBUTING)\.md$/,
];
const PATH = /^(\.\/)?[\w-]+\/[\w./-]+\.\w+$/;

/**
 * Refuses a package that holds a stray file, lacks a file that package.json or the README names or a text of it, or asks
 * for unfinished APIs: what vsce itself lets through.
 * @param {string} vsix
 * @throws {Failure}
 */
export async function checkPackageContents(vsix) {
  const zip = await JSZip.loadAsync(readFileSync(vsix));
  const files = filesIn(zip);
  const readme = (await zip.file(`${INSIDE}readme.md`)?.async('string')) ?? '';
  const manifest = readJson('package.json');
  const needed = [...MUST, ...BUNDLES, ...rulePages(), ...filesNamedIn(manifest)];
  const faults = [
    ...files.filter(file => !isAllowed(file)).map(file => `${file} does not belong in the package`),
    ...needed.filter(file => !files.includes(file)).map(file => `${file} is missing from the package`),
    ...missingTexts(manifest),
    ...deadLinks(files, readme),
    ...(manifest.enabledApiProposals === undefined ? [] : ['package.json asks for unfinished APIs']),
  ];
  if (faults.length > 0) throw new Failure(faults.join('\n'));
}

/**
 * The files of the extension in a package, its own two files of description left out.
 * @param {JSZip} zip
 */
function filesIn({ files }) {
  const names = Object.values(files).flatMap(({ name, dir }) => (dir ? [] : [name]));
  return names.flatMap(name => (name.startsWith(INSIDE) ? [name.slice(INSIDE.length)] : []));
}

/** The pages that the codes of problems lead to, in each language. */
function rulePages() {
  return Object.values(RULE_PAGE_FOLDERS).flatMap(folder =>
    readdirSync(join(ROOT, folder)).map(name => `${folder}/${name}`),
  );
}

/** @param {string} file */
function isAllowed(file) {
  return MUST.includes(file) || BUNDLES.includes(file) || MAY.some(pattern => pattern.test(file));
}

/**
 * The files that the manifest names: its entries, its icon, and whatever looks like a path in what it contributes.
 * @param {{ readonly main?: string, readonly browser?: string, readonly icon?: string, readonly contributes?: unknown }} manifest
 */
function filesNamedIn({ main, browser, icon, contributes }) {
  const named = textsIn(contributes).filter(text => PATH.test(text));
  return [main, browser, icon, ...named].flatMap(path => path?.replace(/^\.\//, '') ?? []);
}

/**
 * The %texts% of the manifest that a language lacks.
 * @param {unknown} manifest
 */
function missingTexts(manifest) {
  const keys = textsIn(manifest).flatMap(text => /^%(.+)%$/.exec(text)?.[1] ?? []);
  if (keys.length === 0) return [];
  return ['package.nls.json', 'package.nls.fr.json'].flatMap(catalogue => {
    const texts = readJson(catalogue);
    return keys.filter(key => !(key in texts)).map(key => `${catalogue} lacks ${key}`);
  });
}

/**
 * The links of the package's README that lead to none of its files, as they are called in it.
 * @param {readonly string[]} files
 * @param {string} readme
 */
function deadLinks(files, readme) {
  const links = readme.matchAll(/\]\((?![a-z]+:|#)([^)#\s]+)/g);
  return [...links].flatMap(([, link = '']) =>
    files.includes(link) ? [] : [`README.md leads to ${link}, which is missing from the package`],
  );
}

/**
 * Every string inside a value, at any depth.
 * @param {unknown} value
 * @returns {readonly string[]}
 */
function textsIn(value) {
  if (typeof value === 'string') return [value];
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(textsIn) : [];
}

/** @param {string} file from the root */
function readJson(file) {
  return JSON.parse(readFileSync(join(ROOT, file), 'utf8'));
}

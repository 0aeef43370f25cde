import { readFileSync } from 'node:fs';
import { basename, dirname, relative } from 'node:path';
import { gzipSync } from 'node:zlib';

/** In kB: what is less is told together. */
const LEAST = 1;
/** A bundle by the name of its file. */
const BUNDLE = /^([a-z-]+)\.(js|css)$/;
/** A source by its path from the root: of ours, by folder. */
const OURS = /^(?:server\/src\/core\/\w+|server\/src\/\w+|client\/\w+|\w+)/;
const LIBRARY = /.*node_modules\/((?:@[^/]+\/)?[^/]+)/;

/**
 * What fills a package, the largest first: of each bundle the libraries and folders that it is made of, of the rest the folders.
 * @param {string} folder
 * @param {readonly string[]} files of it
 * @param {readonly import('esbuild').Metafile[]} bundles how its bundles were made
 * @returns {string} a line for each, with its kB as they are packed
 */
export function whatFills(folder, files, bundles) {
  const made = new Map(
    bundles.flatMap(({ outputs }) => Object.entries(outputs).map(([path, { inputs }]) => [bundleIn(path), inputs])),
  );
  /** @type {Map<string, number>} */
  const parts = new Map();
  const count = (/** @type {string} */ part, /** @type {number} */ bytes) => {
    parts.set(part, (parts.get(part) ?? 0) + bytes / 1000);
  };
  for (const [place, some] of Map.groupBy(files, file => bundleIn(file) ?? relative(folder, dirname(file)))) {
    const bytes = packedSize(some);
    const inputs = Object.entries(made.get(place) ?? {});
    const whole = inputs.reduce((sum, [, { bytesInOutput }]) => sum + bytesInOutput, 0);
    for (const [path, { bytesInOutput }] of inputs) count(`${place}: ${partOf(path)}`, (bytes * bytesInOutput) / whole);
    if (whole === 0) count(place || 'what stands beside', bytes);
  }
  const told = [...parts].filter(([, kilobytes]) => kilobytes >= LEAST).sort(([, a], [, b]) => b - a);
  const rest = [...parts.values()].filter(kilobytes => kilobytes < LEAST);
  const line = (/** @type {string} */ part, /** @type {number} */ kilobytes) =>
    `${kilobytes.toFixed(1).padStart(6)}  ${part}`;
  const last = rest.reduce((sum, kilobytes) => sum + kilobytes, 0);
  return [...told.map(([part, kilobytes]) => line(part, kilobytes)), line('the rest', last)].join('\n');
}

/** @param {string} path */
function bundleIn(path) {
  const [, name, ending] = BUNDLE.exec(basename(path)) ?? [];
  return name === undefined ? undefined : `${name}.${ending}`;
}

/**
 * In bytes: in the archive they stand behind each other.
 * @param {readonly string[]} files
 */
function packedSize(files) {
  const content = Buffer.concat(files.map(file => readFileSync(file)));
  return gzipSync(content, { level: 9 }).length;
}

/** @param {string} path */
function partOf(path) {
  return LIBRARY.exec(path)?.[1] ?? OURS.exec(path)?.[0] ?? path;
}

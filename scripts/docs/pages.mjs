import { readdirSync, readFileSync } from 'node:fs';
import { join, posix } from 'node:path';
import { anchorOf } from '../../server/src/core/parse/anchors.ts';
import { markdownBlocks } from '../../server/src/core/parse/markdown/blocks.ts';

/**
 * The pages of the site, made of those of docs/: a README is the index of its folder, English texts stand below `en/`, and each
 * task of the manual has a page of its own.
 * @typedef {object} Pages
 * @property {ReadonlyMap<string, string>} texts the Markdown of each page, by its path in the site
 * @property {ReadonlyMap<string, string>} sources where in docs/ the text of a page stands
 * @property {readonly { readonly page: string, readonly title: string }[]} tasks the pages of the manual, in its order
 * @property {(target: string) => string | undefined} placeOf where in the site a file of docs/ stands, or one of its titles, written
 *   behind `#`; nothing where there is none
 */

const MANUAL = 'manuel.md';

/** @param {string} folder the path of docs/ */
export function readDocs(folder) {
  const paths = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter(path => path.endsWith('.md'));
  /** @type {Map<string, string>} */
  const texts = new Map();
  for (const path of paths.sort()) texts.set(path.replaceAll('\\', '/'), readFileSync(join(folder, path), 'utf8'));
  return texts;
}

/**
 * @param {ReadonlyMap<string, string>} docs texts by their paths below docs/
 * @returns {Pages}
 */
export function pagesOf(docs) {
  const texts = new Map();
  const sources = new Map();
  const places = new Map();
  const tasks = tasksOf(docs.get(MANUAL) ?? '');
  for (const [path, text] of docs) {
    const page = path === MANUAL ? 'manuel/index.md' : pageOf(path);
    texts.set(page, path === MANUAL ? manualIndex(text, tasks) : text);
    sources.set(page, path);
    places.set(path, page);
    for (const anchor of anchorsOf(text)) places.set(`${path}#${anchor}`, `${page}#${anchor}`);
  }
  for (const { page, text, anchors } of tasks) {
    texts.set(page, text);
    sources.set(page, MANUAL);
    for (const [at, anchor] of anchors.entries())
      places.set(`${MANUAL}#${anchor}`, at === 0 ? page : `${page}#${anchor}`);
  }
  return { texts, sources, tasks, placeOf: target => places.get(target) };
}

/**
 * What a link of a page leads to.
 * @param {string} source the file of docs/ that the link is written in
 * @param {string} href
 * @returns {string} the path of a file of docs/, with the anchor if there is one
 */
export function targetOf(source, href) {
  const [path = '', anchor] = decodeURI(href).split('#');
  const file = path === '' ? source : posix.join(posix.dirname(source), path);
  return anchor === undefined ? file : `${file}#${anchor}`;
}

/** @param {string} path */
function pageOf(path) {
  const page = path.replace(/(^|\/)README\.md$/, '$1index.md');
  return page.startsWith('rules/') ? `en/${page}` : page;
}

/**
 * The parts of the manual, each a text of its own, its titles a level higher.
 * @param {string} manual
 */
function tasksOf(manual) {
  const heads = headingsOf(manual).filter(({ level }) => level === 2);
  return heads.map(({ start, title }, at) => {
    const part = manual.slice(start, heads[at + 1]?.start);
    const starts = new Set(headingsOf(part).map(heading => heading.start));
    return { page: addressOf(title), title, text: withoutSign(part, starts), anchors: anchorsOf(part) };
  });
}

/**
 * @param {string} text
 * @param {ReadonlySet<number>} starts where titles begin, each by a `#`
 */
function withoutSign(text, starts) {
  return [...starts].reverse().reduce((written, start) => written.slice(0, start) + written.slice(start + 1), text);
}

/**
 * @param {string} manual
 * @param {ReturnType<typeof tasksOf>} tasks
 */
function manualIndex(manual, tasks) {
  const before = manual.slice(0, headingsOf(manual).find(({ level }) => level === 2)?.start);
  return `${before}${tasks.map(({ title, page }) => `- [${title}](${posix.basename(page)})`).join('\n')}\n`;
}

/** @param {string} text */
function anchorsOf(text) {
  return headingsOf(text).map(({ title }) => anchorOf(title));
}

/** @param {string} text */
function headingsOf(text) {
  return markdownBlocks(text).flatMap(block =>
    block.kind === 'heading'
      ? [{ level: block.level, start: block.span.start, title: text.slice(block.title.start, block.title.end) }]
      : [],
  );
}

/**
 * In letters that every address has.
 * @param {string} title
 */
function addressOf(title) {
  const plain = title.normalize('NFD').replace(/\p{M}/gu, '').replaceAll('’', ' ');
  return `manuel/${anchorOf(plain)}.md`;
}

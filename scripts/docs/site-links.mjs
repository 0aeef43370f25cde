import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join, posix } from 'node:path';

/** @typedef {{ readonly pages: number, readonly bytes: number, readonly faults: readonly string[] }} Built */

/** What a page loads or leads to; what an example shows is written with `&lt;`. */
const LINK = /<(a|link|script|img)\b[^>]*?\s(?:href|src)="([^"]*)"/g;
const ID = /\sid="([^"]*)"/g;

/**
 * What is wrong with the links of a site of HTML: what leads to no file or to no place of one, and what a page would fetch from
 * elsewhere.
 * @param {string} folder
 * @param {string} base the path that it is to stand under
 * @returns {Built}
 */
export function faultsOfSite(folder, base) {
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .map(path => path.replaceAll('\\', '/'))
    .filter(path => statSync(join(folder, path)).isFile());
  const pages = new Map(
    files.filter(path => path.endsWith('.html')).map(path => [path, readFileSync(join(folder, path), 'utf8')]),
  );
  const known = new Set(files);
  const ids = new Map([...pages].map(([path, html]) => [path, new Set(matches(html, ID).map(([, id]) => id))]));
  const faults = [...pages].flatMap(([path, html]) =>
    matches(html, LINK).flatMap(([, tag, href = '']) => {
      const fault = faultOf(path, tag === 'a', decode(href));
      return fault === undefined ? [] : [`${path}: ${href} ${fault}`];
    }),
  );
  const bytes = files.reduce((sum, path) => sum + statSync(join(folder, path)).size, 0);
  return { pages: pages.size, bytes, faults: [...new Set(faults)] };

  /**
   * @param {string} page
   * @param {boolean} isFollowed whether a reader goes there, or the page loads it
   * @param {string} href
   */
  function faultOf(page, isFollowed, href) {
    if (/^([a-z]+:|\/\/)/.test(href)) return isFollowed ? undefined : 'is fetched from elsewhere';
    const [path = '', anchor] = href.split('#');
    const file = path === '' ? page : fileAt(page, path);
    if (file === undefined) return 'stands outside the site';
    const found = [file, posix.join(file, 'index.html')].find(one => known.has(one));
    if (found === undefined) return 'leads to no file';
    if (!anchor || ids.get(found)?.has(anchor)) return undefined;
    return 'leads to no place of its page';
  }

  /**
   * @param {string} page
   * @param {string} path
   */
  function fileAt(page, path) {
    if (!path.startsWith('/')) return posix.join(posix.dirname(page), path);
    return path.startsWith(base) ? path.slice(base.length) || '.' : undefined;
  }
}

/**
 * @param {string} text
 * @param {RegExp} pattern
 */
function matches(text, pattern) {
  return [...text.matchAll(pattern)];
}

/** @param {string} href as HTML writes it */
function decode(href) {
  return decodeURI(href.replaceAll('&amp;', '&'));
}

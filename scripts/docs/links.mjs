import { targetOf } from './pages.mjs';

/**
 * What is used of markdown-it, whose own types are here those of another version once VitePress is installed.
 * @typedef {object} Token
 * @property {string} type
 * @property {readonly Token[] | null} children
 * @property {(name: string) => string | null} attrGet
 * @property {(name: string, value: string) => void} attrSet
 *
 * @typedef {{ readonly tokens: readonly Token[], readonly env: { readonly relativePath: string } }} State
 * @typedef {{ readonly core: { readonly ruler: { push(name: string, rule: (state: State) => void): void } } }} Markdown
 */

/**
 * For markdown-it: links of docs/ lead to where the site has what they name. One that leads nowhere stays as it is written, and
 * VitePress refuses the page.
 * @param {import('./pages.mjs').Pages} pages
 */
export function linksOfSite({ sources, placeOf }) {
  /** @param {Markdown} md */
  return md => {
    md.core.ruler.push('links-of-site', ({ tokens, env }) => {
      const source = sources.get(env.relativePath);
      if (source === undefined) return;
      for (const token of tokens.flatMap(({ children }) => children ?? [])) {
        const href = token.type === 'link_open' ? token.attrGet('href') : null;
        if (href === null || /^[a-z]+:/.test(href)) continue;
        const place = placeOf(targetOf(source, href));
        if (place !== undefined) token.attrSet('href', encodeURI(`/${place}`));
      }
    });
  };
}

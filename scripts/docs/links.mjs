import { targetOf } from './pages.mjs';

/**
 * For markdown-it: links of docs/ lead to where the site has what they name. One that leads nowhere stays as it is written, and
 * VitePress refuses the page.
 * @param {import('./pages.mjs').Pages} pages
 */
export function linksOfSite({ sources, placeOf }) {
  /** @param {import('markdown-it').default} md */
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

import { language, say } from '../../../l10n/say.ts';
import { element, type Html } from '../words/html.ts';
import { INDEX_PAGE, SEARCH_PAGE } from './addresses.ts';
import { inFrench } from './french.ts';

/** What every page of a site has around its own. */
export interface Frame {
  /** What the site as a whole is called. */
  readonly siteTitle: string;
  /** What it has beside its texts. */
  readonly views: readonly Link[];
}

export interface Page {
  /** What the page is called; the site's own title for its first page. */
  readonly title: string;
  /** The pages above it, from the first one down. */
  readonly above: readonly Link[];
  readonly main: readonly Html[];
  /** Names of scripts, which run when all is read. */
  readonly scripts?: readonly string[];
}

export interface Link {
  readonly href: string;
  readonly text: string;
  /** True where the text is that of a référentiel. */
  readonly isFrench?: boolean;
}

/** Nothing runs and nothing is shown but what stands in the site itself, wherever that is. */
const POLICY = [
  `default-src 'none'`,
  `script-src 'self'`,
  `style-src 'self'`,
  `img-src data:`,
  `base-uri 'none'`,
  `form-action 'self'`,
].join('; ');

/** A page as a text. */
export function pageText(frame: Frame, { title, above, main, scripts = [] }: Page): string {
  return whole(
    headOf(frame, title, ['site.css'], scripts),
    element(
      'body',
      {},
      element('a', { class: 'skip', href: '#main' }, say('To the text')),
      element('header', { class: 'banner' }, home(frame), ...sections(frame, title), searchField()),
      ...(above.length === 0 ? [] : [path(above)]),
      element('main', { id: 'main', tabindex: '-1' }, ...main),
    ),
  );
}

/** A page that holds one view, which its scripts draw. */
export interface ViewPage {
  readonly title: string;
  readonly styles: readonly string[];
  readonly scripts: readonly string[];
}

/** Such a page as a text. */
export function viewPageText(frame: Frame, { title, styles, scripts }: ViewPage): string {
  const bar = element('header', { class: 'site-bar' }, home(frame), ...sections(frame, title));
  const app = element('div', { id: 'app' }, element('noscript', {}, say('This page needs JavaScript.')));
  const body = element('body', {}, element('div', { class: 'site-view' }, bar, app));
  return whole(headOf(frame, title, styles, scripts), body);
}

function whole(head: Html, body: Html): string {
  return `<!doctype html>\n${element('html', { lang: language() }, head, body).html}\n`;
}

function headOf({ siteTitle }: Frame, title: string, styles: readonly string[], scripts: readonly string[]): Html {
  return element(
    'head',
    {},
    element('meta', { charset: 'utf-8' }),
    element('meta', { 'http-equiv': 'Content-Security-Policy', content: POLICY }),
    element('meta', { name: 'viewport', content: 'width=device-width, initial-scale=1' }),
    element('meta', { name: 'referrer', content: 'no-referrer' }),
    element('title', {}, title === siteTitle ? title : `${title} – ${siteTitle}`),
    ...styles.map(href => element('link', { rel: 'stylesheet', href })),
    ...scripts.map(src => element('script', { src, defer: '' })),
  );
}

function home({ siteTitle }: Frame): Html {
  return element('a', { class: 'home', href: INDEX_PAGE }, siteTitle);
}

function sections({ views }: Frame, title: string): readonly Html[] {
  if (views.length === 0) return [];
  const links = views.map(({ href, text }) =>
    element('a', { href, ...(text === title ? { 'aria-current': 'page' } : {}) }, text),
  );
  return [element('nav', { class: 'sections', 'aria-label': say('Views') }, ...links)];
}

function searchField(): Html {
  return element(
    'form',
    { role: 'search', action: SEARCH_PAGE },
    element('input', { type: 'search', name: 'q', 'aria-label': say('Search'), placeholder: say('Search…') }),
  );
}

function path(above: readonly Link[]): Html {
  const links = above.map(({ href, text, isFrench = false }) =>
    element('li', {}, element('a', { href, ...(isFrench ? inFrench() : {}) }, text)),
  );
  return element('nav', { class: 'path', 'aria-label': say('Path') }, element('ol', {}, ...links));
}

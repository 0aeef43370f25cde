import { say } from '../../../l10n/say.ts';
import { element, type Html } from '../words/html.ts';
import { sayPoints } from '../words/weight.ts';
import { aroundSections } from './action-page.ts';
import { INDEX_PAGE, OTHERS_PAGE } from './addresses.ts';
import type { Link, Page } from './frame.ts';
import type { SiteParts } from './parts.ts';
import { summaryOf } from './summary.ts';

/** The first page where there are several référentiels, or none. */
export function indexPage({ workspace, addresses, labelOf }: SiteParts, title: string): Page {
  const items = workspace.referentials.map(referential => {
    const points = referential.points.get('')?.points;
    const summary = [...(points === undefined ? [] : [sayPoints(points)]), summaryOf(referential)].join(' · ');
    return element(
      'li',
      {},
      element('a', { href: addresses.homeOf(referential) }, labelOf(referential)),
      element('p', { class: 'quiet' }, summary),
    );
  });
  const list =
    items.length === 0
      ? element('p', {}, say('There is no référentiel here.'))
      : element('ul', { class: 'all' }, ...items);
  return { title, above: [], main: [element('h1', {}, title), list] };
}

/** What stands around the measures and surrounds none of the actions. */
export function othersPage(site: SiteParts, title: string): Page | undefined {
  const { declared, around } = site.shownOn(OTHERS_PAGE);
  if (declared.length === 0 && around.length === 0) return undefined;
  const name = say('Around no action');
  return { title: name, above: [upTo(title)], main: [element('h1', {}, name), ...aroundSections(around)] };
}

/** The page on which one searches: its script finds what the address or the field asks for. */
export function searchPage(title: string): Page {
  const name = say('Search');
  const texts: Readonly<Record<string, string>> = {
    'data-none': say('Nothing found.'),
    'data-found': say('{count} found', { count: '{count}' }),
    'data-more': say('{count} more: say more precisely what you look for.', { count: '{count}' }),
  };
  const main: readonly Html[] = [
    element('h1', {}, name),
    element('p', { id: 'found', class: 'quiet', role: 'status', ...texts }, ''),
    element('ol', { id: 'results' }),
    element('noscript', {}, say('Searching needs JavaScript.')),
  ];
  return { title: name, above: [upTo(title)], main, scripts: ['search-data.js', 'site.js'] };
}

function upTo(text: string): Link {
  return { href: INDEX_PAGE, text };
}

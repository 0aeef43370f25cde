/** The script of the page on which one searches a site. */
import { type SearchEntry, SITE_DATA } from '../../../server/src/protocol/site.ts';
import { figuresFor } from '../base/format.ts';
import { unpacked } from './data.ts';
import { excerpt } from './excerpt.ts';
import { found, nameIn } from './search.ts';
import './site.css';

/** More are not looked through. */
const MOST = 50;

/** Whatever the page speaks, référentiels are written in it. */
const FRENCH = 'fr';

const status = document.getElementById('found');
const results = document.getElementById('results');
const field = document.querySelector<HTMLInputElement>('input[type=search]');

if (status && results && field) {
  field.value = new URLSearchParams(location.search).get('q') ?? '';
  const known = unpacked<readonly SearchEntry[]>(SITE_DATA).then(entries => ({
    entries,
    isOfSeveral: areOfSeveral(entries),
  }));
  const search = async (): Promise<void> => {
    const wanted = field.value;
    const { entries, isOfSeveral } = await known;
    const all = found(entries, wanted);
    // Somebody may have gone on typing.
    if (field.value !== wanted) return;
    results.replaceChildren(...all.slice(0, MOST).map(entry => item(entry, wanted, isOfSeveral)));
    status.textContent = wanted.trim() === '' ? '' : told(status.dataset, all.length);
  };
  field.addEventListener('input', () => void search());
  // Who comes back from a page that was found finds the others again.
  field.addEventListener('change', () => {
    history.replaceState(null, '', `?${new URLSearchParams({ q: field.value })}`);
  });
  void search();
}

/** True where what can be found is of several référentiels. */
function areOfSeveral(entries: readonly SearchEntry[]): boolean {
  return new Set(entries.flatMap(([href]) => nameIn(href) ?? [])).size > 1;
}

function told({ none = '', found: some = '', more = '' }: DOMStringMap, count: number): string {
  if (count === 0) return none;
  const { number } = figuresFor(document.documentElement.lang);
  const rest = count > MOST ? ` · ${more.replace('{count}', number(count - MOST))}` : '';
  return `${some.replace('{count}', number(count))}${rest}`;
}

/** What was found; of several référentiels, with the name of its own. */
function item([href, id, title, text]: SearchEntry, wanted: string, isOfSeveral: boolean): HTMLLIElement {
  const line = document.createElement('li');
  const link = document.createElement('a');
  link.href = href;
  link.lang = FRENCH;
  const name = document.createElement('span');
  name.className = 'id';
  name.textContent = id;
  link.append(...(id === '' ? [] : [name, ' ']), title);
  line.append(link, ...(isOfSeveral ? referentialIn(href) : []));
  const parts = excerpt(text, wanted);
  if (parts.length > 0) {
    const quote = document.createElement('p');
    quote.className = 'quiet';
    quote.lang = FRENCH;
    quote.append(...parts.map(part => (part.isFound ? marked(part.text) : part.text)));
    line.append(quote);
  }
  return line;
}

function referentialIn(href: string): readonly (string | HTMLElement)[] {
  const name = nameIn(href);
  if (name === undefined) return [];
  const shown = document.createElement('span');
  shown.className = 'quiet';
  shown.textContent = name;
  return [' ', shown];
}

function marked(text: string): HTMLElement {
  const mark = document.createElement('mark');
  mark.textContent = text;
  return mark;
}

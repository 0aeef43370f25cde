/** How a site shows what is not Markdown. */
import type { PreviewBlock, PreviewCitation, PreviewFact, PreviewFormula, PreviewName } from '../protocol/preview.ts';
import type { Look } from '../reading/shown.ts';
import { asHtml, changed, type Token } from '../reading/tokens.ts';
import { element, type Html, textLines } from '../words/html.ts';
import { inFrench } from './french.ts';

/** What a title leads with, and by what it is found. */
export interface Titled {
  readonly anchor: string | undefined;
  /** The id that stands before the title; empty for none. */
  readonly id: string;
}

/** The look of a file, of which it is known what its titles are of, by their lines. */
export function lookOf(titledAt: (block: PreviewBlock) => Titled | undefined): Look {
  return {
    title: (heading, block) => {
      const titled = block && titledAt(block);
      return titled ? titleTokens(heading, titled) : [heading];
    },
    block: block => blockOf(block).html,
    formula: (formula, label) => formulaOf(formula, label).html,
    citation: cited => citationOf(cited).html,
  };
}

function titleTokens(heading: Token, { anchor, id }: Titled): readonly Token[] {
  const attrs = anchor === undefined ? heading.attrs : [...(heading.attrs ?? []), ['id', anchor] as const];
  const lead = id === '' ? [] : [asHtml(heading, `${element('span', { class: 'id' }, id).html} `)];
  return [changed(heading, { attrs }), ...lead];
}

/** A block of metadata: what it says in a few words, and its other keys. */
function blockOf({ facts, rows }: PreviewBlock): Html {
  const told = facts
    .filter(({ kind }) => kind !== 'name')
    .flatMap((fact, at) => [...(at === 0 ? [] : [' ']), factOf(fact)]);
  const list = rows.flatMap(({ label, items }) => [
    element('dt', {}, label),
    element('dd', {}, ...items.flatMap((item, at) => [...(at === 0 ? [] : [' · ']), nameOf(item)])),
  ]);
  return element(
    'div',
    { class: 'block' },
    ...(told.length === 0 ? [] : [element('p', {}, ...told)]),
    ...(list.length === 0 ? [] : [element('dl', {}, ...list)]),
  );
}

function factOf({ kind, text }: PreviewFact): Html {
  const isWord = kind === 'bases' || kind === 'implementation' || kind === 'effects';
  return element('span', { class: kind, ...(isWord ? inFrench() : {}) }, text);
}

function nameOf(item: PreviewName): Html {
  return linked(
    item,
    item.text,
    ...(item.title === null ? [] : [' ', element('span', { class: 'quiet', ...inFrench() }, item.title)]),
  );
}

/** A citation, with the title that the text does not give beside it. */
function citationOf({ beside, ...cited }: PreviewCitation): Html {
  return linked(cited, cited.text, ...(beside === '' ? [] : [' ', element('span', { class: 'quiet' }, beside)]));
}

function formulaOf({ parts }: PreviewFormula, label: string): Html {
  const code = parts.map(part => {
    const text = linked(part, textLines(part.text));
    return part.type === 'text' || part.href !== null ? text : element('span', { class: `word-${part.type}` }, text);
  });
  return element(
    'figure',
    {},
    element('figcaption', {}, label),
    element('pre', {}, element('code', inFrench(), ...code)),
  );
}

function linked({ href, title, more }: PreviewName, ...shown: readonly (Html | string)[]): Html {
  // What is shown beside it need not be said again.
  const tip = [shown.length > 1 ? '' : (title ?? ''), more].filter(part => part !== '').join(' · ');
  if (href === null) return shown.length === 1 && tip === '' ? asOne(shown[0] ?? '') : element('span', {}, ...shown);
  return element('a', { href, ...(tip === '' ? {} : { title: tip }) }, ...shown);
}

function asOne(shown: Html | string): Html {
  return typeof shown === 'string' ? textLines(shown) : shown;
}

import { language } from '../../../../l10n/say.ts';
import { greatestOf } from '../../core/memory/long-lists.ts';
import { element, type Html } from '../../words/html.ts';
import type { Table } from '../../words/table.ts';

/**
 * A table of a page. One that is wider than the page is moved within its frame, by keys too; one right below its title shows no
 * caption. Figures stand at the end of their cells, with their decimals one below the other.
 */
export function tableOf(caption: string, { head, rows }: Table, isCaptioned = true): Html {
  const columns = head.map((_, at) => rows.map(row => row[at] ?? ''));
  const isFigures = columns.map((cells, at) => at > 0 && cells.every(cell => FIGURE.test(cell)));
  const shown = columns.map((cells, at) => (isFigures[at] ? alignedDecimals(cells) : cells));
  const styleAt = (at: number) => (isFigures[at] ? { class: 'figure' } : {});
  // A column of bars has no name.
  const title = (text: string, at: number) =>
    text === '' ? element('td', {}) : element('th', { scope: 'col', ...styleAt(at) }, text);
  const cell = (at: number, row: number) => element('td', styleAt(at), shown[at]?.[row] ?? '');
  return element(
    'div',
    { class: 'scroll', role: 'region', tabindex: '0', 'aria-label': caption },
    element(
      'table',
      {},
      ...(isCaptioned ? [element('caption', {}, caption)] : []),
      element('thead', {}, element('tr', {}, ...head.map(title))),
      element('tbody', {}, ...rows.map((_, row) => element('tr', {}, ...head.map((__, at) => cell(at, row))))),
    ),
  );
}

/** A number with its sign or unit, a fraction of points, one that becomes another; a dash where there is none. */
const FIGURE = /^(?:[+−]?\d|–)[^\p{L}]*$/u;

/** Numbers with as much room behind them as the decimals take that others have: spaces as wide as a digit, and as a sign. */
function alignedDecimals(cells: readonly string[]): readonly string[] {
  const decimals = cells.map(decimalsOf);
  const most = greatestOf(
    decimals.flatMap(count => count ?? []),
    0,
  );
  return cells.map((cell, at) => {
    const own = decimals[at];
    if (own === undefined || own === most) return cell;
    return `${cell}${own === 0 ? SIGN_SPACE : ''}${FIGURE_SPACE.repeat(most - own)}`;
  });
}

/** How many decimals a number is written with; undefined for what is not one number, with or without a unit. */
function decimalsOf(cell: string): number | undefined {
  if (!/^[+−]?\d[\d\s.,]*%?$/.test(cell)) return undefined;
  const [, decimals = ''] = cell.split(language() === 'fr' ? ',' : '.');
  return decimals.replace(/\D/g, '').length;
}

const FIGURE_SPACE = '\u2007';
const SIGN_SPACE = '\u2008';

import { say } from '../../../l10n/say.ts';
import { actionsFrom } from '../core/index/tree.ts';
import { greatestOf } from '../core/memory/long-lists.ts';
import { alternativeOf } from '../core/model/id.ts';
import type { Action, Referential } from '../core/model/referential.ts';
import type { Category } from '../core/model/words.ts';
import { element, type Html } from '../words/html.ts';
import { showNumber, showPercent } from '../words/numbers.ts';
import type { Addresses } from './addresses.ts';
import { inFrench } from './french.ts';

const SHARE_DECIMALS = 1;

/** Some actions with their points, one below the other, from those right below an action down to a level. */
export function actionsTable(
  referential: Referential,
  addresses: Pick<Addresses, 'toAction'>,
  { above, deepest, caption }: { readonly above: Action; readonly deepest: number; readonly caption: string },
): Html | undefined {
  const rows = [...actionsFrom(above)].filter(action => action !== above && action.level <= deepest);
  if (rows.length === 0) return undefined;
  const points = rows.map(({ id }) => referential.points.get(id)?.points);
  const shares = rows.map(({ id }) => referential.points.get(id)?.percent);
  const least = decimalsOf(points.flatMap(one => one ?? []));
  const leastOfShares = Math.min(SHARE_DECIMALS, decimalsOf(shares.flatMap(one => one ?? [])));
  const isCategorised = rows.some(({ category }) => category !== undefined);
  const cells = rows.map((action, at) => {
    const [own, share] = [points[at], shares[at]];
    const depth = action.level - above.level - 1;
    const isGroup = action.level < deepest;
    return element(
      'tr',
      { class: isGroup ? `depth-${depth} group` : `depth-${depth}` },
      element('td', { class: 'id' }, ...breakable(action.id)),
      element(
        'th',
        { scope: 'row' },
        element('a', { href: addresses.toAction(referential, action.id), ...inFrench() }, titleOf(action)),
      ),
      ...(isCategorised ? [element('td', { class: 'category' }, ...categoryOf(action.category))] : []),
      element('td', { class: 'figure' }, own === undefined ? '' : showNumber(own, 2, least)),
      element(
        'td',
        { class: 'figure quiet' },
        share === undefined ? '' : showPercent(share, SHARE_DECIMALS, leastOfShares),
      ),
    );
  });
  const heads = [
    element('th', { scope: 'col' }, element('span', { class: 'hidden' }, say('Id'))),
    element('th', { scope: 'col' }, element('span', { class: 'hidden' }, say('Title'))),
    ...(isCategorised ? [element('th', { scope: 'col' }, element('span', { class: 'hidden' }, say('Category')))] : []),
    element('th', { scope: 'col', class: 'figure' }, say('Points')),
    element('th', { scope: 'col', class: 'figure' }, say('Share')),
  ];
  return element(
    'table',
    { class: 'actions' },
    element('caption', { class: 'hidden' }, caption),
    element('thead', {}, element('tr', {}, ...heads)),
    element('tbody', {}, ...cells),
  );
}

/** An id that a narrow page writes on two lines where it is one of an alternative, `1.1.1alter`. */
function breakable(id: string): readonly (string | Html)[] {
  const measure = alternativeOf(id);
  return measure === undefined ? [id] : [measure, element('wbr', {}), id.slice(measure.length)];
}

/** The title of an action; its id where it has none. */
export function titleOf({ title, id }: Action): string {
  return title || id;
}

function categoryOf(category: Category | undefined): readonly Html[] {
  return category === undefined
    ? []
    : [element('span', { class: CATEGORY_CLASSES[category], ...inFrench() }, category)];
}

const CATEGORY_CLASSES: Readonly<Record<Category, string>> = {
  bases: 'bases',
  'mise en œuvre': 'implementation',
  effets: 'effects',
};

/** How many decimals figures need so that all have as many, two at most. */
function decimalsOf(figures: readonly number[]): number {
  const needs = (figure: number): number =>
    [0, 1, 2].find(digits => Math.abs(figure - Number(figure.toFixed(digits))) < 0.005) ?? 2;
  return greatestOf(figures.map(needs), 0);
}

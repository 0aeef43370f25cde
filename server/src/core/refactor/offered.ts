import { childWeights, weightOf } from '../analysis/fixes/child-weights.ts';
import { kindAt, parentOf } from '../index/tree.ts';
import { levelOf } from '../model/id.ts';
import type { Action, Referential } from '../model/referential.ts';
import { nextDialect } from './convert.ts';
import { listedIn } from './extract.ts';
import { siblingOf } from './move.ts';
import { siblingsIn } from './siblings.ts';
import type { Wish } from './wish.ts';

/** What may be asked for an action, as far as the tree alone tells: the most usual first. Each may still be refused. */
export function wishesFor(referential: Referential, id: string): readonly Wish[] {
  const action = referential.actions.get(id);
  if (action === undefined) return [];
  return [
    ...(isLeafLevel(referential, id) ? [] : [begin(id, 'action')]),
    ...moves(referential, action),
    ...reworked(referential, action),
    ...around(id),
  ];
}

function isLeafLevel({ measureLevel }: Referential, id: string): boolean {
  return kindAt(levelOf(id), measureLevel) === 'task';
}

function moves(referential: Referential, { id }: Action): readonly Wish[] {
  const found = siblingOf(referential, id);
  // What goes along with another, or is set apart, can go away all the same.
  if (found === undefined) return id === '' ? [] : [{ do: 'delete', id }];
  const { parent, siblings, at } = found;
  const above = parentOf(referential, parent);
  const uncles = above ? siblingsIn(above).map(({ action }) => action) : [];
  const place = uncles.indexOf(parent);
  const beside = place < 0 ? [] : [uncles[place - 1], uncles[place + 1]].flatMap(uncle => uncle ?? []);
  return [
    { do: 'insert', id },
    ...(at > 0 ? [{ do: 'step', by: -1, id } as const] : []),
    ...(at < siblings.length - 1 ? [{ do: 'step', by: 1, id } as const] : []),
    ...beside.map(uncle => ({ do: 'move', id, parent: uncle.id }) as const),
    ...(at > 0 ? [{ do: 'merge', id } as const] : []),
    ...(at > 0 && above ? [{ do: 'split', id } as const] : []),
    { do: 'delete', id },
  ];
}

function reworked(referential: Referential, action: Action): readonly Wish[] {
  const { id } = action;
  const lists = !isLeafLevel(referential, id) && listsSomething(referential, id);
  const isOld = id === '' && nextDialect(referential) !== undefined;
  return [
    ...(lists ? [{ do: 'extract', id } as const] : []),
    ...shares(referential, action),
    ...(isOld ? [{ do: 'convert', id } as const] : []),
  ];
}

function listsSomething({ sources, measureLevel }: Referential, id: string): boolean {
  const source = levelOf(id) < measureLevel ? undefined : sources.get(id);
  return source !== undefined && listedIn(source).length > 0;
}

function shares(referential: Referential, action: Action): Wish[] {
  // Above the measures, weights follow from what stands below.
  const isShared = action.children.length > 0 && action.level >= referential.measureLevel;
  const sum = isShared ? childWeights(referential, action) : undefined;
  if (sum === undefined) return [];
  const isWhole = action.children.every(child => weightOf(sum, child) !== undefined);
  const share = (how: 'equal' | 'remainder'): Wish => ({ do: 'share', how, id: action.id });
  return [share('equal'), ...(isWhole ? [] : [share('remainder')])];
}

function around(id: string): Wish[] {
  return (['question', 'rule', 'evidence', 'indicator'] as const).map(what => begin(id, what));
}

function begin(id: string, what: Extract<Wish, { do: 'new' }>['what']): Wish {
  return { do: 'new', what, id };
}

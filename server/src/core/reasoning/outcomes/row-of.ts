import type { Platform } from '../../model/referential.ts';
import { numberIn, type Profile } from '../../model/scenario.ts';
import { identityOf } from '../../scoring/expression/profile-context.ts';
import { isSo } from '../distinct-traits.ts';
import type { Trait } from '../features.ts';
import type { ColumnValue, Range } from './column-values.ts';
import type { Column } from './columns.ts';
import type { OutcomeRow, OutcomeTable } from './outcome-table.ts';

/**
 * The row that a collectivité is in; undefined where the table is of some cases alone, or nothing is known of the collectivité
 * that decides. An answer to a question that is not asked is as it is given: where it does not count, no row is for it.
 */
export function rowOf({ columns, rows, isWhole, subject }: OutcomeTable, profile: Profile): OutcomeRow | undefined {
  if (!isWhole) return undefined;
  const values = columns.map(column => placeOf(column, subject.program.platform, profile));
  return rows.find(({ cells }) =>
    cells.every((cell, at) => cell === undefined || cell.values.some(value => value === values[at])),
  );
}

function placeOf(column: Column, platform: Platform, { identity, answers }: Profile): ColumnValue | undefined {
  if (column.kind === 'trait') {
    const own = { feature: column.feature, told: identity, identity: identityOf(identity), isUsual: true };
    const seen = (trait: Trait) => column.looks.map(look => isSo(trait, platform, look)).join();
    return column.values[column.traits.findIndex(trait => seen(trait) === seen(own))];
  }
  const answer = answers.get(column.question.id);
  if (answer === undefined || column.question.type !== 'proportion') {
    const at = column.answers.indexOf(answer);
    return at < 0 ? column.values.find(({ kind }) => kind === 'other') : column.values[at];
  }
  const share = numberIn(answer);
  return share === undefined
    ? undefined
    : column.values.find(value => value.kind === 'range' && isWithin(value, share));
}

function isWithin({ from, to }: Range, share: number): boolean {
  const isAbove = from === undefined || share > from.at || (from.isIncluded && share === from.at);
  return isAbove && (to === undefined || share < to.at || (to.isIncluded && share === to.at));
}

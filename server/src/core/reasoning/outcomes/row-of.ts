import { identityOf } from '../../evaluation/expression/profile-context.ts';
import type { Platform } from '../../model/referential.ts';
import { numberIn, type Profile } from '../../model/scenario.ts';
import { isSo } from '../distinct-traits.ts';
import type { Trait } from '../features.ts';
import type { ColumnValue, Range } from './column-values.ts';
import type { Column } from './columns.ts';
import type { OutcomeRow, OutcomeTable } from './outcome-table.ts';

/**
 * The row that a collectivité is in; undefined where the table is of some cases alone, or nothing is known of the collectivité
 * that decides. An answer to a question that is not asked is as it is given: where it does not count, no row is for it.
 */
export function rowOf(table: OutcomeTable, profile: Profile): OutcomeRow | undefined {
  if (!table.isWhole) return undefined;
  const values = placesOf(table, profile);
  return table.rows.find(({ cells }) =>
    cells.every((cell, at) => cell === undefined || cell.values.some(value => value === values[at])),
  );
}

/** What a table tells apart and a collectivité does not tell, such as where it lies; none where it is in a row. */
export function untoldBy(table: OutcomeTable, profile: Profile): readonly Column[] {
  if (rowOf(table, profile) !== undefined) return [];
  const values = placesOf(table, profile);
  return table.columns.filter((_, at) => values[at] === undefined);
}

function placesOf({ columns, subject }: OutcomeTable, profile: Profile): readonly (ColumnValue | undefined)[] {
  return columns.map(column => placeOf(column, subject.program.platform, profile));
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

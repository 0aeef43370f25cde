import { addTo } from '../../memory/grouped.ts';
import { RULE_TITLES, type RuleKind } from '../../model/personalisation.ts';
import type { Table } from '../../model/sheet.ts';
import { RULES_SECTION } from '../../parse/around-sections.ts';
import { FORMULA_LANGUAGE } from '../../parse/formula/language.ts';
import { scalarText } from '../../parse/scenario/scalar-text.ts';
import type { Family } from '../family.ts';
import { sheetOf } from '../sheet.ts';
import { inOrder, type StructureRow, structureRows } from '../structure.ts';
import { type EntryText, fileText } from './entry-text.ts';
import { escapedProse, fenced } from './escape.ts';
import type { FileSet } from './file-names.ts';
import { countingText, type PlacedColumn, placedColumns } from './places.ts';

const FOLDER = 'personnalisations';

/** Writes the rules of a sheet: a file an axis, an entry an action that has any. */
export function writeRules(table: Table, family: Family, set: FileSet): void {
  const columns = placedColumns('structure', table.rows[0] ?? []);
  const byAxis = new Map<string, EntryText[]>();
  for (const row of inOrder(structureRows(sheetOf(table), family))) {
    const rules = rulesOf(columns, table.rows[row.row.index] ?? []);
    if (rules.length === 0) continue;
    const [axis = ''] = row.id.split('.');
    addTo(byAxis, axis, entryOf(row, rules));
  }
  for (const [axis, entries] of byAxis) set.add(FOLDER, `${family.name}_${axis}`, fileText(entries));
}

function entryOf({ qualified }: StructureRow, rules: readonly EntryText[]): EntryText {
  const title = `Règles de ${qualified.replace(/\s+/g, ' ')}`;
  return {
    title,
    keys: [`action_id: ${scalarText(qualified)}`],
    code: '',
    sections: [],
    list: { title: RULES_SECTION, entries: rules },
  };
}

function rulesOf(columns: readonly PlacedColumn[], row: readonly string[]): readonly EntryText[] {
  const kinds = Object.keys(RULE_TITLES) as RuleKind[];
  return kinds.flatMap(kind => {
    const part = (wanted: 'formula' | 'text'): string => {
      const found = columns.find(({ place }) => place.at === 'rule' && place.rule === kind && place.part === wanted);
      return found ? countingText('structure', found, row) : '';
    };
    const [formula, text] = [part('formula'), part('text')];
    if (formula === '' && text === '') return [];
    const code = [
      ...(formula === '' ? [] : [fenced(FORMULA_LANGUAGE, formula)]),
      ...(text === '' ? [] : [escapedProse(text)]),
    ];
    return [{ title: RULE_TITLES[kind], keys: [], code: code.join('\n'), sections: [] }];
  });
}

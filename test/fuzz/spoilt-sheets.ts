import assert from 'node:assert/strict';
import fc from 'fast-check';
import type { Table, TableKind } from '../../server/src/core/model/sheet.ts';
import { parseFile } from '../../server/src/core/parse/parse-file.ts';
import { familyOf } from '../../server/src/core/sheets/family.ts';
import { importOf } from '../../server/src/core/sheets/import.ts';
import { tablesOf } from '../../server/src/core/sheets/markdown/read-tables.ts';
import { writtenFiles } from '../../server/src/core/sheets/markdown/write.ts';
import { csvTable } from '../../server/src/tables/csv.ts';
import { TableFault } from '../../server/src/tables/fault.ts';
import { saySheetProblem } from '../../server/src/words/sheet-problems.ts';
import { type Attack, inTime } from './attack.ts';
import { spoilt } from './spoilt.ts';
import { shippedSheets } from './texts.ts';

/** Sheets that ship, spoilt: read or refused, judged as the platform does, written as our files and read from them again. */
export const spoiltSheets: Attack = {
  name: 'a spoilt sheet is read, judged, written as files and read from them again',
  runs: 40,
  property: (_, patience) =>
    fc.property(spoilt(shippedSheets()), ({ path, text }) => {
      const kind = KINDS.find(({ name }) => path.endsWith(name))?.kind;
      assert(kind, path);
      const table = tableOf(kind, text);
      if (table === undefined) return;
      const sheets = new Map([[kind, table]]);
      const { problems } = inTime('judging', patience, () => importOf(sheets, PLATFORM));
      for (const problem of problems) assert.notEqual(saySheetProblem(problem), '');
      const family = familyOf('te', undefined);
      const { files, settings } = inTime('writing', patience, () => writtenFiles(sheets, family));
      const sources = [...files].map(([name, content]) => parseFile(`/ws/${name}`, content));
      tablesOf(sources, { name: family.name, folder: '/ws/actions' }, settings);
    }),
};

const KINDS: readonly { readonly name: string; readonly kind: TableKind }[] = [
  { name: 'structure.csv', kind: 'structure' },
  { name: 'questions.csv', kind: 'questions' },
  { name: 'indicateurs.csv', kind: 'indicateurs' },
];

const PLATFORM = {
  referential: 'te',
  currentVersion: '1.0.0',
  actions: undefined,
  wantsVersions: false,
  knowsAllReferentials: false,
  questions: undefined,
  indicators: undefined,
} as const;

/** Undefined for what is refused as no CSV file. */
function tableOf(kind: TableKind, text: string): Table | undefined {
  try {
    return csvTable(kind, `${kind}.csv`, Buffer.from(text));
  } catch (error) {
    if (error instanceof TableFault) return undefined;
    throw error;
  }
}

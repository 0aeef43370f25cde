import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { analysisOf } from '../../server/src/core/analysis/run.ts';
import { inFolder } from '../kit/disk.ts';
import { checkEveryWish } from '../kit/restructuring.ts';
import { workspaceOf } from '../kit/workspace.ts';
import { importSheets } from './import-sheets.ts';

const folder = process.env['ORACLE_DIR'];

/** Of so many actions one is changed in every way: all of them would take an hour. */
const EVERY: Readonly<Record<string, number>> = { 'cae-2023': 37, 'eci-2022': 11 };
/** None of those that are chosen of CAE lists anything, and no dialect comes after that of 2026. */
const IMPORTED = [
  { name: 'te', every: 23, absent: ['convert'] },
  { name: 'cae', every: 61, absent: ['extract', 'convert'] },
] as const;

describe('restructuring loses no citation and no point, and brings no fault', () => {
  for (const [name, every] of Object.entries(EVERY)) {
    it(`in ${name}`, () => {
      assert(folder, 'ORACLE_DIR must name the folder that holds corpus/');
      checkAll(join(folder, 'corpus', name), every);
    });
  }

  for (const { name, every, absent } of IMPORTED) {
    it(`in what is imported of ${name}`, () =>
      inFolder({}, async ({ at }) => {
        assert(folder, 'ORACLE_DIR must name the folder that holds corpus/');
        const sheets = join(folder, 'corpus/platform-2026');
        await importSheets(sheets, at(name), name);
        checkAll(at(name), every, absent);
      }));
  }
});

function checkAll(root: string, every: number, absent: Parameters<typeof checkEveryWish>[2] = []): void {
  const names = readdirSync(root, { recursive: true, encoding: 'utf8' }).filter(file => file.endsWith('.md'));
  const workspace = workspaceOf(new Map(names.map(file => [`/${file}`, readFileSync(join(root, file), 'utf8')])));
  const analysis = analysisOf(workspace);
  checkEveryWish(analysis, at => at % every === 0, absent);
}

import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { checkPlanted, FAULTS } from '../core/analysis/planted/check.ts';
import { workspaceOf } from '../kit/workspace.ts';

const folder = process.env['ORACLE_DIR'];
/** Rounds for each fault in each corpus; more are asked for by PLANTED_RUNS. */
const RUNS = Number(process.env['PLANTED_RUNS'] ?? 60);

// What a corpus has nowhere: shares and categories are of 2023, shares in points of 2021.
const ABSENT: Readonly<Record<string, readonly string[]>> = {
  'cae-2023': [],
  'eci-2022': [
    'root-missing: the name of the root deleted',
    'description-title-missing: a Description title deleted',
    'level-missing: a sub-axis deleted',
    'points-missing: a share deleted',
    'points-total: other points of a measure',
    'category-unknown: a category misspelt',
    'category-missing: a category deleted',
  ],
};

for (const [name, absent] of Object.entries(ABSENT)) {
  describe(`faults planted in ${name}`, () => {
    const root = join(folder ?? '', 'corpus', name);
    assert(folder && existsSync(root), 'ORACLE_DIR must name the folder that holds corpus/');
    const workspace = workspaceOf(filesBelow(root));
    for (const fault of FAULTS) {
      if (absent.includes(`${fault.code}: ${fault.name}`)) continue;
      it(`${fault.code}: ${fault.name}`, () => checkPlanted(workspace, fault, RUNS));
    }
  });
}

function filesBelow(root: string): Map<string, string> {
  const names = readdirSync(root, { recursive: true, encoding: 'utf8' }).filter(file => file.endsWith('.md'));
  return new Map(names.map(file => [`/ws/${file}`, readFileSync(join(root, file), 'utf8')]));
}

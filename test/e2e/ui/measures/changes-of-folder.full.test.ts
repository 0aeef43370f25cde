import { cpSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { giveFolder } from '../folder-dialog.ts';
import { sitting } from '../sitting.ts';
import type { Workbench } from '../workbench.ts';

const MEASURE = '1.1.1.md';
const ROWS = '.monaco-list-row[role=treeitem]';

describe('a folder that a référentiel is compared with, where git is disabled', () => {
  let code: Workbench;
  let home: string;

  sitting(
    'changes-of-folder',
    here => {
      ({ code, home } = here);
    },
    { plant: folder => writeBefore(folder, 10) },
  );

  it('is told apart by measure, opened beside what is there now, and read anew where somebody asks for it', async () => {
    await code.open(MEASURE);
    await code.ask('Référentiel: Compare référentiel with…', 'Compare the référentiel with which version?');
    await code.see('.quick-input-widget input[placeholder*="Git is missing or disabled"]');
    await (await code.see('.quick-input-list .monaco-list-row', 'A folder…')).click();
    await giveFolder(code, 'The folder of the other version', 'Compare with this folder', `${beside(home)}/`);
    await code.see(ROWS, /weight10 → 12 pts/);
    await code.shoot('changes-7-folder');
    await (await code.see(ROWS, /weight10 → 12 pts/)).click();
    await code.see('.editor-group-container.active .monaco-diff-editor .modified-in-monaco-diff-editor', 'points: 12');
    writeBefore(home, 11);
    await code.run('Référentiel: Compare Again');
    await code.see(ROWS, /weight11 → 12 pts/);
  });
});

function beside(folder: string): string {
  return `${folder}-avant`;
}

/** The référentiel as it was, in which 1.1.1 weighs something else. */
function writeBefore(folder: string, points: number): void {
  cpSync(join(folder, 'exemple'), beside(folder), { recursive: true });
  const measure = join(beside(folder), 'actions', MEASURE);
  writeFileSync(measure, readFileSync(measure, 'utf8').replace('points: 12', `points: ${points}`));
}

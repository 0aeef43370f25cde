import { execFileSync } from 'node:child_process';
import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { faultsOf } from '../faults.ts';
import { untilKept } from '../kept.ts';
import { SCENARIO, scenarioRoom } from '../scenario.ts';
import { until } from '../until.ts';

const MEASURE = '1.1.1.md';
const ROWS = '.monaco-list-row[role=treeitem]';
const EFFECT = '.statusbar-item[id$="referentiel.effect"]';
/** In 1.2.1.1, which 1.1.1 cites. */
const CITED = 'Le zonage reprend';

describe('what has changed in a référentiel, in the workbench', () => {
  const room = scenarioRoom('changes');

  it('is compared with the commit before, opened at its place, and followed while one types', async () => {
    const { code, workspace } = room;
    const { page } = code;
    const actions = join(workspace, 'exemple/actions');
    const measure = join(actions, MEASURE);
    writeFileSync(measure, readFileSync(measure, 'utf8').replace('points: 12', 'points: 14'));
    rmSync(join(actions, '3.2.1.md'));
    execFileSync(
      'git',
      ['-c', 'user.name=Test', '-c', 'user.email=test@example.org', 'commit', '-qam', 'Pèse autrement'],
      {
        cwd: workspace,
      },
    );

    await code.open(SCENARIO);
    await room.showsTotal('27.87');
    await code.see(EFFECT, /±0 pt/);
    await code.ask('Référentiel: Compare référentiel with…', 'Compare the référentiel with which version?');
    await page.locator('.quick-input-widget input').first().fill('Exemple');
    await (await code.see('.quick-input-list .monaco-list-row', 'Exemple')).click();
    await code.see(ROWS, /^1\.1\.1\d · Connaître la biodiversité/);
    await code.shoot('changes-1-tree');
    await code.run('Référentiel: Approve This Change');
    await code.run('Notifications: Show Notifications');
    await code.see('.notifications-center', 'First select a change in the view “Changes”.');
    await code.run('Notifications: Hide Notifications');

    await (await code.see(ROWS, /weight12 → 14 pts/)).click();
    await code.see(`.tab.active[aria-label*="${MEASURE}"]`);
    await code.see('.editor-group-container.active .monaco-diff-editor .modified-in-monaco-diff-editor', 'points: 14');
    await code.shoot('changes-2-difference');
    await page.keyboard.type('removed');
    await code.see(`${ROWS}.focused`, /removed, 9 actions in all/);
    await page.keyboard.press('Enter');
    await code.see('.tab.active[aria-label*="3.2.1.md"]');
    await code.shoot('changes-3-deleted');

    await code.open(MEASURE);
    await code.goTo('points: 14');
    await code.press('End');
    await code.press('Backspace');
    await page.keyboard.type('6');
    await code.see(ROWS, /weight12 → 16 pts/);
    await code.see(EFFECT, /[+−]\d/);
    await code.see('.glyph-margin-widgets .cgmr');
    await code.shoot('changes-4-typed');

    await (await code.see(ROWS, /weight12 → 16 pts/)).click();
    await code.run('Référentiel: Approve This Change');
    await code.see(ROWS, /weight12 → 16 pts.*· approved/);
    await code.shoot('changes-5-approved');
    await code.open('1.2.1.md');
    await code.goTo(CITED);
    await page.keyboard.type('Désormais : ');
    await code.see(ROWS, /weight12 → 16 pts.*· to be looked at again/);
    await code.see('.monaco-list-row[aria-label*="1 measure to look at again"]');
    await code.shoot('changes-6-suspect');
    await code.run('File: Save All Files');
    await code.allSaved();

    await code.open(MEASURE);
    await code.goTo('Connaître la biodiversité');
    const approvals = join(workspace, 'referentiel.review.json');
    const before = readFileSync(approvals, 'utf8');
    await faultsOf(code).fix('Looked at again: the approvals of nature_1.1.1');
    await code.see(ROWS, /weight12 → 16 pts.*· approved/);
    await until('the approval is saved', () => readFileSync(approvals, 'utf8') !== before);
  });

  it('is followed again once VS Code is back, unsaved texts included', async () => {
    const { code, workspace } = room;
    // What the test before it has saved is taken back on the disk, which is noticed at some moment.
    await code.see('.welcome-view-content', 'Nothing has changed since that version.');
    await code.ask('Référentiel: Compare référentiel with…', 'Compare the référentiel with which version?');
    await (await code.see('.quick-input-list .monaco-list-row', 'The text as last committed')).click();
    await code.see('.welcome-view-content', 'Nothing has changed since that version.');
    // The view comes forward, and takes the keys from the editors: VS Code drops them where the rows go after that.
    await code.see('.part.editor:not(:focus-within)');
    await code.open(MEASURE);
    // Whatever it weighs as it is committed.
    await code.goTo('points: 1');
    await code.press('End');
    await code.press('Backspace');
    await code.page.keyboard.type('3');
    await code.see(ROWS, /weight1\d → 13 pts/);
    await untilKept(code, workspace, /points: 13/, /changes\.compared/);
    await code.reload();
    await code.see(ROWS, /weight1\d → 13 pts/);
    await code.shoot('changes-8-reloaded');
    await code.run('Référentiel: Stop Comparing');
  });
});

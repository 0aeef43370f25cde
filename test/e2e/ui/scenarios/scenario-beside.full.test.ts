import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { scenarioRoom, TAB, TOTAL, tabOf } from '../scenario.ts';

const MEASURE = tabOf('1.2.2.md');

describe('a scenario in the workbench, beside the texts that it is scored by', () => {
  const room = scenarioRoom('scenario-beside');
  const { total, showsTotal, row, revert } = room;

  /** Opens a measure, and the view to the right of it. */
  const openBeside = async (): Promise<void> => {
    await room.code.open('1.2.2.md');
    await room.open();
    await room.code.run('View: Move Editor into Right Group');
    await room.code.see(`.editor-group-container:not(:has(${MEASURE})) ${TAB}.active`);
    await showsTotal(TOTAL);
  };
  /** Writes another weight into the measure, without saving. */
  const writeWeight = async (): Promise<void> => {
    const { code } = room;
    await code.page.locator(MEASURE).click();
    await code.goTo('points: 8');
    await code.press('End');
    await code.press('Backspace');
    await code.page.keyboard.type('18');
    await total().filter({ hasNotText: TOTAL }).waitFor();
    await code.see(`${MEASURE}.dirty`);
  };

  it('follows a weight while it is written', async () => {
    await openBeside();
    await writeWeight();
    await room.code.shoot('scenario-5-weight');
  });

  it('is compared with the last commit', async () => {
    await openBeside();
    await writeWeight();
    const { code } = room;
    await code.webview.locator('.tools .menu-button').first().click();
    await code.webview.getByRole('menuitem', { name: 'The text as last committed' }).click();
    const difference = code.webview.getByTestId('total-difference');
    await difference.filter({ hasText: /[+−]/ }).waitFor();
    await code.webview.getByRole('button', { name: /^Compare.* Last commit [0-9a-f]{7}$/ }).waitFor();
    await code.shoot('scenario-6-compared');
    await code.page.locator(MEASURE).click();
    await code.revert();
    await difference.filter({ hasText: /^0\.00$/ }).waitFor();
    await room.compareWithNothing();
  });

  it('is led to from the text of an action', async () => {
    await openBeside();
    const { code } = room;
    await code.page.locator(MEASURE).click();
    await code.page
      .locator('.codelens-decoration a', { hasText: /\d \/ 4\.00 pts · simulation/ })
      .first()
      .click();
    await code.webview.locator('[data-id="1.2.2"]:focus').waitFor();
    await code.shoot('scenario-7-lens');
  });

  it('is one with its own text', async () => {
    await room.open();
    const { code } = room;
    await code.run('Référentiel: Show Text of Scenario');
    // The one text there is: on a busy machine, the page of the view may take the focus back as it hears of the palette's end.
    await code.page.locator('.editor-group-container .monaco-editor .view-lines').click();
    await code.goTo('nature_1.1.1.2: fait');
    await code.press('End');
    for (const _ of 'fait') await code.press('Backspace');
    await code.page.keyboard.type('pas_fait');
    await total().filter({ hasNotText: TOTAL }).waitFor();
    await code.shoot('scenario-8-text');
    await revert();
  });

  it('goes on with a language server that is started again', async () => {
    await room.open();
    const { code } = room;
    const restarted = await code.watch('[id="referentiel.referentiel.referentiel.status"]', [
      /^\s*Référentiel/,
      /\d référentiels?$/,
    ]);
    await code.run('Référentiel: Restart Language Server');
    await restarted();
    await room.find('1.1.1');
    await row('1.1.1.2').locator('[data-status="pas_fait"]').click();
    await total().filter({ hasNotText: TOTAL }).waitFor();
    await revert();
  });

  it('speaks another language as soon as that is chosen', async () => {
    await room.open();
    const says = (text: string) => room.code.webview.locator('body', { hasText: text }).waitFor();
    const settings = join(room.workspace, '.vscode/settings.json');
    const before = readFileSync(settings, 'utf8');
    writeFileSync(settings, JSON.stringify({ ...JSON.parse(before), 'referentiel.language': 'fr' }));
    await says('plateforme de 2023');
    writeFileSync(settings, before);
    await says('platform of 2023');
    await showsTotal(TOTAL);
  });
});

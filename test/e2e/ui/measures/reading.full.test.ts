import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { sitting } from '../sitting.ts';
import type { Workbench } from '../workbench.ts';

const EDITOR = '.editor-group-container.active .monaco-editor';
const LENS = '.codelens-decoration';

// One sitting: what helps to read a measure, and what VS Code itself knows of Markdown beside it.
describe('in the workbench, a measure that is read', () => {
  let code: Workbench;

  sitting('reading', here => {
    ({ code } = here);
  });

  /** Opens a measure of the example; the keys go to its editor. */
  const open = async (name: string): Promise<void> => {
    await code.open(name);
    await code.inText();
  };
  /** What is selected, as the status bar counts it. */
  const selects = (count: number): Promise<unknown> =>
    code.see('#status\\.editor\\.selection', new RegExp(`\\(${count} selected\\)`));
  const seesHint = (text: string | RegExp): Promise<unknown> => code.see(`${EDITOR} .view-line`, text);

  it('shows what shares are worth, what they add up to, and what is cited', async () => {
    await open('2.1.2.md');
    await seesHint(/points:\s12sum:\s100\s\/\s100%/);
    await seesHint(/pourcentage:\s25=\s3\spts/);
    await seesHint(/1\.2\.2Adopter\sune\sstratégie\sde…/);
    await code.see(LENS, /12 pts · 44\.44%.*6 citations.*Simulate a score/);
    await code.shoot('reading-1-hints');
  });

  it('says while one types that the shares add up to something else', async () => {
    await code.goTo('pourcentage: 25');
    await code.press('End');
    await code.press('Backspace');
    await code.page.keyboard.type('0');
    await code.page.keyboard.press('ControlOrMeta+Home');
    await seesHint(/points:\s12sum:\s95\s\/\s100%/);
    await code.shoot('reading-2-sum');
    await code.revert();
    await seesHint(/points:\s12sum:\s100\s\/\s100%/);
  });

  it('lists what cites an action from above its title', async () => {
    await code.page.locator(`${LENS} a`, { hasText: '6 citations' }).first().click();
    await code.see('.peekview-widget .monaco-list-row', /mesures 1\.1\.1, 2\.1\.2 et/);
    await code.shoot('reading-3-citations');
    await code.dismiss('.peekview-widget');
  });

  it('takes an id for one word', async () => {
    const id = code.page.locator(`${EDITOR} .view-line span`, { hasText: /^2\.1\.2$/ }).first();
    await id.dblclick({ position: { x: 3, y: 8 } });
    await selects(5);
    // Inside of 2.1.2.2.
    await code.goTo('1.2.2');
    await code.page.keyboard.press('ControlOrMeta+D');
    await selects(7);
    await code.page.keyboard.press('ControlOrMeta+D');
    await code.see('#status\\.editor\\.selection', /^2 selections/);
  });

  it('highlights where an action is named', async () => {
    await code.goTo('2.1.2.2 est');
    await code.see(`${EDITOR} :is(.wordHighlight, .wordHighlightStrong, .wordHighlightText)`);
  });

  it('tells over several steps what cites an action', async () => {
    await code.goTo('1.2.2.1 et');
    await code.page.keyboard.press('Shift+Alt+H');
    const citing = await code.see('.pane-body .monaco-list-row', /2\.1\.2\.3 Transformer/);
    await citing.click();
    await code.page.keyboard.press('ArrowRight');
    await code.see('.pane-body .monaco-list-row[aria-level="3"]', /nature|\d\.\d/);
    await code.shoot('reading-4-hierarchy');
  });

  it('does without what the settings switch off, at once', async () => {
    await open('2.1.1.md');
    await seesHint(/points:\s15sum:\s100\s\/\s100%/);
    const settings = join(process.env['E2E_WORKSPACE'] ?? '', '.vscode/settings.json');
    mkdirSync(dirname(settings), { recursive: true });
    const lenses = { pointLenses: false, citationLenses: false, aroundLenses: false, simulateLenses: false };
    const off = Object.entries({ ...lenses, sumHints: false }).map(([aid, on]) => [`referentiel.aids.${aid}`, on]);
    writeFileSync(settings, JSON.stringify(Object.fromEntries(off)));
    await code.page.locator(`${EDITOR} ${LENS}`).first().waitFor({ state: 'detached' });
    await seesHint(/^points:\s15$/);
    rmSync(settings);
    await code.see(`${EDITOR} ${LENS}`, /15 pts/);
  });

  it('tells by what a measure can change, to what and on which answers, and leads there', async () => {
    await open('2.1.1.md');
    await code.page
      .locator(`${LENS} a`, { hasText: /rules? · \d question/ })
      .first()
      .click();
    await code.see('.reference-zone-widget', /nature_2\.md/);
    await code.shoot('reading-6-surroundings');
    await code.dismiss('.reference-zone-widget');
    await code.goTo('2.1.1');
    await code.hover(/Rules: .*deactivated if/);
    await code.shoot('reading-7-hover');
    await code.dismiss('.monaco-hover:visible');
  });

  it('grows a selection from the id to its line and beyond', async () => {
    await open('2.1.2.md');
    await code.goTo('2.1.2.2 est');
    for (const count of [7, 157]) {
      await code.page.keyboard.press('Shift+Alt+ArrowRight');
      await selects(count);
    }
  });
});

import { sitting } from './sitting.ts';
import type { Workbench } from './workbench.ts';

const EDITOR = '.editor-group-container.active .monaco-editor';

// One sitting: what VS Code knows of Markdown by itself goes on beside what we know of measures.
describe('in the workbench, what VS Code knows of Markdown', () => {
  let code: Workbench;

  sitting('markdown', async here => {
    ({ code } = here);
    await code.open('1.1.1.md');
    await code.see(`${EDITOR}.focused`);
  });

  it('makes links of addresses', async () => {
    await code.goTo('https://inpn');
    await code.see(`${EDITOR} .detected-link`, /inpn\.mnhn\.fr/);
  });

  it('completes paths, and opens the file that one leads to', async () => {
    await code.page.keyboard.press('ControlOrMeta+End');
    await code.page.keyboard.type('[La mesure](2.1');
    await code.page.keyboard.press('Control+Space');
    await code.see('.suggest-widget.visible .monaco-list-row', /2\.1\.1\.md/);
    await code.shoot('markdown-1-paths');
    await code.page.keyboard.press('Escape');
    await code.page.keyboard.type('.1.md)');
    await code.see(`${EDITOR} .detected-link`, /2\.1\.1\.md/);
    await code.page.keyboard.press('ArrowLeft');
    await code.run('Open Link');
    await code.see('.tab.active[data-resource-name="2.1.1.md"]');
    await code.open('1.1.1.md');
    await code.run('File: Revert File');
  });

  it('folds by its titles', async () => {
    await code.run('Fold All');
    await code.see(`${EDITOR} .codicon-folding-collapsed`);
    await code.shoot('markdown-2-folded');
    await code.run('Unfold All');
    await code.page.locator(`${EDITOR} .codicon-folding-collapsed`).first().waitFor({ state: 'detached' });
  });

  it('shows a preview', async () => {
    await code.page.keyboard.press('ControlOrMeta+K');
    await code.page.keyboard.press('V');
    await code.webview.locator('h1').first().waitFor();
    await code.shoot('markdown-3-preview');
  });
});

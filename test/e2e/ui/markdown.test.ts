import { openPage } from '../browser.ts';
import { type Workbench, workbench } from './workbench.ts';

const EDITOR = '.editor-group-container.active .monaco-editor';

// One sitting: what VS Code knows of Markdown by itself goes on beside what we know of measures.
describe('in the workbench, what VS Code knows of Markdown', () => {
  let code: Workbench;
  let close: () => Promise<void>;

  before(async () => {
    const address = process.env['E2E_ADDRESS'];
    if (address === undefined) throw new Error('E2E_ADDRESS holds the address of a workbench');
    const opened = await openPage();
    close = opened.close;
    code = await workbench(opened.page, address);
    await code.open('1.1.1.md');
    await code.see(`${EDITOR}.focused`);
  });

  afterEach(async function () {
    if (this.currentTest?.state === 'failed') await code?.shoot('failed');
  });

  after(() => close());

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

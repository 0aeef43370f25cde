/**
 * The pictures of the README and of the walkthrough: what a person sees, in French, on the example that ships. Each is taken once all
 * that it shows is there, so that VS Code for the Web gives the same ones.
 */
import { mkdirSync, writeFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import type { Locator } from 'playwright-core';
import { sitting } from '../ui/sitting.ts';
import { until } from '../ui/until.ts';
import type { Workbench } from '../ui/workbench.ts';

/** Where they go: where the documentation has them, unless another folder is named, for a comparison. */
const PICTURES = process.env.E2E_PICTURES ?? join(import.meta.dirname, '../../../media/walkthrough');
const SETTINGS = {
  'referentiel.language': 'fr',
  'breadcrumbs.enabled': false,
  'editor.minimap.enabled': false,
  'editor.stickyScroll.enabled': false,
  'editor.wordWrap': 'on',
  'explorer.autoReveal': false,
  // What a workbench for the Web, which keeps no settings of a person, would have otherwise.
  'workbench.colorTheme': 'Default Dark Modern',
  'workbench.reduceMotion': 'on',
  'workbench.startupEditor': 'none',
};

describe('pictures', () => {
  let code: Workbench;

  sitting(
    'pictures',
    here => {
      ({ code } = here);
    },
    {
      plant(home) {
        mkdirSync(join(home, '.vscode'), { recursive: true });
        writeFileSync(join(home, '.vscode/settings.json'), JSON.stringify(SETTINGS));
      },
    },
  );

  before(() => code.page.setViewportSize({ width: 1120, height: 630 }));

  /** Takes the explorer, since VS Code for the Web finds no file by its name; its folders are closed again, so that all are in sight. */
  const open = async (path: string): Promise<void> => {
    await code.run('File: Focus on Files Explorer');
    const row = (name: string) =>
      code.page.locator('.explorer-folders-view').getByRole('treeitem', { name, exact: true });
    const folders = dirname(path).split('/');
    for (const folder of folders) {
      if ((await row(folder).getAttribute('aria-expanded')) !== 'true') await row(folder).click();
    }
    await row(basename(path)).dblclick();
    await code.see(`.tab.active[data-resource-name="${basename(path)}"]`);
    for (const folder of folders.toReversed()) await row(folder).click();
    // Nothing is pointed at in a picture.
    await code.page.mouse.move(0, 0);
  };

  const idle = (): Promise<void> => code.page.locator('.activitybar .progress-badge').waitFor({ state: 'detached' });

  const keep = async (name: string): Promise<void> => {
    mkdirSync(PICTURES, { recursive: true });
    await code.page.screenshot({ path: join(PICTURES, `${name}.png`) });
  };

  it('of the example', async () => {
    await open('exemple/actions/1.2.2.md');
    // VS Code asks for no lens of an editor that loses the focus at once.
    await code.run('View: Focus Active Editor Group');
    await code.see('.codelens-decoration:visible', /pts/);
    await code.run('Référentiel: Focus on Actions View');
    await code.page
      .getByRole('treeitem', { name: /1\.2\.2\b/ })
      .first()
      .waitFor();
    await idle();
    await keep('example');
  });

  it('of a weight', async () => {
    await code.run('View: Focus Active Editor Group');
    await code.goTo('1.2.2.2');
    await code.run('Show or Focus Hover');
    const hover = await code.see('.monaco-hover:visible', /de la mesure 1\.2\.2/);
    // It fades in.
    await hover.evaluate(async shown => {
      for (const animation of shown.getAnimations()) await animation.finished;
    });
    await keep('weight');
    await code.dismiss('.monaco-hover:visible');
  });

  it('of citations', async () => {
    await open('exemple/actions/1.1.1.md');
    await code.run('Référentiel: Focus on Citations View');
    await code.page
      .getByRole('treeitem')
      .filter({ hasText: /^Évalué dans/ })
      .first()
      .waitFor();
    await idle();
    await keep('citations');
  });

  it('of a simulation', async () => {
    await open('exemple/scenarios/commune_rurale.scenario.yml');
    await code.run('Référentiel: Show Simulation of Scenario');
    await code.webview.getByTestId('total-done').waitFor();
    await code.run('View: Close Primary Side Bar');
    const editor = code.page.locator('.editor-group-container.active .editor-container');
    await until('the view takes the whole editor', async () => {
      const [view, place] = await Promise.all([widthOf(code.webview.locator('html')), widthOf(editor)]);
      return Math.abs(view - place) < 2;
    });
    await keep('simulation');
  });

  it('of a comparison', async () => {
    await code.run('Référentiel: Duplicate Scenario and Compare');
    const copy = code.page.frameLocator('iframe.webview.ready >> nth=1').frameLocator('iframe#active-frame');
    await copy.getByTestId('total-difference').waitFor();
    await copy.locator('.gain-done').first().click();
    await copy.getByTestId('total-difference').filter({ hasText: '+' }).waitFor();
    const table = copy.locator('.compared-table');
    await table.filter({ hasText: '+' }).waitFor();
    await table.evaluate(shown => shown.closest('section')?.scrollIntoView({ block: 'end' }));
    await keep('comparison');
  });
});

async function widthOf(shown: Locator): Promise<number> {
  return (await shown.boundingBox())?.width ?? 0;
}

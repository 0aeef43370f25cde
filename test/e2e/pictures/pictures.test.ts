/** The pictures of the README and of the walkthrough: what a person sees, in French, on the example that ships. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { sitting } from '../ui/sitting.ts';
import type { Workbench } from '../ui/workbench.ts';

const PICTURES = join(import.meta.dirname, '../../../media/walkthrough');
const SETTINGS = {
  'referentiel.language': 'fr',
  'breadcrumbs.enabled': false,
  'editor.minimap.enabled': false,
  'editor.wordWrap': 'on',
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

  const keep = async (name: string): Promise<void> => {
    mkdirSync(PICTURES, { recursive: true });
    await code.page.screenshot({ path: join(PICTURES, `${name}.png`) });
  };

  it('of the example', async () => {
    await code.open('exemple/actions/1.2.2.md');
    await code.run('Référentiel: Focus on Actions View');
    await code.page
      .getByRole('treeitem', { name: /1\.2\.2\b/ })
      .first()
      .waitFor();
    await keep('example');
  });

  it('of a weight', async () => {
    await code.run('View: Focus Active Editor Group');
    await code.goTo('1.2.2.2');
    await code.run('Show or Focus Hover');
    await code.see('.monaco-hover:visible', /de la mesure 1\.2\.2/);
    await keep('weight');
    await code.page.keyboard.press('Escape');
  });

  it('of citations', async () => {
    await code.open('exemple/actions/1.1.1.md');
    await code.run('Référentiel: Focus on Citations View');
    await code.page
      .getByRole('treeitem')
      .filter({ hasText: /^Évalué dans/ })
      .first()
      .waitFor();
    await keep('citations');
  });

  it('of a simulation', async () => {
    await code.open('exemple/scenarios/commune_rurale.scenario.yml');
    await code.run('Référentiel: Show the Simulation of the Scenario');
    await code.webview.getByTestId('total-done').waitFor();
    await code.run('View: Close Primary Side Bar');
    await keep('simulation');
  });

  it('of a comparison', async () => {
    await code.run('Référentiel: Duplicate the Scenario and Compare');
    const copy = code.page.frameLocator('iframe.webview.ready >> nth=1').frameLocator('iframe#active-frame');
    await copy.getByTestId('total-difference').waitFor();
    await keep('comparison');
  });
});

import { sitting } from '../sitting.ts';
import type { Workbench } from '../workbench.ts';

// One sitting at one workbench: each step starts where the one before it ended.
describe('the preview of a measure', () => {
  let code: Workbench;

  sitting('preview', here => {
    ({ code } = here);
  });

  it('tells what its actions weigh in the place of their blocks', async () => {
    await code.open('6.5.1.md');
    await code.goTo('6.5.1.1');
    await code.run('Markdown: Open as Preview');
    const block = code.webview.locator('.referentiel-block', { hasText: '6.5.1.1' });
    await block.locator('.referentiel-points', { hasText: '35' }).waitFor();
    await block.locator('.referentiel-bases', { hasText: 'bases' }).waitFor();
    await code.shoot('preview-1-measure');
  });

  it('leads to a measure that it cites', async () => {
    await code.webview.getByRole('link', { name: '5.1.4' }).click();
    await code.webview.locator('.referentiel-name', { hasText: /5\.1\.4$/ }).waitFor();
    await code.shoot('preview-2-cited');
  });

  it('sets formulas apart, whose words lead on', async () => {
    await code.open('nature_1.md');
    await code.goTo('identite');
    await code.run('Markdown: Open as Preview');
    await code.webview.locator('.referentiel-formula', { hasText: 'identite' }).first().waitFor();
    await code.shoot('preview-3-formula');
    await code.webview.locator('.referentiel-formula').getByRole('link', { name: 'plu' }).first().click();
    await code.webview.locator('.referentiel-name', { hasText: /plu$/ }).waitFor();
  });
});

import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { sitting } from '../sitting.ts';
import { until } from '../until.ts';
import type { Workbench } from '../workbench.ts';

const ROWS = '.suggest-widget.visible .monaco-list-row';
const HOVER = '.monaco-hover:visible';
const ERROR = '.editor-group-container.active .squiggly-error';
const HINTS = '.parameter-hints-widget.visible';

// One sitting at one workbench: each step starts where the one before it ended.
describe('a formula, in the workbench', () => {
  let code: Workbench;
  let folder: string;
  let settings: string;

  sitting('formulas', async here => {
    ({ code } = here);
    folder = join(here.home, 'exemple');
    settings = join(here.home, '.vscode');
    await code.open('nature_2.md');
  });

  it('tells of a question who is asked, what may be answered and what reads it', async () => {
    await code.goTo('espaces_verts, espaces_verts_c');
    await code.hover(/Read by nature_2\.1\.1/);
    await code.shoot('formulas-1-question');
    await code.dismiss(HOVER);
  });

  it('goes from half a condition to a whole one, by what the grammar has there', async () => {
    const { keyboard } = code.page;
    await code.goTo('reponse(ecoles, NON)');
    await code.press('End');
    await keyboard.type(' e');
    await code.see(ROWS, 'et');
    await code.shoot('formulas-2-words');
    await code.dismiss(ROWS);
    await keyboard.type('t rep');
    await code.see(`${ROWS}.focused`, /reponse/);
    await keyboard.press('Enter');
    await code.see(ROWS, /espaces_verts/);
    await code.see(HINTS, /reponse\(question, answer\)/);
    await keyboard.type('espaces_v');
    await code.see(`${ROWS}.focused`, /espaces_verts/);
    await keyboard.press('Enter');
    await code.see(ROWS, /espaces_verts_a/);
    await code.dismiss(ROWS);
    await code.run('Trigger Parameter Hints');
    await code.see(HINTS, /reponse\(question, answer\)/);
    await code.shoot('formulas-3-signature');
    await code.dismiss(HINTS);
    await code.revert();
    await code.page.locator(ERROR).first().waitFor({ state: 'detached' });
  });

  it('shows each slip at its place, and the word that was meant', async () => {
    await code.goTo('alors 6/15');
    await code.press('ControlOrMeta+Shift+ArrowRight');
    // At once: what is wrong with half of it would be told as soon.
    await code.page.keyboard.insertText('alros ');
    await code.see(ERROR);
    await code.press('ArrowLeft');
    await code.press('ArrowLeft');
    await code.hover(/“alros” is no word of formulas\. Did you mean alors\?/);
    await code.shoot('formulas-4-slip');
    await code.dismiss(HOVER);
    await code.revert();
  });

  it('renames a question wherever it is named, shown before it is done', async () => {
    const { keyboard } = code.page;
    await code.goTo('espaces_verts, espaces_verts_c');
    await keyboard.press('F2');
    const input = await code.see('.rename-input');
    await input.fill('espaces_plantes');
    await input.press('ControlOrMeta+Enter');
    await code.preview(/urbanisme_espaces_publics\.md/);
    await code.shoot('formulas-5-preview');
    await code.applyPreview();
    const text = (name: string) => readFileSync(join(folder, name), 'utf8');
    await until('the formulas name it so', () =>
      text('personnalisations/nature_2.md').includes('reponse(espaces_plantes, espaces_verts_c)'),
    );
    await until('so does the question', () =>
      text('questions/urbanisme_espaces_publics.md').includes('id: espaces_plantes\n'),
    );
  });

  it('is told in French', async () => {
    mkdirSync(settings, { recursive: true });
    writeFileSync(join(settings, 'settings.json'), '{ "referentiel.language": "fr" }');
    await code.see('.editor-group-container.active .codelens-decoration', /Essayer|scénario/);
    await code.goTo('i reponse(espaces_plantes, espaces_verts_b)');
    await code.hover(/une condition/);
    await code.shoot('formulas-6-french');
    await code.dismiss(HOVER);
    await code.goTo(', espaces_verts_b)');
    await code.press('ArrowRight');
    await code.run('Trigger Parameter Hints');
    await code.see(HINTS, /reponse\(question, réponse\)/);
    await code.shoot('formulas-7-french-signature');
  });
});

import { sitting } from '../sitting.ts';
import type { Workbench } from '../workbench.ts';

const ROWS = '.suggest-widget.visible .monaco-list-row';
const CHOSEN = `${ROWS}.focused`;
const TEXT = '.editor-group-container.active .view-lines';

// One sitting at one workbench: each step starts where the one before it ended.
describe('completion, in the workbench on a copy of referentiel/', () => {
  let code: Workbench;

  sitting('completion', async here => {
    ({ code } = here);
    await code.open('1.2.2.md');
  });

  it('offers actions to cite as soon as a word announces one, and finds them by words without accents', async () => {
    const { keyboard } = code.page;
    await code.goToEnd();
    await keyboard.type('Voir ');
    await code.see(ROWS, /1\.2\.2.*Adopter une stratégie de l’arbre/);
    await code.shoot('completion-1-cited');
    await keyboard.type('inventaire part');
    await code.see(CHOSEN, /1\.1\.1\.1.*Réaliser un inventaire partagé/);
    await keyboard.press('Enter');
    await code.see(TEXT, /Voir\s1\.1\.1\.1/);
  });

  it('tells where the action stands and what it weighs', async () => {
    const { keyboard } = code.page;
    await keyboard.type(', la mesure 2.1.');
    // While the list is being fetched, the key would ask for it anew instead of for the details.
    await code.see(`${CHOSEN} .highlight`, /^2\.1\.$/);
    // Before its details have come, it would do nothing.
    await code.see(`${CHOSEN} .can-expand-details`);
    await keyboard.press('ControlOrMeta+Space');
    await code.see('.suggest-details-container', /pts/);
    await code.shoot('completion-2-told');
    await code.dismiss(ROWS);
  });

  it('lists values while they are typed in a block, and no words from anywhere', async () => {
    const { keyboard } = code.page;
    await code.goTo('categorie: bases');
    await code.press('End');
    await code.press('ControlOrMeta+Shift+ArrowLeft');
    await keyboard.type('e');
    await code.see(CHOSEN, 'effets');
    await code.shoot('completion-3-value');
    await keyboard.press('Enter');
    await code.see(TEXT, /categorie:\seffets/);
  });

  it('goes from a key to its values', async () => {
    const { keyboard } = code.page;
    await code.goTo('points: ');
    await code.press('End');
    await keyboard.press('Enter');
    await keyboard.type('poin');
    await code.see(CHOSEN, 'pointsDOM');
    await code.shoot('completion-4-keys');
    await code.dismiss(ROWS);
    await code.press('ControlOrMeta+Z');
  });

  it('begins an action with its id and what remains', async () => {
    const { keyboard } = code.page;
    await code.goToEnd();
    await keyboard.press('Enter');
    await keyboard.press('Enter');
    await keyboard.press('ControlOrMeta+Space');
    await code.see(ROWS, /New sub-action 1\.2\.2\.4/);
    await code.shoot('completion-5-begun');
    await keyboard.type('sub');
    await code.see(CHOSEN, /New sub-action 1\.2\.2\.4/);
    await keyboard.press('Enter');
    await code.see(TEXT, /identifiant:\s1\.2\.2\.4/);
    await code.shoot('completion-6-entry');
  });
});

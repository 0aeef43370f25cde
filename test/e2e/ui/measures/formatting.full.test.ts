import assert from 'node:assert/strict';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { sitting } from '../sitting.ts';
import type { Workbench } from '../workbench.ts';

const FILE = 'exemple/actions/2.1.3.md';
const TITLE = '# Laisser pousser\n';
/** A block and a list as they are typed in haste, and as they are laid out. */
const BLOCK = { untidy: '\n```yaml\nidentifiant : 2.1.3\n```\n\n', tidy: '```yaml\nidentifiant: 2.1.3\n```\n' };
const LIST = { untidy: '## Description \n* Un pré.\n* Une haie.\n', tidy: '## Description\n- Un pré.\n- Une haie.\n' };

// One sitting at one workbench: each step starts where the one before it ended.
describe('the layout of a measure, in the workbench', () => {
  let code: Workbench;
  let path = '';
  let settings = '';
  const written = () => readFileSync(path, 'utf8');

  sitting(
    'formatting',
    async here => {
      ({ code } = here);
      await code.open('2.1.3.md');
      await code.inText();
    },
    {
      plant: home => {
        path = join(home, FILE);
        settings = join(home, '.vscode');
        writeFileSync(path, TITLE + BLOCK.untidy + LIST.untidy);
      },
    },
  );

  const save = async (): Promise<void> => {
    await code.see('.tab.active.dirty');
    await code.page.keyboard.press('ControlOrMeta+S');
    await code.see('.tab.active:not(.dirty)');
  };

  it('is put in order in what is selected alone', async () => {
    await code.goTo('## Description');
    await code.page.keyboard.press('ControlOrMeta+Shift+End');
    await code.see('#status\\.editor\\.selection', /selected/);
    await code.run('Format Selection');
    await code.see('.view-line', '- Un pré.');
    await code.shoot('formatting-1-selection');
    await save();
    assert.equal(written(), TITLE + BLOCK.untidy + LIST.tidy);
  });

  it('is put in order as a whole, and undone in one step', async () => {
    await code.run('Format Document');
    await save();
    await code.shoot('formatting-2-document');
    assert.equal(written(), TITLE + BLOCK.tidy + LIST.tidy);
    await code.page.keyboard.press('ControlOrMeta+Z');
    await save();
    assert.equal(written(), TITLE + BLOCK.untidy + LIST.tidy);
  });

  it('is put in order as it is saved, where the settings ask for it', async () => {
    mkdirSync(settings);
    const seen = { 'editor.formatOnSave': true, 'editor.lineNumbers': 'off' };
    writeFileSync(join(settings, 'settings.json'), JSON.stringify({ '[markdown]': seen }));
    // What can be seen of the settings comes into effect with what cannot.
    await code.page.locator('.editor-instance .line-numbers').first().waitFor({ state: 'detached' });
    await code.goTo('# Laisser');
    await code.goToEnd();
    await code.page.keyboard.type('Un arbre. ');
    await save();
    assert.equal(written(), `${TITLE}${BLOCK.tidy}${LIST.tidy}Un arbre.\n`);
    await code.shoot('formatting-3-saved');
  });
});

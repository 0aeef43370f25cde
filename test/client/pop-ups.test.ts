import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';

const SOURCES = new URL('../../client/src/', import.meta.url);

/** Why something pops up that is no error: it asks, or says why nothing was done. What went well is said in the status bar (`tellDone`). */
const POP_UPS: Readonly<Record<string, string>> = {
  'changes/commands.ts': 'There is no référentiel here.',
  'changes/nothing-selected.ts': 'First select a change in the view “Changes”.',
  'outcomes/choose.ts': 'There is no rule here.',
  'restructuring/nothing-chosen.ts': 'Put the cursor in an action, or choose one in the tree.',
  'restructuring/trail.ts': 'Actions have other ids.',
  'server/ask-in-dialogs.ts': 'question, options',
  'simulation/open-export.ts': 'What {file} does not say:',
  'tree/choose-referential.ts': 'There is no référentiel here.',
};

describe('what pops up in VS Code', () => {
  it('asks, or says why nothing was done: nothing that went well interrupts anybody', () => {
    const files = readdirSync(SOURCES, { recursive: true, encoding: 'utf8' }).filter(file => file.endsWith('.ts'));
    const texts = files.map(file => [file, readFileSync(new URL(file, SOURCES), 'utf8')] as const);
    const popping = texts.filter(([, text]) => text.includes('showInformationMessage('));
    assert.deepEqual(popping.map(([file]) => file).sort(), Object.keys(POP_UPS).sort());
    for (const [file, text] of popping) {
      assert.equal(text.split('showInformationMessage(').length, 2, `${file} has one more`);
      assert(text.includes(POP_UPS[file] ?? ''), file);
    }
  });
});

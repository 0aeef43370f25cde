import assert from 'node:assert/strict';
import { join } from 'node:path';
import { inLanguage } from '../../l10n/say.ts';
import { type Workspace, withFiles } from '../../server/src/core/index/workspace.ts';
import { parseFile } from '../../server/src/core/parse/parse-file.ts';
import { readScenario } from '../../server/src/core/parse/scenario/read-scenario.ts';
import { loadFolder } from '../../server/src/disk/load.ts';
import { simulate, textFaults } from '../../server/src/lsp/handlers/simulate.ts';
import { uriOf } from '../../server/src/lsp/proto/uris.ts';
import { simulated } from '../../server/src/lsp/scenarios/simulator.ts';
import type { ScenarioChange } from '../../server/src/protocol/simulation.ts';
import type { FromView, Panels, ToView } from '../../server/src/protocol/view.ts';
import { createPlay } from '../../server/src/site/play/play.ts';
import { playData, scoredText } from '../../server/src/site/play/play-data.ts';

const EXAMPLES = new URL('../../referentiel/', import.meta.url).pathname;
const CLOSED: Panels = {
  explained: null,
  collectivity: false,
  nextActions: false,
  comparison: false,
  switch: false,
  gains: false,
  plan: null,
};

/** A page on the example, and what it was told and has done so far. */
async function openPlay(text = '') {
  const folder = join(EXAMPLES, 'exemple');
  const { workspace } = await loadFolder(folder);
  const data = inLanguage('en', () => playData(workspace, folder));
  const told: ToView[] = [];
  const done: string[] = [];
  let last = text;
  const post = createPlay(data, text, {
    send: message => told.push(message),
    keep: (name, content) => done.push(`keep ${name}: ${content}`),
    copy: content => done.push(`copy ${content}`),
    open: href => done.push(`open ${href}`),
    chooseText: async () => 'Test: Autre\nStatuts:\n  nature_1.1.1.2: fait\n',
    askWord: () => 'Mon essai',
    tell: sentence => done.push(sentence),
    onText: changed => {
      last = changed;
    },
  });
  /** Posts a message, and waits until all that is to be told of it has been. */
  const say = async (message: FromView): Promise<void> => {
    post(message);
    await settled();
  };
  const settled = (): Promise<void> => new Promise(resolve => setTimeout(resolve));
  await say({ type: 'ready', shown: null, panels: CLOSED, told: false });
  return {
    told,
    done,
    say,
    change: (change: ScenarioChange) => say({ type: 'change', change }),
    text: () => last,
    /** The message of a kind that was told last. */
    latest: <Type extends ToView['type']>(type: Type): Extract<ToView, { type: Type }> => {
      const found = told.findLast((message): message is Extract<ToView, { type: Type }> => message.type === type);
      return found ?? assert.fail(`Nothing was told of ${type}`);
    },
  };
}

const DONE: ScenarioChange = { type: 'statuses', statuses: { '1.1.1.1': 'fait' } };

describe('a scenario to play with in a page', () => {
  it('begins with words, what can be shown, and the whole référentiel', async () => {
    const play = await openPlay();
    assert.deepEqual(
      play.told.map(({ type }) => type),
      ['setup', 'scopes', 'document', 'simulation'],
    );
    assert.equal(play.latest('setup').place, 'page');
    assert.equal(play.latest('scopes').scopes[0]?.label, 'Nature en ville');
    const { simulation } = play.latest('simulation');
    assert.equal(simulation.label.potential, 100);
    assert.equal(simulation.rows?.[0]?.title, 'Nature en ville');
  });

  it('scores what is changed, tells what differs, and can be undone', async () => {
    const play = await openPlay();
    await play.change(DONE);
    const { simulation } = play.latest('simulation');
    assert.equal(simulation.rows, null);
    assert(Math.abs(simulation.label.done - 4.8) < 1e-9, String(simulation.label.done));
    assert.match(play.text(), /nature_1\.1\.1\.1: fait/);
    assert.equal(play.latest('document').document.unsaved, true);
    await play.say({ type: 'document', command: 'undo' });
    assert.equal(play.latest('simulation').simulation.label.done, 0);
    await play.say({ type: 'document', command: 'redo' });
    assert(play.latest('simulation').simulation.label.done > 0);
  });

  it('goes on with a scenario that was there before', async () => {
    const play = await openPlay('Statuts:\n  nature_1.1.1.1: fait\n');
    assert(Math.abs(play.latest('simulation').simulation.label.done - 4.8) < 1e-9);
  });

  it('opens another one, names it and hands it over', async () => {
    const play = await openPlay();
    await play.say({ type: 'document', command: 'open' });
    assert.equal(play.latest('simulation').simulation.title, 'Autre');
    await play.say({ type: 'document', command: 'rename' });
    await play.say({ type: 'document', command: 'save' });
    assert.deepEqual(play.done, [`keep scenario.yml: ${play.text()}`]);
    assert.match(play.text(), /Test: Mon essai/);
    assert.equal(play.latest('document').document.unsaved, false);
  });

  it('compares with a copy, and with nothing again', async () => {
    const play = await openPlay();
    await play.say({ type: 'document', command: 'duplicateAndCompare' });
    await play.change(DONE);
    await play.say({ type: 'panels', panels: { ...CLOSED, comparison: true } });
    assert.equal(play.latest('simulation').simulation.compared, true);
    assert.equal(play.latest('comparison').comparison?.sides.length, 2);
    await play.say({ type: 'compare', with: 'nothing' });
    assert.equal(play.latest('simulation').simulation.compared, false);
  });

  it('tells where points come from, what counts next and what reaches a share', async () => {
    const play = await openPlay();
    const panels = { ...CLOSED, explained: '1.1.1.1', nextActions: true, collectivity: true, plan: 0.35 };
    await play.say({ type: 'panels', panels });
    await until(() => play.told.some(({ type }) => type === 'plan'));
    assert.equal(play.latest('explanation').explanation?.id, '1.1.1.1');
    assert((play.latest('nextActions').nextActions?.gains.length ?? 0) > 0);
    assert((play.latest('collectivity').collectivity?.questions.length ?? 0) > 0);
    assert.equal(play.latest('plan').plan?.reached, true);
  });

  it('leads to the pages of actions', async () => {
    const play = await openPlay();
    await play.say({ type: 'openAction', id: '1.1.1.2' });
    assert.deepEqual(play.done, ['open nature_1.1.1.html#1.1.1.2']);
  });
});

/** Waits until something holds. */
async function until(holds: () => boolean): Promise<void> {
  while (!holds()) await new Promise(resolve => setTimeout(resolve));
}

describe('what a page needs of the texts', () => {
  for (const name of ['exemple', 'mesures', 'transition']) {
    it(`gives the scores that the whole texts give: ${name}`, async () => {
      const { workspace } = await loadFolder(join(EXAMPLES, name));
      const reduced = withFiles(
        workspace,
        new Map([...workspace.files].map(([path, file]) => [path, parseFile(path, scoredText(file))])),
      );
      assert.notDeepEqual(
        [...reduced.files.values()].map(({ text }) => text),
        [...workspace.files.values()].map(({ text }) => text),
      );
      assert.deepEqual(scores(reduced), scores(workspace));
    });
  }

  it('tells nothing of where the texts stand', async () => {
    const folder = join(EXAMPLES, 'exemple');
    const { workspace } = await loadFolder(folder);
    const data = playData(workspace, folder);
    assert.notEqual(data.files.length, 0);
    assert(data.files.every(([path]) => path.startsWith('/exemple/')));
    assert(!JSON.stringify(data).includes(folder));
  });
});

/** The rows of each référentiel in which every second action is done. */
function scores(workspace: Workspace) {
  return workspace.referentials.map(referential => {
    const ids = [...referential.actions.keys()].filter((id, at) => id !== '' && at % 2 === 0);
    const statuses = ids.map(id => `  ${referential.name ?? 'ref'}_${id}: fait`).join('\n');
    const scenario = readScenario('/s.yml', `Statuts:\n${statuses}\n`, true);
    assert(scenario);
    const shown = { referential: uriOf(referential.folder), scope: '' };
    return simulate(simulated(workspace, scenario), textFaults(scenario, []), { shown, revision: 0 })?.rows;
  });
}

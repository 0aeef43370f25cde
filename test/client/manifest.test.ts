import assert from 'node:assert/strict';
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import manifest from '../../package.json' with { type: 'json' };
import french from '../../package.nls.fr.json' with { type: 'json' };
import english from '../../package.nls.json' with { type: 'json' };
import { matchesGlob, parseGlob } from '../../server/src/files/glob.ts';
import { NEW_THINGS } from '../../server/src/protocol/restructure.ts';
import { EXAMPLES } from '../kit/folder-texts.ts';
import { OF_REFERENTIALS, ORDINARY } from './folder-names.ts';

const { contributes } = manifest;

/** True where VS Code starts the extension in a folder that holds a file of this path. */
function startsBeside(path: string): boolean {
  const globs = manifest.activationEvents.flatMap(event => {
    const pattern = /^workspaceContains:(.*)/.exec(event)?.[1];
    return pattern === undefined ? [] : expanded(pattern).map(one => parseGlob(one) ?? []);
  });
  return globs.some(glob => matchesGlob(glob, path.split('/')));
}

/** A pattern once for each of the words between its braces. */
function expanded(pattern: string): readonly string[] {
  const [, before = pattern, words, after = ''] = /^(.*)\{(.*)\}(.*)$/.exec(pattern) ?? [];
  return words === undefined ? [pattern] : words.split(',').map(word => `${before}${word}${after}`);
}

describe('the manifest', () => {
  it('has the extension started where the names of files are those of a référentiel, and nowhere else', () => {
    assert.deepEqual([...OF_REFERENTIALS, ...ORDINARY].filter(startsBeside), OF_REFERENTIALS);
  });

  it('has the extension started by nothing else that a person may meet elsewhere: what is ours is asked for', () => {
    const others = manifest.activationEvents.filter(event => !event.startsWith('workspaceContains:'));
    assert.deepEqual(others, ['onWebviewPanel:referentiel.map']);
  });

  it('has the extension started in each example that ships', () => {
    for (const example of readdirSync(EXAMPLES)) {
      const names = readdirSync(join(EXAMPLES, example), { recursive: true, encoding: 'utf8' });
      assert(
        names.some(name => startsBeside(name.replaceAll('\\', '/'))),
        example,
      );
    }
  });

  it('welcomes in the language of the setting, each text in both', () => {
    const places = contributes.viewsWelcome.map(({ when }) =>
      when.replace(/ && referentiel\.language == (fr|en)$/, ''),
    );
    const languages = contributes.viewsWelcome.map(({ when }) => when.slice(-2));
    assert.deepEqual(
      languages,
      places.map((_, at) => (at % 2 === 0 ? 'fr' : 'en')),
    );
    for (let at = 0; at < places.length; at += 2) assert.equal(places[at], places[at + 1]);
  });

  it('says that nothing was found only where no référentiel is known: the tree comes a moment after its référentiels', () => {
    const unfiltered = contributes.viewsWelcome.filter(({ when }) => when.includes('!referentiel.tree.filtered'));
    assert.notEqual(unfiltered.length, 0);
    for (const { when } of unfiltered)
      assert.match(when, /\bready && !referentiel\.known && !referentiel\.tree\.filtered/);
  });

  it('leads out of a filter that leaves nothing, which may be that of another day', () => {
    const filtered = contributes.viewsWelcome.filter(({ when }) => / && referentiel\.tree\.filtered\b/.test(when));
    assert.equal(filtered.length, 2);
    for (const { contents } of filtered) assert.match(contents, /\]\(command:referentiel\.tree\.clearFilter\)$/);
  });

  it('offers in any folder what makes a référentiel there: nothing has started the extension yet', () => {
    const making = ['referentiel.new.referential', 'referentiel.importSheets', 'referentiel.importAgain'];
    const enabled = contributes.commands.flatMap(({ command, enablement }) =>
      making.includes(command) ? [enablement] : [],
    );
    assert.deepEqual(new Set(enabled), new Set(['referentiel.state != stopped']));
  });

  it('has all that can be begun in the menus of the tree', () => {
    const { 'view/title': ofView, 'view/item/context': ofNode, 'referentiel.new.around': about } = contributes.menus;
    const places = [...ofView, ...ofNode].filter(({ when }) => when.startsWith('view == referentiel.tree'));
    assert(places.some(place => 'submenu' in place && place.submenu === 'referentiel.new.around'));
    const offered = new Set([...places, ...about].flatMap(place => ('command' in place ? place.command : [])));
    const begun = [...NEW_THINGS, 'referential'].map(what => `referentiel.new.${what}`);
    assert.deepEqual(
      [...begun, 'referentiel.simulation.new'].filter(command => !offered.has(command)),
      [],
    );
  });

  it('has every change of the tree in its menu', () => {
    const offered = new Set(contributes.menus['view/item/context'].map(({ command }) => command));
    const changes = ['insert', 'moveUp', 'moveDown', 'moveBelow', 'delete', 'split', 'merge', 'extract'];
    const all = [...changes, 'shareEqually', 'shareRemainder', 'convert'].map(name => `referentiel.${name}`);
    assert.deepEqual(
      all.filter(command => !offered.has(command)),
      [],
    );
  });

  it('leads from the text of any scenario to its simulation, whatever its file is called', () => {
    const button = contributes.menus['editor/title'].find(
      ({ command }) => command === 'referentiel.simulation.showView',
    );
    assert.match(button?.when ?? '', /referentiel\.inScenario/);
  });

  it('leads by its first steps to commands of its own, which need no text to be in front, in both languages', () => {
    const ours = new Set(contributes.commands.map(({ command }) => command));
    for (const texts of [english, french]) {
      const steps = Object.entries(texts).filter(([name]) => /^walkthrough\.\w+\.description$/.test(name));
      assert.equal(steps.length, contributes.walkthroughs.flatMap(walkthrough => walkthrough.steps).length);
      const named = steps.flatMap(([, text]) =>
        [...text.matchAll(/\(command:([\w.]+)\)/g)].map(([, name = '']) => name),
      );
      assert.deepEqual(
        named.filter(name => !ours.has(name)),
        [],
      );
    }
  });

  it('has the first step done where a référentiel was there before somebody looked at the steps', () => {
    // What is true already when VS Code first looks never counts: of these two, one becomes true later.
    const example = contributes.walkthroughs.flatMap(({ steps }) => steps).find(({ id }) => id === 'example');
    const ready = example?.completionEvents.filter(event => event.startsWith('onContext:referentiel.state == ready'));
    assert.deepEqual(
      ready?.map(event => event.split(' && ')[1]),
      ['referentiel.inMeasure', '!referentiel.inMeasure'],
    );
  });
});

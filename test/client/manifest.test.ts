import assert from 'node:assert/strict';
import manifest from '../../package.json' with { type: 'json' };
import french from '../../package.nls.fr.json' with { type: 'json' };
import english from '../../package.nls.json' with { type: 'json' };

const { contributes } = manifest;

describe('the manifest', () => {
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

  it('leads from the text of any scenario to its simulation, whatever its file is called', () => {
    const button = contributes.menus['editor/title'].find(
      ({ command }) => command === 'referentiel.simulation.showView',
    );
    assert.match(button?.when ?? '', /referentiel\.inScenario/);
  });

  it('leads by its first steps to commands that there are, in both languages', () => {
    const ours = new Set(contributes.commands.map(({ command }) => command));
    for (const texts of [english, french]) {
      const steps = Object.entries(texts).filter(([name]) => /^walkthrough\.\w+\.description$/.test(name));
      assert.equal(steps.length, contributes.walkthroughs.flatMap(walkthrough => walkthrough.steps).length);
      const named = steps.flatMap(([, text]) =>
        [...text.matchAll(/\(command:(referentiel\.[\w.]+)\)/g)].map(([, name = '']) => name),
      );
      assert.deepEqual(
        named.filter(name => !ours.has(name)),
        [],
      );
    }
  });
});

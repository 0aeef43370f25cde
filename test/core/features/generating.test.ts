import { deepEqual, equal } from 'node:assert/strict';
import { generatingAt } from '../../../server/src/core/features/generating.ts';
import { withFormula } from '../mutation/support.ts';
import { workspaceFrom } from '../scoring/support.ts';

const FIXTURE = withFormula('Désactivation', 'reponse(plu, NON)');

/** What is generated where a word stands in a file, in short: the action, the folder, the titles. */
function generatedAt(fixture: string, path: string, word: string) {
  const workspace = workspaceFrom(fixture);
  const file = workspace.files.get(path);
  const found = file && generatingAt(workspace, file, file.text.indexOf(word));
  return found && [found.action, found.folder, ...found.files.map(({ title }) => title)];
}

describe('generating scenarios', () => {
  it('is offered anywhere among the rules of an action, into the folder of scenarios beside theirs', () => {
    const beside = FIXTURE.replace('//- regles.md', '//- cae/personnalisations/regles.md').replaceAll(
      '//- a',
      '//- cae/a',
    );
    const expected = [
      'cae_1.1.1',
      'cae/scenarios',
      'cae_1.1.1, Désactivation\u00a0: donne «\u00a0reponse(plu, NON)\u00a0» (plu = OUI)',
      'cae_1.1.1, Désactivation\u00a0: «\u00a0reponse(plu, NON)\u00a0» décide, vrai (plu = NON)',
    ];
    for (const word of ['# Règles', '### Désactivation', 'plu, NON']) {
      deepEqual(generatedAt(beside, 'cae/personnalisations/regles.md', word), expected);
    }
  });

  it('is not where there is no rule', () => {
    equal(generatedAt(FIXTURE, 'actions/1.1.1.md', 'Premier'), undefined);
    equal(generatedAt(FIXTURE, 'questions.md', 'plu'), undefined);
  });

  it('puts them beside the rules where nothing tells that the folder above is ours', () =>
    equal(generatedAt(FIXTURE, 'regles.md', 'plu')?.[1], ''));
});

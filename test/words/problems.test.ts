import assert from 'node:assert/strict';
import { inLanguage, speak } from '../../l10n/say.ts';
import { withScenario } from '../../server/src/core/analysis/samples.ts';
import { sayProblem } from '../../server/src/words/problems.ts';
import { openExample } from '../kit/examples.ts';

describe('what a problem says', () => {
  before(() => speak('fr'));
  after(() => speak('en'));

  it('writes a figure that is obtained as its reader does, and quotes what a text has as it would stand there', () => {
    const scenario = withScenario(
      'Scores: { cae_1.1.1: { concerne: a_accepter, point_fait: a_accepter } }\nStatuts: { cae_1.1.1.1: [0.25, 0, 0.75] }\n',
    );
    const { problems } = openExample(scenario);
    const found = [...problems.values()].flat().filter(({ code }) => code === 'scenario-waiting');
    assert.deepEqual(found.map(sayProblem), [
      'Ce score attendu reste à accepter. Ce qui est obtenu est «\u00a0yes\u00a0».',
      'Ce score attendu reste à accepter. Le score obtenu est 12,5.',
    ]);
  });

  it('writes a day in words', () => {
    const problem = { code: 'review-duplicate', args: { subject: 'cae_1.1.1', date: '2026-11-30' } } as const;
    assert.match(sayProblem(problem), /l’approbation du 30 novembre 2026 suffit/);
    assert.match(
      inLanguage('en', () => sayProblem(problem)),
      /the approval of November 30, 2026 is enough/,
    );
  });

  it('names no key for an id that is misspelt, as others of the référentiel decide on it', () => {
    const args = { key: 'identifient', suggestion: 'identifiant' };
    assert.match(sayProblem({ code: 'key-unknown', variant: 'id', args }), /Est-ce la clé de l’identifiant\u00a0\?$/);
  });
});

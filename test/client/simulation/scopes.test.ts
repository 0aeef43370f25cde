import { deepEqual, equal } from 'node:assert/strict';
import { viewScopes } from '../../../client/src/simulation/scopes.ts';
import { action, SAMPLE, sample } from '../tree/sample.ts';

describe('the scopes of the simulation', () => {
  it('are every référentiel and its actions down to the measures, copies left out', async () => {
    const { model, asked } = sample({ ...SAMPLE, '6': [...(SAMPLE['6'] ?? []), action('6.5', { copyIn: 'b.md' })] });
    const scopes = await viewScopes(model);
    equal(scopes.map(scope => scope.scope).join(' '), ' 6 6.5 6.5.1');
    equal(scopes[0]?.label, 'Climat Air Énergie');
    equal(scopes[3]?.label, '6.5.1  Titre 6.5.1');
    deepEqual(asked, [[''], ['6'], ['6.5']]);
  });
});

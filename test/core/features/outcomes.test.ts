import assert from 'node:assert/strict';
import { withScore2026 } from '../../../server/src/core/analysis/samples.ts';
import { formulasAbout } from '../../../server/src/core/features/outcomes.ts';
import { referentialFrom, rulesFrom, workspaceFrom } from '../scoring/support.ts';

const WORKSPACE = workspaceFrom(
  [
    referentialFrom([[5, 5]], 'ref').replaceAll('//- ', '//- ref/'),
    referentialFrom([[5]], 'autre').replaceAll('//- ', '//- autre/'),
    rulesFrom('ref_1.1', { Désactivation: 'VRAI', 'Réduction de potentiel': '0.5' }),
    rulesFrom('autre_1.1', { Désactivation: 'FAUX' }),
    rulesFrom('ref_1.2', { Désactivation: 'FAUX' }),
  ].join(''),
);

describe('the formulas that are meant', () => {
  it('are those about a qualified id, in the order of the text', () => {
    const meant = formulasAbout(WORKSPACE, 'ref_1.1');
    assert.deepEqual(meant.kind === 'found' && meant.formulas.map(({ role }) => role), ['deactivation', 'reduction']);
  });

  it('are those about an id alone, where it is clear', () => {
    const meant = formulasAbout(WORKSPACE, '1.2');
    assert.equal(meant.kind === 'found' && meant.about, 'ref_1.2');
  });

  it('may be of several', () => {
    assert.deepEqual(formulasAbout(WORKSPACE, '1.1'), { kind: 'ambiguous', names: ['autre_1.1', 'ref_1.1'] });
  });

  it('are none that have a table, where the values of indicators decide', () => {
    const workspace = workspaceFrom(withScore2026('val(te_1)'));
    assert.deepEqual(formulasAbout(workspace, 'te_1.1.1'), { kind: 'indicative' });
  });

  it('are the nearest ones, where there are none', () => {
    assert.deepEqual(formulasAbout(WORKSPACE, 'ref_1.3'), { kind: 'unknown', suggestion: 'ref_1.1' });
  });
});

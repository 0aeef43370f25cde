import assert from 'node:assert/strict';
import { haveSameRules } from '../../../server/src/core/impact/same-rules.ts';
import { prepareWorkspace } from '../../../server/src/core/scoring/prepare-workspace.ts';
import { questionFrom, referentialFrom, rulesFrom, workspaceFrom } from '../scoring/support.ts';
import { HEAVIER, MEASURES } from './support.ts';

interface Told {
  readonly action?: string;
  readonly formula?: string;
  readonly scored?: string;
  readonly type?: string;
  readonly visibility?: string;
}

function preparedFrom(measures: typeof MEASURES, told: Told = {}) {
  const { action = 'ref_1.1', formula = 'si reponse(eau, OUI) alors 0.5', scored = 'ref_2.1' } = told;
  const { type = 'binaire', visibility = '' } = told;
  return prepareWorkspace(
    workspaceFrom(
      [
        referentialFrom(measures),
        `//- questions/eau.md\n${questionFrom('Eau ?', 'eau', type, visibility)}`,
        rulesFrom(action, { 'Réduction de potentiel': formula }),
        rulesFrom('ref_2.1', { 'Score réalisé': `min(score(${scored}), 0.4)` }),
      ].join(''),
    ),
  );
}

describe('rules that are evaluated for both versions at once', () => {
  it('are the same where only weights are otherwise', () =>
    assert(haveSameRules(preparedFrom(MEASURES), preparedFrom(HEAVIER))));

  const others: Readonly<Record<string, Told>> = {
    'stand at another action': { action: 'ref_1.2' },
    'say something else': { formula: 'si reponse(eau, NON) alors 0.5' },
    'name the score of another action': { scored: 'ref_1.1' },
    'read the answer to another kind of question': { type: 'proportion' },
    'read a question that is asked of others': {
      visibility: '## Visibilité\n```formule\nidentite(type, commune)\n```\n',
    },
  };
  for (const [what, told] of Object.entries(others)) {
    it(`are not where they ${what}`, () =>
      assert.equal(haveSameRules(preparedFrom(MEASURES), preparedFrom(MEASURES, told)), false));
  }
});

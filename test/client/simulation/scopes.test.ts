import { deepEqual, equal } from 'node:assert/strict';
import { initialScope, viewScopes } from '../../../client/src/simulation/scopes.ts';
import { treeModel } from '../../../client/src/tree/model.ts';
import { action, answer } from '../tree/sample.ts';

const model = treeModel(
  {
    revision: 1,
    referentials: [
      { key: 'file:///w/cae/actions', label: 'CAE', root: action('', { children: [action('1'), action('6.5')] }) },
      { key: 'file:///w/eci/actions', label: 'ECi', root: action('', { children: [action('1'), action('1.2')] }) },
    ],
  },
  uri => uri,
);

describe('the scopes of the simulation', () => {
  it('are every référentiel and its actions down to the measures', () => {
    const scopes = viewScopes(treeModel(answer, uri => uri));
    equal(scopes.map(scope => scope.scope).join(' '), ' 6 6.5 6.5.1');
    equal(scopes[0]?.label, 'Climat Air Énergie');
    equal(scopes[3]?.label, '6.5.1  Titre 6.5.1');
  });

  it('begin with the référentiel whose actions the scenario names', () => {
    checkInitial('Statuts:\n  eci_1.2: fait\n', { active: 'cae', expected: 'eci' });
    checkInitial('Statuts:\n  "cae_6.5" : fait\n', { expected: 'cae' });
  });

  it('begin with the active one where the scenario names none, or names it too', () => {
    checkInitial('', { active: 'eci', expected: 'eci' });
    checkInitial('Statuts:\n  cae_6.5: fait\n  eci_1.2: fait\n', { active: 'eci', expected: 'eci' });
  });

  it('begin with the nearest one where nothing else decides', () => {
    checkInitial('', { scenario: 'file:///w/eci/scenarios/a.yml', expected: 'eci' });
    checkInitial('', { expected: 'cae' });
  });

  it('have no beginning without a référentiel', () => {
    const none = treeModel({ revision: 1, referentials: [] }, uri => uri);
    equal(initialScope(none, { scenario: 'untitled:a', text: '', active: null }), null);
  });
});

interface Given {
  readonly scenario?: string;
  readonly active?: string;
  readonly expected: string;
}

function checkInitial(text: string, { scenario = 'untitled:/w/a.yml', active, expected }: Given): void {
  const key = (name: string): string => `file:///w/${name}/actions`;
  const found = initialScope(model, { scenario, text, active: active === undefined ? null : key(active) });
  deepEqual(found, { referential: key(expected), scope: '' });
}

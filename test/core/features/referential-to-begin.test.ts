import assert from 'node:assert/strict';
import { referentialToBegin } from '../../../server/src/core/features/referential-to-begin.ts';
import { readScenario } from '../../../server/src/core/parse/scenario/read-scenario.ts';
import { measureFile } from '../../kit/referential.ts';
import { workspaceOf } from '../../kit/workspace.ts';

const root = (name: string) => `# ${name}\n\`\`\`yaml\nid: ""\nreferentiel: ${name}\n\`\`\`\n`;
const workspace = workspaceOf(
  new Map([
    ['/w/cae/actions/cae.md', root('cae')],
    ['/w/cae/actions/1.2.md', measureFile('1.2')],
    ['/w/cae/actions/6.5.md', measureFile('6.5')],
    ['/w/eci/actions/eci.md', root('eci')],
    ['/w/eci/actions/1.2.md', measureFile('1.2')],
  ]),
);

describe('the référentiel that a simulation begins with', () => {
  it('is the one whose actions the scenario names, by their prefixes', () => {
    check('Statuts:\n  eci_1.2: fait\n', { active: 'cae', expected: 'eci' });
    check('Statuts:\n  "cae_6.5" : fait\n', { expected: 'cae' });
    check('Statuts:\n  cae_6.5: fait\n  cae_1.2: fait\n  eci_1.2: fait\n', { expected: 'cae' });
    check('Scores:\n  eci: { point_fait: 3 }\n', { expected: 'eci' });
  });

  it('is the active one where the scenario names none, or names it too', () => {
    check('', { active: 'eci', expected: 'eci' });
    check('Statuts:\n  cae_6.5: fait\n  cae_1.2: fait\n  eci_1.2: fait\n', { active: 'eci', expected: 'eci' });
  });

  it('is the nearest one where nothing else decides, for what is not saved yet, too', () => {
    check('', { path: '/w/eci/scenarios/a.yml', expected: 'eci' });
    check('', { path: 'untitled:/w/eci/a.yml', expected: 'eci' });
    check('', { expected: 'cae' });
  });

  it('is none where there is no référentiel', () => {
    const scenario = scenarioOf('', '/w/a.yml');
    assert.equal(referentialToBegin(workspaceOf(new Map()), scenario, undefined), undefined);
  });
});

interface Given {
  readonly path?: string;
  readonly active?: string;
  readonly expected: string;
}

function check(text: string, { path = '/w/a.yml', active, expected }: Given): void {
  const last = workspace.referentials.find(({ name }) => name === active);
  assert.equal(referentialToBegin(workspace, scenarioOf(text, path), last)?.name, expected);
}

function scenarioOf(text: string, path: string) {
  const scenario = readScenario(path, text, true);
  assert(scenario);
  return scenario;
}

import assert from 'node:assert/strict';
import { readScenario } from '../../../server/src/core/parse/scenario/read-scenario.ts';
import { nodeNamed } from '../../../server/src/core/scoring/prepare.ts';
import { prepareWorkspace } from '../../../server/src/core/scoring/prepare-workspace.ts';
import { scoreScenario } from '../../../server/src/core/scoring/score-scenario.ts';
import { statusRemark } from '../../../server/src/core/scoring/status-remark.ts';
import { exampleWorkspace } from './support.ts';

/** The remark on an action of a scenario with these lines of statuses. */
function remarkOn(action: string, lines: string): string | undefined {
  const scenario = readScenario('essai.scenario.yml', `Statuts:\n${lines}`);
  assert(scenario);
  const prepared = prepareWorkspace(exampleWorkspace());
  const node = nodeNamed(prepared, action, scenario.path);
  assert(node !== undefined);
  return statusRemark(scenario, { scores: scoreScenario(prepared, scenario).scores, node });
}

describe('the remark on a status', () => {
  it('is the comment behind it on its line', () => {
    assert.equal(remarkOn('nature_1.1.1.2', '  nature_1.1.1.2: fait # vu sur place\n'), 'vu sur place');
    assert.equal(remarkOn('nature_1.1.1.2', '  nature_1.1.1.2: [0.5, 0.5, 0] # à moitié\n'), 'à moitié');
    assert.equal(remarkOn('nature_1.1.1.2', "  nature_1.1.1.2: 'fait'   #  suivi\r\n"), 'suivi');
  });

  it('is none of another line, nor what is no comment', () => {
    assert.equal(remarkOn('nature_1.1.1.2', '  nature_1.1.1.2: fait\n  # plus bas\n'), undefined);
    assert.equal(remarkOn('nature_1.1.1.3', '  nature_1.1.1.2: fait # ailleurs\n'), undefined);
  });

  it('is that of the status that counts', () => {
    const lines = '  nature_1.1.1.2: fait # le premier\n  nature_1.1.1.2: pas_fait # le second\n';
    assert.equal(remarkOn('nature_1.1.1.2', lines), 'le second');
  });
});

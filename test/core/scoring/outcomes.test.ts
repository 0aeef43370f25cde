import assert from 'node:assert/strict';
import { questionsIn } from '../../../server/src/core/index/around-lists.ts';
import { prepareWorkspace } from '../../../server/src/core/scoring/prepare-workspace.ts';
import { checkOutcomes } from '../../kit/outcomes.ts';
import { exampleScenarios, exampleWorkspace } from './support.ts';

describe('what each answer would give', () => {
  it('is what the shipped scenarios score with that answer, for every action', () => {
    const workspace = exampleWorkspace();
    const prepared = prepareWorkspace(workspace);
    const held = exampleScenarios().map(scenario => checkOutcomes(prepared, questionsIn(workspace), scenario));
    assert.ok(held.length > 0 && held.every(count => count > 0));
  });
});

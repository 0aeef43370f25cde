import assert from 'node:assert/strict';
import { pathToFileURL } from 'node:url';
import { ErrorCodes } from 'vscode-languageserver/node';
import { questionsIn } from '../../server/src/core/index/around-lists.ts';
import { diskFiles } from '../../server/src/disk/disk-files.ts';
import { explanation } from '../../server/src/lsp/handlers/explain.ts';
import { stakes } from '../../server/src/lsp/handlers/stakes.ts';
import { uriOf } from '../../server/src/lsp/proto/uris.ts';
import { createScenarios } from '../../server/src/lsp/scenarios/scenarios.ts';
import { simulated } from '../../server/src/lsp/scenarios/simulator.ts';
import { scenarioTitlesRequest } from '../../server/src/protocol/comparison.ts';
import { exampleWorkspace, scenarioFrom } from '../core/scoring/support.ts';
import { withServer } from '../kit/lsp.ts';

const workspace = exampleWorkspace();
const [referential] = workspace.referentials;
const KEY = uriOf(referential?.folder ?? '');
const NOW = simulated(workspace, scenarioFrom('Statuts: {}'));

/** Somebody who waits for some steps of a work, and how often that was asked. */
function patience(steps: number) {
  let asked = 0;
  return { isWanted: () => asked++ < steps, asked: () => asked };
}

describe('what takes a while', () => {
  it('is done question by question, and given up once nobody waits: what answers decide on', async () => {
    const params = { shown: { referential: KEY, scope: '' }, questions: questionsIn(workspace).map(({ id }) => id) };
    const whole = patience(Number.POSITIVE_INFINITY);
    assert.equal((await stakes(NOW, params, whole.isWanted))?.length, params.questions.length);
    assert.equal(whole.asked(), params.questions.length + 1);
    assert.equal(await stakes(NOW, params, patience(2).isWanted), null);
  });

  it('is done question by question, and given up once nobody waits: an explanation', async () => {
    const params = { shown: { referential: KEY, scope: '' }, id: '2.2.2' };
    const whole = patience(Number.POSITIVE_INFINITY);
    const told = await explanation(NOW, params, whole.isWanted);
    const asked = told?.steps.flatMap(step => ('rule' in step ? step.rule.questions : [])) ?? [];
    assert.ok(asked.length > 0);
    assert.equal(whole.asked(), asked.length + 1);
    assert.equal(await explanation(NOW, params, patience(1).isWanted), null);
  });

  it('is done file by file, and given up once nobody waits: the titles of scenarios', async () => {
    const scenarios = createScenarios(diskFiles, () => undefined);
    const missing = ['a', 'b'].map(name => pathToFileURL(`/nowhere/${name}.scenario.yml`).href);
    scenarios.open('untitled:c', 'yaml', 1, 'Test: C\nStatuts: {}\n');
    const asked = [...missing, 'untitled:c'];
    const whole = patience(asked.length);
    assert.deepEqual(await scenarios.titles(asked, whole.isWanted), [null, null, 'C']);
    assert.equal(whole.asked(), asked.length);
    assert.equal(await scenarios.titles(asked, patience(2).isWanted), undefined);
  });

  it('is refused where it is asked with something malformed: the titles of scenarios', () =>
    withServer({ folders: [] }, async client => {
      await assert.rejects(client.connection.sendRequest(scenarioTitlesRequest, {}), {
        code: ErrorCodes.InvalidParams,
      });
    }));
});

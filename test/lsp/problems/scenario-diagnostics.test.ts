import assert from 'node:assert/strict';
import { NO_SEVERITIES } from '../../../server/src/core/analysis/severities.ts';
import { type Workspace, withFiles } from '../../../server/src/core/index/workspace.ts';
import { computations } from '../../../server/src/core/memory/memory.ts';
import { parseFile } from '../../../server/src/core/parse/parse-file.ts';
import { readScenario } from '../../../server/src/core/parse/scenario/read-scenario.ts';
import type { Published } from '../../../server/src/lsp/problems/publisher.ts';
import { createScenarioDiagnostics } from '../../../server/src/lsp/problems/scenario-diagnostics.ts';
import { NO_RULE_PAGES } from '../../../server/src/lsp/proto/rule-pages.ts';
import { createScenarioProblems } from '../../../server/src/lsp/scenarios/scenario-problems.ts';
import { workspaceOfAxes } from '../../kit/axes.ts';

const PATH = '/ws/1.1.5.md';
const log = { error: assert.fail };
const wanted = (): boolean => true;

/** The diagnostics of some closed scenarios, each of which names an action that there is not. */
function ofClosed(count: number) {
  const known = Array.from({ length: count }, (_, at) => {
    const path = `/ws/${at}.scenario.yml`;
    const scenario = readScenario(path, 'Statuts: { ws_9.9.9: fait }\n');
    assert(scenario);
    return { uri: `file://${path}`, version: null, scenario };
  });
  const problemsOf = createScenarioProblems(() => new Map([['/ws', NO_SEVERITIES]]), log);
  const scenarios = { opened: () => [] };
  const host = { scenarios, known: async () => known, problemsOf, log, pageOf: NO_RULE_PAGES };
  const diagnostics = createScenarioDiagnostics(host);
  /** What is sent while it is wanted. */
  const sent = async (workspace: Workspace, isWanted: () => boolean): Promise<readonly Published[]> => {
    const news: Published[] = [];
    await diagnostics.tellClosed(workspace, isWanted, published => void news.push(published));
    return news;
  };
  return { news: diagnostics.news, sent };
}

function withProse(workspace: Workspace): Workspace {
  const before = workspace.files.get(PATH);
  assert(before);
  return withFiles(workspace, new Map([[PATH, parseFile(PATH, `${before.text}\nUne phrase.\n`, before)]]));
}

describe('what is wrong in scenarios that no editor shows', () => {
  it('is told once, and costs an edit of prose nothing for each', async () => {
    const costs = [];
    for (const count of [2, 40]) {
      const diagnostics = ofClosed(count);
      const workspace = workspaceOfAxes(2);
      const first = await diagnostics.sent(workspace, wanted);
      assert.equal(first.filter(({ diagnostics: found }) => found.length > 0).length, count);
      const now = withProse(workspace);
      const start = computations();
      assert.deepEqual(diagnostics.news(now), []);
      assert.deepEqual(await diagnostics.sent(now, wanted), []);
      costs.push(computations() - start);
    }
    assert.equal(costs[0], costs[1]);
  });

  it('is given up once nobody waits for it, and told from there on later', async () => {
    const diagnostics = ofClosed(2);
    const workspace = workspaceOfAxes(2);
    const asked = [true, false];
    const first = await diagnostics.sent(workspace, () => asked.shift() ?? false);
    assert.deepEqual(
      first.map(({ uri }) => uri),
      ['file:///ws/0.scenario.yml'],
    );
    assert.deepEqual(diagnostics.news(workspace), []);
    const rest = await diagnostics.sent(workspace, wanted);
    assert.deepEqual(
      rest.map(({ uri }) => uri),
      ['file:///ws/1.scenario.yml'],
    );
  });
});

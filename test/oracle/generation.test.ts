import assert from 'node:assert/strict';
import { type Generated, generate } from '../../server/src/core/generation/generate.ts';
import { goalsOf, settingOf } from '../../server/src/core/generation/goals.ts';
import type { Prepared, PreparedRule } from '../../server/src/core/scoring/prepare.ts';
import { prepareWorkspace } from '../../server/src/core/scoring/prepare-workspace.ts';
import { publishedWorkspace } from './published-workspace.ts';

const folder = process.env['ORACLE_DIR'] ?? '';

/** Holds generated scenarios against what the rules do under each, and under all but one. */
function checkGenerated(rules: readonly PreparedRule[], { questions }: Prepared): Generated {
  const made = generate(rules, questions);
  const goals = goalsOf(rules);
  const reached = made.collectivities.map(({ profile }) =>
    rules[0] ? goals.reachedIn(settingOf(profile, questions, rules[0])) : new Set<number>(),
  );
  const wanted = goals.all.length - made.unreached.length;
  assert.equal(new Set(reached.flatMap(one => [...one])).size, wanted);
  for (const left of reached) {
    const others = reached.filter(one => one !== left);
    assert(new Set(others.flatMap(one => [...one])).size < wanted);
  }
  return made;
}

describe('scenarios generated for published rules', () => {
  for (const [name, most] of [
    ['cae-2023', 14],
    ['cae', 14],
    ['te', 13],
  ] as const) {
    it(`are proved the fewest for each action, show all that can be shown, and less without any of them: ${name}`, async () => {
      const prepared = prepareWorkspace(await publishedWorkspace(folder, name));
      assert(prepared.entries.length > 70);
      for (const { rules } of prepared.entries) assert.equal(checkGenerated(rules, prepared).isSmallest, true);
    });

    it(`show all that can be shown of all rules together: ${name}`, async () => {
      const prepared = prepareWorkspace(await publishedWorkspace(folder, name));
      const rules = prepared.entries.flatMap(entry => entry.rules);
      const start = performance.now();
      const { collectivities, unreached } = checkGenerated(rules, prepared);
      const told = `${collectivities.length} scenarios, ${unreached.length} goals that nobody reaches`;
      console.log(`${rules.length} rules, ${told}, ${Math.round(performance.now() - start)} ms`);
      assert(collectivities.length <= most);
    });
  }
});

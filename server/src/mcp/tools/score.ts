import * as z from 'zod';
import { fileReport, nodeMeant } from '../../cli/score/file-report.ts';
import { qualifiedName } from '../../core/model/id.ts';
import type { Scenario } from '../../core/model/scenario.ts';
import type { Prepared } from '../../core/scoring/prepare.ts';
import { nameIn } from '../../core/scoring/scenario-report.ts';
import { bounded } from '../bounded.ts';
import { scoredIn } from '../scored.ts';
import { CUT, LIMIT, NAME, NOTES, SCENARIO } from '../shapes.ts';
import { tool } from '../tool.ts';

const FIGURE = z.union([z.number(), z.boolean(), z.string(), z.null()]);
const GAIN = z.object({ action: z.string(), title: z.string(), gain: z.number() });

export const score = tool({
  name: 'score',
  title: 'Score a scenario',
  does: 'Scores a scenario under the référentiels and rules of the folder, as the command score does: totals, figures by action, expectations, and the open tasks that would gain most.',
  input: z.strictObject({
    ...SCENARIO,
    actions: z
      .array(NAME)
      .optional()
      .describe('The actions whose figures alone are asked for: cae_1.1.1, 1.1.1 where one référentiel has it.'),
    next: z.int().min(0).max(100).default(0).describe('How many of the open tasks that would gain most to list.'),
    limit: LIMIT,
  }),
  output: z.looseObject({
    file: z.string(),
    title: z.string().nullable(),
    totals: z.array(
      z.looseObject({
        referential: z.string(),
        points_done: z.number(),
        points_potential: z.number(),
        share: z.number().describe('0–1'),
        stars: z.int(),
      }),
    ),
    scores: z.record(z.string(), z.record(z.string(), FIGURE)).describe('By qualified id.'),
    expectations: z.array(z.looseObject({ action: z.string(), field: z.string(), met: z.boolean().nullable() })),
    next: z.array(GAIN).optional(),
    notes: NOTES,
    cut: CUT,
  }),
  async answer(folder, { actions, next, limit, ...given }) {
    const { workspace, prepared, scored, notes } = await scoredIn(folder, given);
    const { scores, expectations, ...report } = fileReport(workspace, prepared, scored, {
      explained: [],
      next,
      goal: undefined,
      isTitled: false,
    });
    const asked = actions && new Set(actions.map(name => qualifiedAs(prepared, scored.scenario, name)));
    const shown = Object.fromEntries(Object.entries(scores).filter(([id]) => asked?.has(id) ?? true));
    return bounded(limit, ({ list, record, cut }) => ({
      ...report,
      scores: record('scores', shown),
      expectations: list('expectations', expectations),
      notes: list('notes', notes),
      cut: cut(),
    }));
  },
});

/** What a report calls the action that an agent names. @throws Failure where it is none, or one of several */
function qualifiedAs(prepared: Prepared, scenario: Scenario, name: string): string {
  const { actions, owner, referentials } = prepared.forest;
  const node = nodeMeant(prepared, scenario, name);
  const referential = referentials[owner[node] ?? 0];
  const action = actions[node];
  if (referential === undefined || action === undefined) throw new Error(`No such node: ${node}`);
  return qualifiedName(nameIn(prepared, scenario, referential), action.id);
}

import * as z from 'zod';
import { fileReport } from '../../cli/score/file-report.ts';
import { bounded } from '../bounded.ts';
import { scoredIn } from '../scored.ts';
import { CUT, LIMIT, NOTES, SCENARIO } from '../shapes.ts';
import { tool } from '../tool.ts';

const FIGURE = z.union([z.number(), z.boolean(), z.string(), z.null()]);
const GAIN = z.object({ action: z.string(), title: z.string(), gain: z.number() });

export const score = tool({
  name: 'score',
  title: 'Score a scenario',
  does: 'Scores a scenario under the référentiels and rules of the folder, as the command score does: totals, figures by action, expectations, and the open tasks that would gain most.',
  input: z.strictObject({
    ...SCENARIO,
    actions: z.array(z.string()).optional().describe('The qualified ids whose figures alone are asked for: cae_1.1.1.'),
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
    const asked = actions && new Set(actions);
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

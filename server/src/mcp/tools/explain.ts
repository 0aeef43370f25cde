import * as z from 'zod';
import { explanation } from '../../cli/score/file-report.ts';
import { bounded } from '../bounded.ts';
import { scoredIn } from '../scored.ts';
import { ACTION, CUT, LIMIT, NOTES, SCENARIO } from '../shapes.ts';
import { tool } from '../tool.ts';

export const explain = tool({
  name: 'explain',
  title: 'Explain a score',
  does: 'Says step by step where the points of an action come from in a scenario: statuses, weights, rules and answers.',
  input: z.strictObject({ ...SCENARIO, action: ACTION, limit: LIMIT }),
  output: z.object({ action: z.string(), steps: z.array(z.string()), notes: NOTES, cut: CUT }),
  async answer(folder, { action, limit, ...given }) {
    const { workspace, prepared, scored, notes } = await scoredIn(folder, given);
    const steps = explanation(workspace, prepared, scored, action);
    return bounded(limit, ({ list, cut }) => ({
      action,
      steps: list('steps', steps),
      notes: list('notes', notes),
      cut: cut(),
    }));
  },
});

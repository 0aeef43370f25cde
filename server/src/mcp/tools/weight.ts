import * as z from 'zod';
import { exportedPart } from '../../cli/export/exported.ts';
import { weightOf } from '../../core/features/weight.ts';
import { prefixOf } from '../../core/index/prefixes.ts';
import { actionNamed } from '../action-named.ts';
import { bounded } from '../bounded.ts';
import { ACTION, CUT, LIMIT } from '../shapes.ts';
import { tool } from '../tool.ts';

const PART = z.object({
  id: z.string(),
  title: z.string(),
  level: z.int(),
  file: z.string().nullable(),
  line: z.int().nullable(),
  points: z.number().nullable().describe('Absolute; null where nothing tells them.'),
  percent: z.number().nullable().describe('The share of the parent, 0–100.'),
  category: z.string().nullable(),
});

export const weight = tool({
  name: 'weight',
  title: 'Weigh an action',
  does: 'Tells what an action weighs: its points, its share of the parent, of the measure and of the référentiel, and what each of its children weighs.',
  input: z.strictObject({ action: ACTION, limit: LIMIT }),
  output: PART.extend({
    referential: z.string(),
    origin: z.string().describe('Where the points come from: declared, shared, summed …'),
    percentOfMeasure: z.number().nullable().describe('0–100; null for a measure and above.'),
    percentOfReferential: z.number().nullable().describe('0–100; null for the référentiel itself.'),
    children: z.array(PART),
    cut: CUT,
  }),
  async answer(folder, { action: name, limit }) {
    const { workspace } = await folder.read();
    const { referential, action } = await actionNamed(folder, workspace, name);
    const { origin, ofParent, ofMeasure, ofReferential } = weightOf(referential, action);
    const isRightBelow = (level: number) => action.level === level + 1 && ofParent?.action.level === level;
    return bounded(limit, ({ list, cut }) => ({
      referential: prefixOf(workspace, referential),
      ...exportedPart(referential, action, folder.root),
      origin,
      // Where the parent is the measure or the whole, its share is told of the parent alone.
      percentOfMeasure: (isRightBelow(referential.measureLevel) ? ofParent : ofMeasure)?.percent ?? null,
      percentOfReferential: (isRightBelow(0) ? ofParent : ofReferential)?.percent ?? null,
      children: list('children', action.children).map(child => exportedPart(referential, child, folder.root)),
      cut: cut(),
    }));
  },
});

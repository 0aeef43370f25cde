import * as z from 'zod';
import { exportedReference } from '../../cli/export/exported.ts';
import { sentenceIn } from '../../core/features/citations.ts';
import { prefixOf } from '../../core/index/prefixes.ts';
import { referencesTo } from '../../core/index/references.ts';
import { actionNamed } from '../action-named.ts';
import { bounded } from '../bounded.ts';
import { ACTION, CUT, LIMIT, PLACE } from '../shapes.ts';
import { tool } from '../tool.ts';

export const citedBy = tool({
  name: 'cited-by',
  title: 'List who cites an action',
  does: 'Lists what names an action: sentences, keys, formulas of rules and actions that continue it.',
  input: z.strictObject({ action: ACTION, limit: LIMIT }),
  output: z.object({
    referential: z.string(),
    id: z.string(),
    references: z.array(
      z.object({
        kind: z.enum(['prose', 'key', 'formula', 'origin']),
        from: z.string().describe('The action that it stands in.'),
        ...PLACE,
        to: z.string(),
        resolved: z.boolean(),
        sentence: z.string().nullable().describe('The sentence or line; null for a list of ids.'),
      }),
    ),
    cut: CUT,
  }),
  async answer(folder, { action: name, limit }) {
    const { workspace } = await folder.read();
    const { referential, action } = await actionNamed(folder, workspace, name);
    const all = referencesTo(workspace, referential, action.id);
    return bounded(limit, ({ list, cut }) => ({
      referential: prefixOf(workspace, referential),
      id: action.id,
      references: list('references', all).map(reference => ({
        ...exportedReference(reference, folder.root),
        sentence: sentenceIn(reference)?.text ?? null,
      })),
      cut: cut(),
    }));
  },
});

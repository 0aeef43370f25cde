import * as z from 'zod';
import { Failure } from '../../cli/usage.ts';
import { renameAction } from '../../core/features/rename/rename-action.ts';
import { sayRefusal } from '../../words/restructuring.ts';
import { actionNamed } from '../action-named.ts';
import { bounded } from '../bounded.ts';
import { outsideTexts } from '../outside-texts.ts';
import { ACTION, CHANGED, CUT, LIMIT, NAME } from '../shapes.ts';
import { tool } from '../tool.ts';
import { writeChanges } from '../write-changes.ts';

export const rename = tool({
  name: 'rename',
  title: 'Give an action another id',
  does: 'Gives an action another id, with all below it, wherever they are named: files, citations, formulas, scenarios. All is written, or nothing.',
  writes: true,
  input: z.strictObject({
    action: ACTION,
    id: NAME.describe('Its new id, of the same level.'),
    withAlternatives: z
      .boolean()
      .default(false)
      .describe('Whether the alternatives of a measure are renumbered with it.'),
    limit: LIMIT,
  }),
  output: z.object({ changed: CHANGED, cut: CUT }),
  async answer(folder, { action: name, id, withAlternatives, limit }) {
    const loaded = await folder.read();
    const { workspace } = loaded;
    const { referential, action } = await actionNamed(folder, workspace, name);
    const outside = await outsideTexts(folder.root, loaded);
    const plan = renameAction(workspace, { referential, action, text: id, withAlternatives }, outside);
    if (plan.kind === 'refused') throw new Failure('Nothing was written. {reason}', { reason: sayRefusal(plan) });
    const beside = new Map([...outside.scenarios, ...outside.settings].map(({ path, text }) => [path, text]));
    const textOf = (path: string) => workspace.files.get(path)?.text ?? beside.get(path);
    const changed = await writeChanges(folder.root, plan.changes, textOf);
    return bounded(limit, ({ list, cut }) => ({ changed: list('changed', changed), cut: cut() }));
  },
});

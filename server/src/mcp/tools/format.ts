import * as z from 'zod';
import { rewriteAll } from '../../cli/replacing.ts';
import { formattingOf } from '../../core/features/formatting.ts';
import { applyEdits } from '../../core/text/edits.ts';
import { sayUnformatted } from '../../words/formatting.ts';
import { bounded } from '../bounded.ts';
import { CHANGED, CUT, LIMIT, PATH } from '../shapes.ts';
import { tool } from '../tool.ts';

export const format = tool({
  name: 'format',
  title: 'Lay out files',
  does: 'Lays out the files of référentiels, each written whole or not at all, as the command format does.',
  writes: true,
  input: z.strictObject({ path: PATH, limit: LIMIT }),
  output: z.object({
    changed: CHANGED,
    refused: z.array(z.string()).describe('Why some files are left as they are.'),
    cut: CUT,
  }),
  async answer(folder, { path, limit }) {
    const { root, shownPath } = folder;
    const isAsked = await folder.below(path);
    const { workspace } = await folder.read();
    const files = [...workspace.files.values()].filter(file => isAsked(file.path));
    const laidOut = files.map(file => ({ file, name: shownPath(file.path), result: formattingOf(file) }));
    const changed = await rewriteAll(
      laidOut.flatMap(({ file, name, result }) => {
        if ('unformatted' in result || result.edits.length === 0) return [];
        return [{ name, path: file.path, before: file.text, text: applyEdits(file.text, result.edits), folder: root }];
      }),
    );
    const refused = laidOut.flatMap(({ name, result }) =>
      'unformatted' in result ? [sayUnformatted(name, result.unformatted)] : [],
    );
    return bounded(limit, ({ list, cut }) => ({
      changed: list('changed', changed),
      refused: list('refused', refused),
      cut: cut(),
    }));
  },
});

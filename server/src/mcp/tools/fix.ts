import * as z from 'zod';
import { mendFolder } from '../../cli/check/mend.ts';
import { bounded } from '../bounded.ts';
import { CHANGED, CUT, LIMIT, PATH } from '../shapes.ts';
import { tool } from '../tool.ts';

export const fix = tool({
  name: 'fix',
  title: 'Mend what can be mended safely',
  does: 'Mends the problems that can be mended without being looked at, each file written whole or not at all, as check --fix does.',
  writes: true,
  input: z.strictObject({ path: PATH, limit: LIMIT }),
  output: z.object({ faults: z.int().describe('How many problems were mended.'), changed: CHANGED, cut: CUT }),
  async answer(folder, { path, limit }) {
    const { root, shownPath } = folder;
    const isAsked = await folder.below(path);
    const { workspace, configuration } = await folder.read();
    const severities = configuration.settings.rules;
    const { faults, files } = await mendFolder(workspace, { folder: root, isAsked, shownPath, severities });
    return bounded(limit, ({ list, cut }) => ({ faults, changed: list('changed', files), cut: cut() }));
  },
});

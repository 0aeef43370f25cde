import * as z from 'zod';
import { checkOutput, checkReport } from '../../cli/check/report.ts';
import { smallText } from '../../disk/small-text.ts';
import { readFolderReview } from '../../files/review.ts';
import { bounded } from '../bounded.ts';
import { CUT, LIMIT, PATH, PROBLEM } from '../shapes.ts';
import { tool } from '../tool.ts';

const COUNT = z.int().min(0);

export const check = tool({
  name: 'check',
  title: 'Check the référentiels',
  does: 'Lists the problems of the files, as the command check finds them, with their places and codes.',
  input: z.strictObject({
    path: PATH,
    limit: LIMIT,
  }),
  output: z.object({
    problems: z.array(PROBLEM),
    summary: z.object({ files: COUNT, errors: COUNT, warnings: COUNT, information: COUNT, hints: COUNT }),
    cut: CUT,
  }),
  async answer(folder, { path, limit }) {
    const { root, shownPath } = folder;
    const isAsked = await folder.below(path);
    const loaded = await folder.read();
    const scenarios = await folder.scenarios(loaded.configuration);
    const report = checkReport(
      { ...loaded, review: readFolderReview(root, smallText), scenarios },
      {
        folder: root,
        isAsked,
        shownPath,
        severities: loaded.configuration.settings.rules,
      },
    );
    const [failure] = report.failures;
    // What was found is not all.
    if (failure !== undefined) throw failure.error;
    const { problems, summary } = checkOutput(report);
    return bounded(limit, ({ list, cut }) => ({ problems: list('problems', problems), summary, cut: cut() }));
  },
});

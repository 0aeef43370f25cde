import * as z from 'zod';
import { printedPlace } from '../../cli/check/printed-problem.ts';
import { entryKinds } from '../../core/features/entry-kind.ts';
import { symbolsNamed, type WorkspaceSymbol } from '../../core/features/workspace-symbols.ts';
import { prefixOf } from '../../core/index/prefixes.ts';
import { referentialOfFile, type Workspace } from '../../core/index/workspace.ts';
import { bounded } from '../bounded.ts';
import type { Folder } from '../folder.ts';
import { CUT, LIMIT, PLACE } from '../shapes.ts';
import { tool } from '../tool.ts';

const FOUND = z.object({
  referential: z.string().nullable(),
  id: z.string(),
  title: z.string(),
  kind: z
    .string()
    .describe('axis, measure, sub-action, task, question, rule, evidence, indicator, theme, competence …'),
  ...PLACE,
});

export const find = tool({
  name: 'find',
  title: 'Find actions and questions',
  does: 'Finds actions, questions, rules, evidence and indicators by an id, or by words of a title. The best come first.',
  input: z.strictObject({ query: z.string().min(1).max(500).describe('cae_1.2, 1.1.1, or words'), limit: LIMIT }),
  output: z.object({ found: z.array(FOUND), cut: CUT }),
  async answer(folder, { query, limit }) {
    const { workspace } = await folder.read();
    const all = symbolsNamed(workspace, query);
    return bounded(limit, ({ list, cut }) => ({
      found: list('found', all).map(symbol => foundOf(workspace, folder, symbol)),
      cut: cut(),
    }));
  },
});

function foundOf(
  workspace: Workspace,
  { shownPath }: Folder,
  { id, title, file, entry }: WorkspaceSymbol,
): z.input<typeof FOUND> {
  const referential = referentialOfFile(workspace, file.path);
  const { file: name, line, column } = printedPlace(shownPath(file.path), file.lines, entry.titleSpan);
  const kind = entryKinds(workspace, file)(entry);
  return {
    referential: referential ? prefixOf(workspace, referential) : null,
    id,
    title,
    kind,
    file: name,
    line,
    column,
  };
}

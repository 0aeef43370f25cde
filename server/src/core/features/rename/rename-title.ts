import { citedTitle } from '../../analysis/facts/cited-title.ts';
import type { Edit } from '../../analysis/fix.ts';
import { replacing } from '../../analysis/fixes/make.ts';
import { referencesTo } from '../../index/references.ts';
import type { Workspace } from '../../index/workspace.ts';
import type { Place } from '../../model/problem.ts';
import { type Plan, planned, refused } from '../../refactor/plan.ts';
import { span, textOf } from '../../text/span.ts';
import type { ActionSubject } from '../subject/action-subject.ts';

/** Gives what an entry declares another title; where that is an action, also wherever it is cited with the title of before. */
export function renameTitle(workspace: Workspace, title: Place, text: string, action: ActionSubject | undefined): Plan {
  const written = text.trim();
  if (written === '' || /[\r\n]/.test(written)) return refused('no-title');
  const file = workspace.files.get(title.file);
  if (file && textOf(file.text, title.span) === written) return planned({ edits: [] });
  const own = file ? [replacing(file, title.span, written)] : [];
  const edits = [...own, ...(action ? citing(workspace, action, written) : [])];
  return planned({ edits });
}

/** What follows the title that was cited stays. */
function citing(workspace: Workspace, { referential, id, action }: ActionSubject, title: string): readonly Edit[] {
  const before = action && likeness(action.title);
  if (before === undefined) return [];
  return referencesTo(workspace, referential, id).flatMap(({ kind, file, span: { end } }) => {
    const cited = kind === 'prose' ? citedTitle(file, end) : undefined;
    const found = cited && before.exec(cited.text)?.[0];
    if (cited === undefined || found === undefined) return [];
    const { start } = cited.span;
    return [replacing(file, span(start, start + found.length), title)];
  });
}

/** Matches a title whatever its spaces, its apostrophes and its capitals are. */
function likeness(title: string): RegExp | undefined {
  const words = title
    .trim()
    .split(/\s+/u)
    .map(word => word.replace(/[.*+?^${}()|[\]\\/]/g, '\\$&').replace(/['’]/g, "['’]"));
  return words[0] === '' ? undefined : new RegExp(`^${words.join('\\s+')}(?![\\p{L}\\p{N}])`, 'iu');
}

import { hasUpperLevels } from '../analysis/facts/orphans.ts';
import { inserting, lineEnd } from '../analysis/fixes/make.ts';
import { missingAbove } from '../analysis/fixes/missing-above.ts';
import { viewOf } from '../analysis/view.ts';
import type { Workspace } from '../index/workspace.ts';
import { isActionId, levelOf, parentId } from '../model/id.ts';
import type { Question } from '../model/personalisation.ts';
import type { Referential } from '../model/referential.ts';
import { sectionKey } from '../model/words.ts';
import { CHOICES_SECTION } from '../parse/around-sections.ts';
import { choiceSkeleton } from '../skeletons/around.ts';
import { firstHole, skeleton, textOfSkeleton } from '../skeletons/skeleton.ts';
import { span, trimSpan } from '../text/span.ts';
import { planActions } from './new-action.ts';
import { focusedOn, freedByChild, proved } from './outcome.ts';
import { type Plan, planned, refused } from './plan.ts';

/**
 * An action of an id that is cited and given to none, with the levels above it that are missing too; of measures alone, no level
 * above them is missing.
 */
export function planMissingAction(workspace: Workspace, referential: Referential, id: string): Plan {
  if (!isActionId(id) || id === '' || referential.actions.has(id)) return refused('no-action', { id });
  const isExcerpt = !hasUpperLevels(viewOf(referential));
  const ids = missingAbove(referential, id).filter(one => !isExcerpt || levelOf(one) >= referential.measureLevel);
  const own = planActions(workspace, referential, ids);
  const parent = parentId(ids[0] ?? id) ?? '';
  if (own.kind === 'refused') return own;
  const plan = proved(workspace, referential, own, { added: ids, isFree: freedByChild(parent) });
  return plan.kind === 'refused' ? plan : focusedOn(workspace, referential, plan, id);
}

/** A choice that a question does not offer, behind those that it does. */
export function planChoice({ file, entry }: Question, id: string): Plan {
  const eol = lineEnd(file);
  // Other sections may follow the choices.
  const last = trimSpan(file.text, (entry.children.at(-1) ?? entry).span).end;
  const isListed = entry.sections.some(({ title }) => sectionKey(title) === sectionKey(CHOICES_SECTION));
  const list = isListed ? '' : `## ${CHOICES_SECTION}\n`;
  const choice = skeleton`\n\n${list}${choiceSkeleton(id)}`;
  const { start, end } = firstHole(choice, eol);
  return planned(
    // What the choices end with ends them still.
    { edits: [inserting(file, last, textOfSkeleton(choice, eol).slice(0, -eol.length))] },
    { file: file.path, span: span(last + start, last + end) },
  );
}

import { opensChildren } from '../../analysis/facts/skeleton.ts';
import { kindAt } from '../../index/tree.ts';
import type { Workspace } from '../../index/workspace.ts';
import { compareIds, idInName, levelOf, parentId } from '../../model/id.ts';
import type { Referential } from '../../model/referential.ts';
import { AROUND_KINDS, type AroundKind, type Entry, type ListedKind } from '../../model/source.ts';
import { ID_KEYS } from '../../model/words.ts';
import { textOfField } from '../../parse/fields.ts';
import { entryOf, hasOwnFile, nextId } from '../../refactor/new-action.ts';
import { childrenTitle, entrySkeleton } from '../../skeletons/action.ts';
import {
  choiceSkeleton,
  evidenceSkeleton,
  indicatorSkeleton,
  listedSkeleton,
  questionSkeleton,
  ruleSkeleton,
} from '../../skeletons/around.ts';
import { hole, type Skeleton, skeleton } from '../../skeletons/skeleton.ts';
import { type Draft, entriesAround, referentialAt } from './draft.ts';
import type { NewEntryReason, Proposal } from './proposal.ts';
import { choiceId } from './reckoned.ts';

/**
 * The entries that may begin at an offset, the innermost first: in the text of an action one more below it and below those that
 * hold it, in an empty file what its name or its folder calls for; those with titles of one level, where that is given.
 */
export function newEntries(workspace: Workspace, draft: Draft, offset: number, level?: number): readonly Proposal[] {
  const path = entriesAround(draft, offset);
  return begunAt(workspace, draft, path, offset).flatMap(({ depth, proposal }) =>
    level === undefined || depth === level ? [proposal] : [],
  );
}

/** A new entry with the level of its title. */
interface Begun {
  readonly depth: number;
  readonly proposal: Proposal;
}

function begunAt(workspace: Workspace, draft: Draft, path: readonly Entry[], offset: number): readonly Begun[] {
  const { kind } = draft;
  const isEmpty = path.length === 0;
  if (kind === 'measure') return isEmpty ? firstAction(workspace, draft) : children(workspace, draft, path, offset);
  const choices = kind === 'question' ? choicesBelow(path[0]) : [];
  const isBlank = kind === 'none' && isEmpty && workspace.referentials.length > 0;
  const kinds = kind === 'none' ? (isBlank ? AROUND_KINDS : []) : [kind];
  return [...choices, ...kinds.map(around)];
}

/** The action that an empty file is named after; where its name says none, the next ones that have files of their own. */
function firstAction(workspace: Workspace, draft: Draft): readonly Begun[] {
  const referential = referentialAt(workspace, draft.path);
  if (referential === undefined) return [];
  const named = idInName(draft.path);
  const ids = named === undefined ? nextWithFiles(workspace, referential) : [named];
  return ids
    .filter(id => !referential.actions.has(id))
    .map(id => action(referential, id, 1, entrySkeleton(entryOf(referential, id, 1))));
}

/** The next measure below each action that holds measures, then the next axis. */
function nextWithFiles(workspace: Workspace, referential: Referential): readonly string[] {
  const { actions, measureLevel, root } = referential;
  const levels = [...actions.values()].flatMap(({ id, level }) =>
    level === measureLevel ? [parentId(id) ?? ''] : level === measureLevel - 1 ? [id] : [],
  );
  const above = [...new Set(levels)].filter(id => id !== '').sort(compareIds);
  return [...above, root.id].map(id => nextId(workspace, referential, { id }));
}

function children(workspace: Workspace, draft: Draft, path: readonly Entry[], offset: number): readonly Begun[] {
  const referential = referentialAt(workspace, draft.path);
  if (referential === undefined) return [];
  return path.toReversed().flatMap(entry => {
    const above = referential.actions.get(textOfField(entry, ...ID_KEYS) ?? '\0');
    if (above === undefined || entry.depth >= DEEPEST_PARENT) return [];
    const id = nextId(workspace, referential, above);
    if (hasOwnFile(referential, id)) return [];
    const isListed = entry.sections.some(section => opensChildren(section) && section.titleSpan.start < offset);
    const list = isListed ? '' : `${childrenTitle(entry.depth)}\n`;
    const depth = entry.depth + 2;
    return [action(referential, id, depth, skeleton`${list}${entrySkeleton(entryOf(referential, id, depth))}`)];
  });
}

/** Titles have six levels: what stands at the fifth has no children. */
export const DEEPEST_PARENT = 5;

/** A new action, told from others of its level by what it stands below. */
function action({ measureLevel, actions }: Referential, id: string, depth: number, text: Skeleton): Begun {
  const above = actions.get(parentId(id) ?? '');
  return begun(
    { begins: kindAt(levelOf(id), measureLevel), id },
    depth,
    text,
    above && `${above.id} ${above.title}`.trim(),
  );
}

function choicesBelow(question: Entry | undefined): readonly Begun[] {
  const id = question && textOfField(question, 'type') === 'choix' ? textOfField(question, 'id') : undefined;
  const own = id !== undefined && question ? choiceId(id, question) : undefined;
  return own === undefined ? [] : [begun({ begins: 'choice', id: own }, 3, choiceSkeleton(own))];
}

function around(kind: AroundKind | ListedKind): Begun {
  return begun({ begins: kind, id: '' }, 1, aroundSkeleton(kind));
}

function aroundSkeleton(kind: AroundKind | ListedKind): Skeleton {
  const [id, actions] = [hole('identifiant'), [hole('action')]];
  switch (kind) {
    case 'question':
      return questionSkeleton(id, hole('theme'), actions);
    case 'rule':
      return ruleSkeleton(hole('action'));
    case 'evidence':
      return evidenceSkeleton(id, actions);
    case 'indicator':
      return indicatorSkeleton(id, actions);
    case 'theme':
      return listedSkeleton('id');
    case 'competence':
      return listedSkeleton('code');
  }
}

function begun(reason: NewEntryReason, depth: number, text: Skeleton, title = ''): Begun {
  const sought = SOUGHT[reason.begins];
  return { depth, proposal: { kind: 'part', label: reason.id, title, reason, sought, text } };
}

/** The words by which an author looks for a new entry, in the two languages. */
const SOUGHT: Readonly<Record<NewEntryReason['begins'], string>> = {
  referential: 'référentiel',
  axis: 'axe axis',
  'sub-axis': 'sous-axe domaine sub-axis',
  measure: 'mesure measure',
  'sub-action': 'sous-action sub-action',
  task: 'tâche task',
  question: 'question',
  choice: 'choix choice',
  rule: 'règles rules personnalisation',
  evidence: 'preuve evidence',
  indicator: 'indicateur indicator',
  theme: 'thème theme',
  competence: 'compétence competence',
  scenario: 'scénario scenario',
};

import { alternativeIds } from '../index/alternatives.ts';
import { type List, listsIn } from '../index/lists.ts';
import type { Named } from '../index/prefixes.ts';
import type { Platformed } from '../index/rule-platform.ts';
import type { Workspace } from '../index/workspace.ts';
import { type SaidPlatform, saidPlatforms } from '../index/workspace-settings.ts';
import { isSameData } from '../memory/is-same-data.ts';
import { isSameKey, memory } from '../memory/memory.ts';
import type { StatedFormula } from '../reasoning/outcomes/stated-formulas.ts';
import { questionsAskedByScores } from '../scoring/names-asked.ts';

/**
 * What rules around the measures see of a workspace: the files around them, how its référentiels are called and whose
 * rules hold for them, and whether an action is there.
 */
export interface AroundView extends Pick<Workspace, 'around' | 'unread'> {
  /** In the order of their folders. */
  readonly referentials: readonly Platformed[];
  /** What is said of the platforms of folders. */
  readonly said: readonly SaidPlatform[];
  /** The questions that scores by indicators ask, in the order of the files. */
  readonly askedByScores: readonly string[];
  /** The themes of questions and the competences that files list, by their ids. */
  readonly lists: readonly List[];
  /** The ids of the alternatives of measures (platform, section 2), of each référentiel. */
  readonly alternatives: readonly (readonly string[])[];
  readonly hasAction: (referential: Named, id: string) => boolean;
  /** Where two versions are compared, what alone is proved; all where it is undefined. */
  readonly differing?: Differing | undefined;
}

/** What two versions do not have in common (`facts/differing`). */
export interface Differing {
  readonly has: (formula: StatedFormula) => boolean;
  /** The ids of the questions of rules with such formulas. */
  readonly questions: ReadonlySet<string>;
}

/** All that was seen through a view. It holds no tree of actions. */
export interface Seen extends Omit<AroundView, 'hasAction' | 'differing'> {
  /** Whether an action was there, by the folder of its référentiel and its id. */
  readonly answers: ReadonlyMap<string, boolean>;
}

/** A view of a workspace; the same one as long as the workspace is, so that facts are found once for it. */
export function viewAround(workspace: Workspace): AroundView {
  return views(workspace, [], () => {
    const byFolder = new Map(workspace.referentials.map(({ folder, actions }) => [folder, actions]));
    return { ...shownOf(workspace), hasAction: ({ folder }, id) => byFolder.get(folder)?.has(id) ?? false };
  });
}

const views = memory<Workspace, AroundView>();

/** A view of a workspace, and a note of what is seen through it. */
export function lookAround(
  workspace: Workspace,
  differing?: Differing,
): { readonly view: AroundView; readonly seen: Seen } {
  const shown = shownOf(workspace);
  const answers = new Map<string, boolean>();
  const has = actionsOf(workspace);
  const hasAction = ({ folder }: Named, id: string): boolean => {
    const key = `${folder}\n${id}`;
    const answer = answers.get(key) ?? has(key);
    answers.set(key, answer);
    return answer;
  };
  return { view: { ...shown, hasAction, differing }, seen: { ...shown, answers } };
}

function shownOf(workspace: Workspace): Omit<AroundView, 'hasAction' | 'differing'> {
  const { around, unread } = workspace;
  return {
    around,
    unread,
    referentials: platformed(workspace),
    said: saidPlatforms(workspace.settings),
    askedByScores: questionsAskedByScores(workspace),
    lists: listsIn(workspace.around),
    alternatives: alternativesIn(workspace),
  };
}

/** What is told of the référentiels of a workspace, and of none of their actions. */
export function platformed({ referentials }: Workspace): AroundView['referentials'] {
  return referentials.map(({ folder, name, platform }) => ({ folder, name, platform }));
}

/** True where the référentiels of a workspace are those that were told. */
export function areTheSame(workspace: Pick<AroundView, 'referentials'>, told: AroundView['referentials']): boolean {
  return (
    workspace.referentials.length === told.length &&
    workspace.referentials.every(({ folder, name, platform }, at) => {
      const known = told[at];
      return known?.folder === folder && known.name === name && known.platform === platform;
    })
  );
}

/** True where another workspace would show the same. */
export function showsTheSame(workspace: Workspace, seen: Seen): boolean {
  const { around, unread, referentials, said, askedByScores, lists, alternatives, answers } = seen;
  const has = actionsOf(workspace);
  return (
    workspace.around === around &&
    workspace.unread === unread &&
    areTheSame(workspace, referentials) &&
    isSameData(saidPlatforms(workspace.settings), said) &&
    isSameKey(questionsAskedByScores(workspace), askedByScores) &&
    isSameData(listsIn(workspace.around), lists) &&
    alternativesIn(workspace).every((ids, at) => isSameKey(ids, alternatives[at] ?? [])) &&
    [...answers].every(([key, answer]) => has(key) === answer)
  );
}

function alternativesIn({ referentials }: Workspace): AroundView['alternatives'] {
  return referentials.map(one => (one.name !== undefined && one.isTransition ? alternativeIds(one) : NONE));
}

const NONE: readonly string[] = [];

function actionsOf({ referentials }: Workspace): (key: string) => boolean {
  const byFolder = new Map(referentials.map(({ folder, actions }) => [folder, actions]));
  return key => {
    const [folder = '', id = ''] = key.split('\n');
    return byFolder.get(folder)?.has(id) ?? false;
  };
}

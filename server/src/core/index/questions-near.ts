import { firstById } from '../memory/first-by-id.ts';
import { grouped } from '../memory/grouped.ts';
import { memory, memoryOfSome } from '../memory/memory.ts';
import type { Question } from '../model/personalisation.ts';
import type { Referential } from '../model/referential.ts';
import { questionsIn } from './around-lists.ts';
import { distance } from './prefixes.ts';
import { folderOf, type Workspace } from './workspace.ts';

/** Questions by their ids, in the order of their files and of the text. */
export type QuestionsById = ReadonlyMap<string, Question>;

/**
 * The questions that a file at a path means by their ids: of several with one id, as in two years side by side, the nearest by path;
 * of those as near, the first. The same map as long as no question is another.
 */
export function questionsNear(workspace: Pick<Workspace, 'around'>, path: string): QuestionsById {
  const { first, twins, byFolder } = seenIn(questionsIn(workspace));
  if (twins.length === 0) return first;
  const folder = folderOf(path);
  const known = byFolder.get(folder) ?? new Map([...first, ...nearestOf(twins, path)]);
  byFolder.set(folder, known);
  return known;
}

/** True where a file at a path means a question by its id, or one that stands beside it. */
export function isQuestionMeant(workspace: Pick<Workspace, 'around'>, path: string, { id, file }: Question): boolean {
  return questionsNear(workspace, path).get(id) === questionsNear(workspace, file.path).get(id);
}

/**
 * The questions of some référentiels that are scored together: as one of the platform of 2026 means them, where there is one, for
 * that platform alone looks at who is asked.
 */
export function questionsFor(
  workspace: Pick<Workspace, 'around'>,
  referentials: readonly Pick<Referential, 'folder' | 'platform'>[],
): QuestionsById {
  const asking = referentials.find(({ platform }) => platform === '2026') ?? referentials[0];
  return questionsNear(workspace, `${asking?.folder ?? ''}/`);
}

interface Seen {
  readonly first: QuestionsById;
  /** Those of which there are several, each with all of its id. */
  readonly twins: readonly Twins[];
  /** What is meant in a folder where somebody asked. */
  readonly byFolder: Map<string, QuestionsById>;
}

type Twins = readonly [id: string, all: readonly Question[]];

function seenIn(all: readonly Question[]): Seen {
  // Lists of the same questions are others wherever something else is typed around the measures.
  return seen(all, [], () => {
    const [one, ...others] = all;
    return one ? seenAgain(one, others, () => look(all)) : NOTHING;
  });
}

// A workspace as it is, and as it was committed, are looked at in turn.
const VERSIONS = 2;
const seen = memory<readonly Question[], Seen>();
const seenAgain = memoryOfSome<Question, Seen>(VERSIONS);

function look(all: readonly Question[]): Seen {
  const first = firstById(all);
  return { first, twins: first.size < all.length ? twinsIn(all) : [], byFolder: new Map() };
}

const NOTHING = look([]);

function twinsIn(all: readonly Question[]): readonly Twins[] {
  return [...grouped(all, ({ id }) => id)].filter(([, alike]) => alike.length > 1);
}

function nearestOf(twins: readonly Twins[], path: string): readonly (readonly [string, Question])[] {
  const far = new Map<string, number>();
  const from = ({ file }: Question): number => {
    const folder = folderOf(file.path);
    const known = far.get(folder) ?? distance(folder, path);
    far.set(folder, known);
    return known;
  };
  return twins.map(([id, alike]) => [id, alike.reduce((a, b) => (from(b) < from(a) ? b : a))]);
}

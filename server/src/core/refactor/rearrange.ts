import type { Changes, Edit, Rename } from '../analysis/fix.ts';
import { referencesTo } from '../index/references.ts';
import { fileNameOf, type Workspace } from '../index/workspace.ts';
import type { Action, Referential } from '../model/referential.ts';
import { positionAt } from '../text/line-index.ts';
import { doubtsAboutIds, doubtsAboutScenarios } from './doubts.ts';
import { linkEdits, type Parting } from './link-edits.ts';
import type { NewIds } from './new-ids.ts';
import { focusedOn, proved } from './outcome.ts';
import type { Outside } from './outside.ts';
import { type Plan, type Planned, type Refused, refused, type Trail } from './plan.ts';
import { renumbered } from './renumber.ts';
import { settled } from './settled.ts';
import { trailOf } from './trail-of.ts';
import { unwrittenAt } from './unwritten.ts';

/** What a change of the tree does to ids and weights. */
export interface Rearrangement {
  readonly ids: NewIds;
  readonly outside: Outside;
  /** What each action is to be worth; what it is, where that is absent. */
  readonly worth?: (action: Action) => number | undefined;
  /** True for what may be worth anything else. */
  readonly isFree?: (id: string) => boolean;
  /** The ids of what is new; the author goes on to write the title of the first. */
  readonly added?: readonly string[];
  /** The ids of what goes, and has no other. */
  readonly gone?: readonly string[];
  /** The paths of files that go. */
  readonly deletes?: readonly string[];
  /** Of files that go, those to which links then lead. */
  readonly successors?: readonly Rename[];
  /** What goes into another file: links to its titles follow. */
  readonly parting?: Parting | undefined;
  /** Who continues the actions that not exactly one does. */
  readonly heirs?: Trail;
}

/** What is done to the texts besides giving ids. */
export interface Rewritten extends Partial<Pick<Changes, 'creates'>> {
  /** Those of the ids among them, as far as their text stays. */
  readonly edits: readonly Edit[];
}

/**
 * The plan of a change of the tree: other ids wherever they are named, then what else is done to the texts. Refused where a place
 * that names an action cannot be written anew, and where what comes of it is not as it is to be.
 */
export function rearranged(
  workspace: Workspace,
  referential: Referential,
  {
    ids,
    outside,
    worth,
    isFree,
    added = [],
    gone = [],
    deletes = [],
    successors = [],
    parting,
    heirs = new Map(),
  }: Rearrangement,
  rewrite: (edits: readonly Edit[]) => Rewritten | undefined,
): Plan {
  // What goes for good leaves its name to others, and what it says need not be written anew.
  const leaving = gone.length > 0 ? deletes : [];
  const files = workspace.files.withAll(leaving.map(path => [path, undefined]));
  const numbered = renumbered({ ...workspace, files }, referential, ids, outside, heirs);
  const { edits, renames, unwritten, taken } = numbered;
  const [first] = unwritten;
  if (first) return unwrittenAt(workspace, outside, first);
  const other = taken.find(({ from }) => !deletes.includes(from));
  if (other) return refused('file-exists', { file: fileNameOf(other.to) });
  const misled = misledBy(workspace, referential, [...ids.values(), ...added]);
  if (misled) return misled;
  const rewritten = rewrite([...edits, ...linkEdits(workspace, [...renames, ...successors], parting)]);
  if (rewritten === undefined) return refused('other-titles');
  const { creates = [] } = rewritten;
  const textOf = (path: string) => workspace.files.get(path)?.text ?? outsideText(outside, path);
  const staying = renames.filter(({ from }) => !deletes.includes(from));
  const kept = rewritten.edits.filter(({ file }) => !deletes.includes(file));
  const changes = { ...settled({ edits: kept, renames: staying }, textOf), creates, deletes };
  const nobody = gone.map(id => [id, []] as const);
  const trail = trailOf(ids, new Map([...nobody, ...heirs]));
  const plan: Planned = { kind: 'planned', changes, trail, doubts: doubtsAboutScenarios(numbered.remapped) };
  const outcome = proved(workspace, referential, plan, {
    renumbered: new Map<string, string | undefined>([...ids, ...gone.map(id => [id, undefined] as const)]),
    added,
    ...(worth && { worth }),
    ...(isFree && { isFree }),
  });
  if (outcome.kind === 'refused') return outcome;
  const [begun] = added;
  const told = { ...outcome, doubts: [...doubtsAboutIds(workspace, referential, outcome), ...(outcome.doubts ?? [])] };
  return begun === undefined ? told : focusedOn(workspace, referential, told, begun);
}

/** Refuses where what names no action yet would name one of these: nobody meant that. */
export function misledBy(workspace: Workspace, referential: Referential, ids: readonly string[]): Refused | undefined {
  for (const id of ids) {
    const [place] = referential.actions.has(id) ? [] : referencesTo(workspace, referential, id);
    if (place === undefined) continue;
    const line = positionAt(place.file.lines, place.span.start).line + 1;
    return refused('misled', { id, file: fileNameOf(place.file.path), line });
  }
  return undefined;
}

function outsideText({ scenarios, settings }: Outside, path: string): string | undefined {
  return [...scenarios, ...settings].find(one => one.path === path)?.text;
}

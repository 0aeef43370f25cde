import type { Edit, PlacedText, Rename } from '../../analysis/fix.ts';
import { replacing } from '../../analysis/fixes/make.ts';
import { prefixOf, referentialsNamed } from '../../index/prefixes.ts';
import { filesMentioning, referentialMeant } from '../../index/references.ts';
import { scenarioReferencesIn } from '../../index/scenario-references.ts';
import { actionsFrom } from '../../index/tree.ts';
import { folderOf, referentialIn, referentialOfFile, type Workspace } from '../../index/workspace.ts';
import { addAll } from '../../memory/long-lists.ts';
import { idInName, levelOf, parentId } from '../../model/id.ts';
import type { Action, Referential } from '../../model/referential.ts';
import type { Scenario } from '../../model/scenario.ts';
import type { Citation, KeyReference, SourceFile } from '../../model/source.ts';
import { brokenIn } from '../../refactor/broken.ts';
import { declarationEdits } from '../../refactor/declaration-edits.ts';
import { type NewIds, newIdsBelow } from '../../refactor/new-ids.ts';
import type { Outside } from '../../refactor/outside.ts';
import { type Refused, refused } from '../../refactor/plan.ts';
import { qualifiedPlaces } from '../../refactor/qualified-places.ts';
import { misledBy } from '../../refactor/rearrange.ts';
import { unwrittenAt } from '../../refactor/unwritten.ts';
import { distinctEdits } from '../../text/edits.ts';
import { type Span, span } from '../../text/span.ts';

/** Measures whose files go from the folder of one référentiel to that of another. */
export interface MovedMeasures {
  /** Of the files, as they are before. */
  readonly paths: ReadonlySet<string>;
  readonly actions: readonly Action[];
  readonly from: Referential;
  readonly to: Referential;
  /** Of all that the files declare, by what they were: those that new names ask for, else the same. */
  readonly ids: NewIds;
}

/** The measures that files take to other référentiels; without those that stay in their own, or belong to none there. */
export function movedMeasures(workspace: Workspace, files: readonly Rename[]): readonly MovedMeasures[] {
  const moved = new Map<string, MovedMeasures>();
  for (const { from: path, to: newPath } of files) {
    const from = referentialOfFile(workspace, path);
    const to = referentialIn(workspace, folderOf(newPath));
    const id = workspace.files.get(path)?.declarations[0]?.id;
    const action = id === undefined || id === '' ? undefined : from?.actions.get(id);
    if (from === undefined || to === undefined || from === to || action === undefined) continue;
    const now = idInName(path) === action.id ? (idInName(newPath) ?? action.id) : action.id;
    const way = `${from.folder}\n${to.folder}`;
    const { paths = [], actions = [], ids = [] } = moved.get(way) ?? {};
    moved.set(way, {
      paths: new Set([...paths, path]),
      actions: [...actions, action],
      from,
      to,
      ids: new Map([...ids, ...newIdsBelow(action, now)]),
    });
  }
  return [...moved.values()];
}

/**
 * Has what names measures that go to another référentiel name them there, and what their own texts name of the one that they
 * leave name that from there: with the prefix of its référentiel. Or why they cannot go.
 */
export function followMeasures(
  workspace: Workspace,
  moved: MovedMeasures,
  outside: Outside,
): readonly Edit[] | Refused {
  const misfit = brokenIn(workspace, moved.from) ?? brokenIn(workspace, moved.to) ?? misfitOf(workspace, moved);
  if (misfit) return misfit;
  const { from, to, ids, paths } = moved;
  const names: Names = { workspace, moved, left: prefixOf(workspace, from), joined: prefixOf(workspace, to) };
  const own = [...paths].flatMap(path => workspace.files.get(path) ?? []);
  const citing = new Set([...filesMentioning(workspace, from, ids.keys()), ...own]);
  const edits: Edit[] = [];
  for (const found of [
    ...Array.from(citing, file => editsInFile(names, file, outside)),
    ...outside.scenarios.map(scenario => editsInScenario(names, scenario, outside)),
  ]) {
    if ('kind' in found) return found;
    addAll(edits, found);
  }
  return [...declarationEdits(from, ids), ...distinctEdits(edits)];
}

interface Names {
  readonly workspace: Workspace;
  readonly moved: MovedMeasures;
  readonly left: string;
  readonly joined: string;
}

/** What a file names of the measures that go, in its prose and in its keys; or the key that cannot be written otherwise. */
function editsInFile(names: Names, file: SourceFile, outside: Outside): readonly Edit[] | Refused {
  const { workspace, moved, joined } = names;
  const edits = file.citations.flatMap(citation => citedEdit(names, file, citation) ?? []);
  for (const key of file.keyReferences) {
    const now = referentialMeant(workspace, file, key) === moved.from ? moved.ids.get(key.id) : undefined;
    if (now === undefined) continue;
    const named = qualifiedEdits(file, key.span, key, `${joined}_${now}`);
    if (named.length === 0) return unwrittenAt(workspace, outside, { file: file.path, span: key.span });
    edits.push(...named);
  }
  return edits;
}

/** The same of a scenario. */
function editsInScenario(
  { workspace, moved, joined }: Names,
  scenario: Scenario,
  outside: Outside,
): readonly Edit[] | Refused {
  const edits: Edit[] = [];
  for (const { referential, to: id, mention } of scenarioReferencesIn(workspace, scenario)) {
    const now = referential === moved.from ? moved.ids.get(id) : undefined;
    if (now === undefined) continue;
    const { prefix = '' } = mention;
    const named = qualifiedEdits(scenario, mention.span, { prefix, id }, `${joined}_${now}`);
    if (named.length > 0) edits.push(...named);
    else if (mention.kind === 'prose') edits.push(replacing(scenario, mention.span, `${joined}_${now}`));
    else return unwrittenAt(workspace, outside, { file: scenario.path, span: mention.span });
  }
  return edits;
}

/** A citation in prose: of what goes, with the other prefix, but in its own text; in that text, of what stays. */
function citedEdit({ workspace, moved, left, joined }: Names, file: SourceFile, citation: Citation): Edit | undefined {
  const { from, ids, paths } = moved;
  if (referentialMeant(workspace, file, citation) !== from) return undefined;
  const now = ids.get(citation.id);
  const isOwn = paths.has(file.path);
  if (now === undefined) {
    const isMeant = isOwn && citation.prefix === undefined && from.actions.has(citation.id);
    return isMeant ? replacing(file, citation.span, `${left}_${citation.id}`) : undefined;
  }
  const text = isOwn && citation.prefix === undefined ? now : `${joined}_${now}`;
  return replacing(file, withPrefix(citation), text);
}

function withPrefix({ span: { start, end }, prefix }: Pick<Citation | KeyReference, 'span' | 'prefix'>): Span {
  return span(prefix === undefined ? start : start - prefix.length - 1, end);
}

function qualifiedEdits(
  file: PlacedText,
  place: Span,
  { prefix, id }: Pick<KeyReference, 'prefix' | 'id'>,
  text: string,
): readonly Edit[] {
  return qualifiedPlaces(file.text, place, { prefix, id }).map(at =>
    replacing(file, withPrefix({ span: at, prefix }), text),
  );
}

/** Why measures cannot stand where their files go. */
function misfitOf(workspace: Workspace, moved: MovedMeasures): Refused | undefined {
  const { actions, from, to, ids } = moved;
  for (const one of [from, to]) {
    const [meant, ...others] = referentialsNamed(workspace, prefixOf(workspace, one));
    if (meant !== one || others.length > 0) return refused('no-name');
  }
  const misplaced = actions.map(action => misplacedIn(moved, action)).find(one => one !== undefined);
  if (misplaced) return misplaced;
  const taken = [...ids.values()].map(now => to.actions.get(now)).find(there => there !== undefined);
  if (taken) return refused('id-taken', { text: taken.id, title: taken.title });
  return misledBy(workspace, to, [...ids.values()]);
}

function misplacedIn({ from, to, ids, paths }: MovedMeasures, action: Action): Refused | undefined {
  const id = ids.get(action.id) ?? action.id;
  const elsewhere = [...actionsFrom(action)].find(({ declaredIn }) => declaredIn.some(file => !paths.has(file)));
  if (elsewhere) return refused('below-elsewhere', { id: action.id, below: elsewhere.id });
  if (levelOf(id) !== action.level) return refused('other-level', { text: id, id: action.id, count: action.level });
  if (from.measureLevel !== to.measureLevel) return refused('other-measures', { id: action.id });
  const parent = parentId(id) ?? '';
  const isThere = to.actions.has(parent) || [...ids.values()].includes(parent);
  return isThere ? undefined : refused('no-parent', { text: id, parent });
}

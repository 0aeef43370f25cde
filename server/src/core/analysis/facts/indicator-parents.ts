import { memory } from '../../memory/memory.ts';
import type { Severity } from '../../model/problem.ts';
import type { Entry, ScalarItem } from '../../model/source.ts';
import { idsOfField } from '../../parse/fields.ts';
import type { AroundView } from '../around-view.ts';
import { type CyclePath, cycleIn } from '../expressions/cycle.ts';
import type { PlacedFinding } from '../rule.ts';
import { entriesIn, type IdentifiedEntry } from './entries-around.ts';

/** The keys that name the parents of an indicator: one in 2023, several in 2026. */
const PARENT_KEYS = ['parent', 'parents'] as const;

/** An indicator that another one names in its keys. */
interface Relative extends ScalarItem {
  /** The importer refuses an unknown value, and leaves an unknown parent out. */
  readonly severity: Severity;
}

/** The indicators that the keys of an indicator name, in the order of the keys. */
export function relativesOf(entry: Entry): readonly Relative[] {
  return relatives(entry, [], () => [
    ...idsOfField(entry, 'valeur').map(id => ({ ...id, severity: 'error' as const })),
    ...parentsOf(entry).map(id => ({ ...id, severity: 'warning' as const })),
  ]);
}

const relatives = memory<Entry, readonly Relative[]>();

/** The first indicator that is its own ancestor, at the parent that closes the circle; nothing where none is. */
export function parentCycle(view: AroundView): readonly PlacedFinding[] {
  const all = entriesIn(view, 'indicator');
  return closed(all, [], () => cycleAmong(all));
}

const closed = memory<readonly IdentifiedEntry[], readonly PlacedFinding[]>();

function cycleAmong(all: readonly IdentifiedEntry[]): readonly PlacedFinding[] {
  // Of two with one id the first counts.
  const parentsById = new Map(all.toReversed().map(({ id, entry }) => [id, parentsOf(entry).map(({ text }) => text)]));
  const path = cycleIn(new Map(all.map(({ id }) => [id, parentsById.get(id) ?? []])));
  return path ? closingIn(all, path) : [];
}

function closingIn(all: readonly IdentifiedEntry[], path: CyclePath): readonly PlacedFinding[] {
  const [child, parent = ''] = path.slice(-2);
  // The way to the circle does not belong to it.
  const circle = path.slice(path.indexOf(parent));
  const found = all.find(({ id }) => id === child);
  const named = found && parentsOf(found.entry).find(({ text }) => text === parent);
  if (found === undefined || named === undefined) return [];
  const told = circle.length > 2 ? { variant: 'parents' } : { variant: 'own-parent' };
  const args = { id: parent, path: circle.join(' -> ') };
  return [{ file: found.file.path, span: named.span, ...told, args, severity: 'warning' }];
}

function parentsOf(entry: Entry): readonly ScalarItem[] {
  return parents(entry, [], () => PARENT_KEYS.flatMap(key => idsOfField(entry, key)));
}

const parents = memory<Entry, readonly ScalarItem[]>();

import { callsIn } from '../model/formula.ts';
import { namedAction } from '../model/id.ts';
import type { Both } from './both.ts';
import type { Draft } from './change-of.ts';
import type { Reordered } from './changed.ts';
import type { FormulaPair } from './formula-pairs.ts';
import { lineage, nameIn } from './lineage.ts';
import type { VersionFormula } from './version-formula.ts';
import { type ActionIn, pairMeant, type Version, type Versions } from './versions.ts';

/**
 * The rules on the score that apply in another order than before, where that can change a score: on the platform of 2023 each sees
 * what those before it left (domain, section 6, step 6). Of two that neither change nor read what the other changes, the order says
 * nothing.
 */
export function orderChanges(pairs: readonly FormulaPair[], versions: Versions): readonly Draft[] {
  const places = { before: placesIn(versions.before), after: placesIn(versions.after) };
  const rules = pairs.flatMap(pair => orderedRule(pair, versions, places) ?? []);
  return fewestMoves(overtakings(rules)).map(({ rule, now, others }): Draft => {
    const { referential, subject, before, after } = rule.pair;
    const than = others.map(other => nameFor(rule, other));
    return {
      referential,
      subject,
      what: { kind: 'reordered', role: 'score', now, than },
      reason: 'outcome-untold',
      before: before?.place,
      after: after?.place,
    };
  });
}

/** A rule on the score of the platform of 2023 that applies in both versions. */
interface OrderedRule {
  readonly pair: FormulaPair;
  readonly on: ActionIn;
  /** The actions whose scores it reads in the version after. */
  readonly reads: readonly ActionIn[];
  /** Its place among all rules, in each version. */
  readonly was: Rank;
  readonly is: Rank;
}

/** The number of a file, and the offset in it. */
type Rank = readonly [number, number];

function orderedRule(pair: FormulaPair, versions: Versions, places: Both<FilePlaces>): OrderedRule | undefined {
  const { before, after } = pair;
  // What could not be read did not apply: that it does now, or no more, is told of the formula.
  if (before?.subject === undefined || after?.subject === undefined || after.role !== 'score') return undefined;
  const { program } = after.subject;
  if (before.platform !== '2023' || program.platform !== '2023') return undefined;
  const on = meant(versions, after.about, after);
  if (on === undefined) return undefined;
  const calls = callsIn(program.formula);
  const reads = calls.flatMap(call => (call.kind === 'score' ? (meant(versions, call.action.text, after) ?? []) : []));
  return {
    pair,
    on,
    reads,
    was: rankOf(places.before, before),
    is: rankOf(places.after, after),
  };
}

function meant(versions: Versions, name: string, { place }: VersionFormula): ActionIn | undefined {
  const { prefix, id } = namedAction(name);
  const referential = pairMeant(versions, 'after', prefix, place.file)?.after;
  return referential && { referential, id };
}

/** The number of each file around the measures, in the order in which they are read. */
type FilePlaces = ReadonlyMap<string, number>;

function placesIn({ workspace }: Version): FilePlaces {
  return new Map(Array.from(workspace.around.keys(), (file, at) => [file, at]));
}

function rankOf(places: FilePlaces, { place }: VersionFormula): Rank {
  return [places.get(place.file) ?? 0, place.span.start];
}

function isAhead([file, at]: Rank, [otherFile, otherAt]: Rank): boolean {
  return file < otherFile || (file === otherFile && at < otherAt);
}

/** A rule that applied ahead of another, and applies behind it now. */
interface Overtaking {
  readonly behind: OrderedRule;
  readonly ahead: OrderedRule;
}

function overtakings(rules: readonly OrderedRule[]): readonly Overtaking[] {
  const asBefore = rules.toSorted((a, b) => (isAhead(a.was, b.was) ? -1 : 1));
  // Most edits leave the order as it is, of however many rules.
  if (asBefore.slice(1).every(({ is }, at) => isAhead(asBefore[at]?.is ?? is, is))) return [];
  return rules.flatMap(behind =>
    rules
      .filter(ahead => isAhead(behind.was, ahead.was) && isAhead(ahead.is, behind.is) && isDependent(behind, ahead))
      .map(ahead => ({ behind, ahead })),
  );
}

/** True where one of two rules changes what the other changes or reads: an action, all below it, and the sums above it. */
function isDependent(one: OrderedRule, other: OrderedRule): boolean {
  return (
    [other.on, ...other.reads].some(action => isInLine(one.on, action)) ||
    one.reads.some(action => isInLine(other.on, action))
  );
}

function isInLine(one: ActionIn, other: ActionIn): boolean {
  if (one.referential !== other.referential) return false;
  return [...lineage(one.id)].includes(other.id) || [...lineage(other.id)].includes(one.id);
}

interface Move {
  readonly rule: OrderedRule;
  readonly now: Reordered['now'];
  /** Those that it is ahead of, or behind, now. */
  readonly others: readonly OrderedRule[];
}

/** What was overtaken, told by the rules that moved most: of one entry that went past five others, nobody moved these. */
function fewestMoves(left: readonly Overtaking[]): readonly Move[] {
  const moves = left.flatMap(({ behind, ahead }): readonly Move[] => [
    { rule: behind, now: 'later', others: left.filter(one => one.behind === behind).map(one => one.ahead) },
    { rule: ahead, now: 'earlier', others: left.filter(one => one.ahead === ahead).map(one => one.behind) },
  ]);
  const [most] = moves.toSorted((a, b) => b.others.length - a.others.length);
  if (most === undefined) return [];
  const told = most.now === 'later' ? 'behind' : 'ahead';
  return [most, ...fewestMoves(left.filter(one => one[told] !== most.rule))];
}

/** Another action as it is told of beside a rule: qualified where it is of another référentiel. */
function nameFor({ on }: OrderedRule, { on: { referential, id } }: OrderedRule): string {
  return referential === on.referential ? id : nameIn(referential, id);
}

import { indicativeFormulasIn } from '../index/around-lists.ts';
import { isWhole, type Workspace } from '../index/workspace.ts';
import { isSameKey } from '../memory/memory.ts';
import { PersistentMap } from '../memory/persistent-map.ts';
import { areTheSame, type Differing, lookAround, platformed, type Seen, showsTheSame } from './around-view.ts';
import { attempt, attemptAhead, type RuleFailure } from './attempt.ts';
import { type FoundByPath, foundNow } from './found-by-path.ts';
import type { AroundRule, Found, PlacedFinding, ScoresView } from './rule.ts';
import { stepwise } from './stepwise.ts';

/** What the rules on the files around the measures find. */
export interface AroundFindings {
  readonly rules: readonly AroundRule[];
  readonly inFiles: Part<Seen>;
  /** In the scores by indicators, which stand in the files of measures. */
  readonly inScores: Part<ScoresView>;
  readonly byPath: FoundByPath<Found<PlacedFinding>>;
  readonly failures: readonly RuleFailure[];
}

/** What was found in one kind of places, and all that was seen of it. */
interface Part<SeenThere> {
  readonly seen: SeenThere;
  readonly found: readonly Found<PlacedFinding>[];
  readonly failures: readonly RuleFailure[];
}

/**
 * What these rules find around the measures: what they found before, where they would see the same. Nothing while files are still
 * being read: what is missing, or of which platform a rule is, may stand in them.
 */
export function* aroundFindings(
  workspace: Workspace,
  rules: readonly AroundRule[],
  before?: AroundFindings,
  differing?: Differing,
): Generator<void, AroundFindings> {
  const known = before && isSameKey(before.rules, rules) ? before : undefined;
  const isKnown = known && showsTheSame(workspace, known.inFiles.seen);
  const inFiles = isKnown ? known.inFiles : yield* lookedAround(workspace, rules, differing);
  const inScores = yield* lookedAtScores(workspace, rules, known?.inScores);
  if (known && known.inFiles === inFiles && known.inScores === inScores) return known;
  const found = [...inFiles.found, ...inScores.found];
  const byPath = foundNow(before?.byPath ?? PersistentMap.EMPTY, found, ({ finding }) => finding.file);
  return { rules, inFiles, inScores, byPath, failures: [...inFiles.failures, ...inScores.failures] };
}

function* lookedAround(
  workspace: Workspace,
  rules: readonly AroundRule[],
  differing: Differing | undefined,
): Generator<void, Part<Seen>> {
  const { view, seen } = lookAround(workspace, differing);
  if (!isWhole(workspace)) return { seen, found: [], failures: [] };
  for (const ahead of new Set(rules.flatMap(rule => rule.ahead ?? []))) yield* attemptAhead(() => ahead(view));
  return { seen, ...(yield* foundBy(rules, rule => rule.check(view))) };
}

function* lookedAtScores(
  workspace: Workspace,
  rules: readonly AroundRule[],
  before: Part<ScoresView> | undefined,
): Generator<void, Part<ScoresView>> {
  const scored = indicativeFormulasIn(workspace);
  const { around, unread } = workspace;
  if (before && isSeen(workspace, before.seen) && isSameKey(before.seen.scored, scored)) return before;
  const seen = { around, unread, referentials: platformed(workspace), scored };
  return { seen, ...(yield* foundBy(rules, rule => rule.checkScores?.(seen) ?? [])) };
}

function isSeen(workspace: Workspace, { around, unread, referentials }: ScoresView): boolean {
  return workspace.around === around && workspace.unread === unread && areTheSame(workspace, referentials);
}

function* foundBy(
  rules: readonly AroundRule[],
  check: (rule: AroundRule) => Iterable<PlacedFinding>,
): Generator<void, Omit<Part<unknown>, 'seen'>> {
  const failures: RuleFailure[] = [];
  const found = yield* stepwise(rules, rule =>
    attempt(
      rule.code,
      () => check(rule),
      failure => failures.push(failure),
    ).map(finding => ({ rule, finding })),
  );
  return { found: found.flat(), failures };
}

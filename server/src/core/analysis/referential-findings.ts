import { joined } from '../memory/joined.ts';
import { isSameKey, memory } from '../memory/memory.ts';
import { PersistentMap } from '../memory/persistent-map.ts';
import type { Severity } from '../model/problem.ts';
import type { Referential } from '../model/referential.ts';
import { attempt, attemptAhead, type RuleFailure } from './attempt.ts';
import { repeatsIn } from './facts/declared.ts';
import { usualDialect } from './facts/dialects.ts';
import { shapesAhead } from './facts/per-shape.ts';
import { subtreesAhead } from './facts/per-subtree.ts';
import type { Shape } from './facts/shape.ts';
import { type FoundByPath, foundNow } from './found-by-path.ts';
import type { MemberRule, ReferentialRule, SpottedFound } from './rule.ts';
import { stepwise } from './stepwise.ts';
import { type ReferentialView, type Viewed, viewOf } from './view.ts';

/** What the rules on a référentiel find in one. */
export interface ReferentialFindings extends Viewed {
  readonly rules: Rules;
  /** By path, of the files in which something is. */
  readonly byPath: FoundByPath<SpottedFound>;
  readonly failures: readonly RuleFailure[];
  readonly shared: Shared;
  readonly members: PersistentMap<Findings>;
  readonly across: FoundByPath<SpottedFound>;
}

type Rules = readonly (MemberRule | ReferentialRule)[];

interface Findings {
  readonly found: readonly SpottedFound[];
  readonly failures: readonly RuleFailure[];
}

/**
 * What these rules find in a référentiel. Of what was found before, in whatever version of it, all is kept but the files whose
 * shape is another, or in which an id is now that another file has; where prose alone has changed, no rule looks at all.
 */
export function* referentialFindings(
  referential: Referential,
  rules: Rules,
  before?: ReferentialFindings,
): Generator<void, ReferentialFindings> {
  const view = viewOf(referential, before);
  const { files } = referential;
  if (before?.view === view && isSameKey(before.rules, rules)) return { ...before, files };
  const reshaped = before ? view.shapes.changesSince(before.view.shapes).length : view.shapes.size;
  if (reshaped > MANY) {
    yield* attemptAhead(() => shapesAhead(view));
    yield* attemptAhead(() => subtreesAhead(view));
  }
  const shared = sharedBy(view, rules);
  const known = before && isSameKey(keyOf(before.shared), keyOf(shared)) ? before : undefined;
  const paths = known
    ? new Set([...view.shapes.changesSince(known.view.shapes), ...shared.repeated.changesSince(known.shared.repeated)])
    : view.shapes.keys();
  const changes = yield* stepwise(paths, path => [path, findingsInMember(view.shapes.get(path), shared)] as const);
  const members = (known?.members ?? NO_MEMBERS).withAll(changes);
  const whole = yield* findingsAcross(view, rules);
  const across = foundNow(known?.across ?? NOTHING, whole.found, ({ finding }) => finding.spot.file);
  const touched = new Set([...changes.map(([path]) => path), ...across.changesSince(known?.across ?? NOTHING)]);
  const lists = Array.from(touched, path => {
    const list = joined(members.get(path)?.found ?? [], across.get(path) ?? []);
    return [path, list.length === 0 ? undefined : list] as const;
  });
  return {
    files,
    view,
    rules,
    shared,
    members,
    across,
    byPath: (known?.byPath ?? NOTHING).withAll(lists),
    failures: joined(memberFailures(members), whole.failures),
  };
}

/** So many files make a work that is better shared out. */
const MANY = 20;

const NOTHING: FoundByPath<SpottedFound> = PersistentMap.EMPTY;
const NO_MEMBERS: PersistentMap<Findings> = PersistentMap.EMPTY;

const memberFailures = PersistentMap.summary<Findings, readonly RuleFailure[]>(({ failures }) => failures, joined, []);

/** What is the same for all files of a référentiel, but for the ids that others have too. */
interface Shared {
  readonly rules: readonly MemberRule[];
  /** Of each rule in turn, where the référentiel decides it. */
  readonly severities: readonly (Severity | undefined)[];
  readonly measureLevel: number;
  readonly platform: ReferentialView['platform'];
  readonly usual: ReferentialView['dialect'];
  /** By path, the ids that others have too, as one text. */
  readonly repeated: PersistentMap<string>;
}

function sharedBy(view: ReferentialView, all: Rules): Shared {
  const own = all.filter(rule => rule.scope === 'member');
  const severities = own.map(rule => rule.severityIn?.(view));
  const isSilent = (at: number) => own[at]?.severityIn !== undefined && severities[at] === undefined;
  const repeated = new Map<string, Set<string>>();
  for (const { id, first, other } of repeatsIn(view)) {
    for (const { shape } of [first, other]) {
      const ids = repeated.get(shape.path);
      if (ids) ids.add(id);
      else repeated.set(shape.path, new Set([id]));
    }
  }
  return {
    rules: own.filter((_, at) => !isSilent(at)),
    severities: severities.filter((_, at) => !isSilent(at)),
    measureLevel: view.measureLevel,
    platform: view.platform,
    usual: usualDialect(view),
    repeated: PersistentMap.of(Array.from(repeated, ([path, ids]) => [path, [...ids].join('\n')] as const)),
  };
}

function keyOf({ rules, severities, measureLevel, platform, usual }: Shared): readonly unknown[] {
  return [measureLevel, platform, usual, ...rules, ...severities];
}

const known = memory<Shape, Findings>();

function findingsInMember(shape: Shape | undefined, shared: Shared): Findings | undefined {
  if (shape === undefined) return undefined;
  const ids = shared.repeated.get(shape.path);
  return known(shape, [ids, ...keyOf(shared)], () => {
    const { rules, severities, measureLevel, platform, usual } = shared;
    const repeated = new Set(ids?.split('\n'));
    const isRepeated = (id: string | undefined) => id !== undefined && repeated.has(id);
    const view = { measureLevel, platform, usual, isRepeated };
    const failures: RuleFailure[] = [];
    const found = rules.flatMap((rule, at) => {
      const severity = severities[at];
      const findings = attempt(
        rule.code,
        () => rule.check(shape, view),
        failure => failures.push(failure),
      );
      return findings.map(finding => ({ rule, finding: severity ? { severity, ...finding } : finding }));
    });
    return { found, failures };
  });
}

function* findingsAcross(view: ReferentialView, rules: Rules): Generator<void, Findings> {
  const failures: RuleFailure[] = [];
  const found = yield* stepwise(rules, rule => {
    if (rule.scope !== 'referential') return [];
    const findings = attempt(
      rule.code,
      () => rule.check(view),
      failure => failures.push(failure),
    );
    return findings.map(finding => ({ rule, finding }));
  });
  return { found: found.flat(), failures };
}

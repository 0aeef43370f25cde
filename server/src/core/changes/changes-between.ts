import { calledIn } from '../index/called.ts';
import { allSteps } from '../memory/all-steps.ts';
import { addAll } from '../memory/long-lists.ts';
import type { Referential } from '../model/referential.ts';
import { actionChanges } from './action-changes.ts';
import { type AroundKeys, aroundChanges, aroundKeys } from './around-changes.ts';
import { aroundThings, nameAfterOf } from './around-things.ts';
import type { Both } from './both.ts';
import type { Change } from './change.ts';
import { changesOf, type Draft } from './change-of.ts';
import { citationChanges } from './citation-changes.ts';
import { citedText } from './cited-text.ts';
import { isConverted, referentialSubject } from './conversion.ts';
import { joinedKeys } from './converted-keys.ts';
import type { Naming } from './entry-changes.ts';
import { formulaChanges } from './formula-changes.ts';
import { formulaPairs } from './formula-pairs.ts';
import { actionPlace } from './lineage.ts';
import { orderChanges } from './order-changes.ts';
import { isMissing } from './owners.ts';
import { pairedReferentials, type Trails } from './paired-referentials.ts';
import { problemChanges } from './problem-changes.ts';
import { ruleTextChanges } from './rule-text-changes.ts';
import { starChanges } from './star-changes.ts';
import { referentialContent } from './tree-content.ts';
import { keepsNames, namesAfter, type Version, type Versions } from './versions.ts';

/**
 * What changed in meaning between two versions, in the order of référentiels and ids; nothing between a version and itself. Files
 * that both versions share are not looked at, and what was found out about two files is kept while they are there. `trails` lead on
 * from ids of before, by the name of their référentiel.
 */
export function changesBetween(...args: Parameters<typeof comparing>): readonly Change[] {
  return allSteps(comparing(...args));
}

/** The same step by step, for those who have other things to do in between. */
export function* comparing(
  before: Version,
  after: Version,
  trails: Trails = new Map(),
): Generator<void, readonly Change[]> {
  const { pairs, crossings, added, removed } = yield* pairedReferentials({ before, after }, trails);
  const around = aroundThings({ before: before.workspace, after: after.workspace });
  yield;
  const named = namesAfter({ pairs, crossings });
  const nameAfter = (name: string, usedIn: string) => nameAfterOf(around, name) ?? named(name, usedIn);
  const versions: Versions = { before, after, pairs, crossings, around, nameAfter };
  const naming: Naming = {
    isAsBefore: keepsNames(versions),
    nameAfter,
    isMissing: (name, usedIn) => isMissing(versions, name, usedIn),
    textBefore: citedText(versions),
  };
  const keys = pairs.some(isConverted) ? aroundKeys(around) : NOTHING;
  const told = joinedKeys([...keys.values()]);
  const formulas = formulaPairs(versions);
  yield;
  const drafts: Draft[] = [
    ...removed.map(own => wholeDraft('removed', calledIn(before.workspace, own), { before: own })),
    ...added.map(own => wholeDraft('added', calledIn(after.workspace, own), { after: own })),
    ...starChanges(versions),
    ...(yield* actionChanges(versions, naming, told)),
  ];
  const citations: Draft[] = [];
  for (const pair of [...pairs, ...crossings]) {
    addAll(citations, citationChanges(pair, versions));
    yield;
  }
  addAll(drafts, citations);
  addAll(drafts, yield* formulaChanges(formulas, versions));
  addAll(drafts, ruleTextChanges(formulas, naming));
  addAll(drafts, orderChanges(formulas, versions));
  yield;
  addAll(drafts, aroundChanges(versions, naming, keys));
  yield;
  addAll(
    drafts,
    problemChanges(versions).filter(problem => !isTold(problem, citations)),
  );
  yield;
  return yield* changesOf(drafts, versions);
}

/** A citation that leads nowhere any more, or somewhere again, is told as that, and not as a problem too. */
function isTold({ what, subject }: Draft, citations: readonly Draft[]): boolean {
  if (!('problem' in what) || what.problem.code !== 'reference-unknown') return false;
  const kind = what.kind === 'problem-gained' ? 'citation-broken' : 'citation-mended';
  return citations.some(one => one.what.kind === kind && one.subject.id === subject.id);
}

const NOTHING: AroundKeys = new Map();

function wholeDraft(
  kind: 'added' | 'removed',
  called: string | undefined,
  { before, after }: Partial<Both<Referential>>,
): Draft {
  const own = after ?? before;
  return {
    referential: called,
    subject: own ? referentialSubject(own) : { kind: 'referential', id: '', title: '' },
    what: { kind, actions: own ? [...own.actions.keys()].length : 0 },
    reason: kind === 'removed' ? 'name-lost' : 'points',
    content: own && referentialContent(own),
    points: { before: before?.points.get('')?.points, after: after?.points.get('')?.points },
    before: before && actionPlace(before, ''),
    after: after && actionPlace(after, ''),
  };
}

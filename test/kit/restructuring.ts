import assert from 'node:assert/strict';
import { throwOn } from '../../server/src/core/analysis/attempt.ts';
import { countsOf } from '../../server/src/core/analysis/fixes/counts.ts';
import { type Analysis, analysed, problemsOf } from '../../server/src/core/analysis/run.ts';
import { referencesIn } from '../../server/src/core/index/references.ts';
import type { Workspace } from '../../server/src/core/index/workspace.ts';
import { parentId } from '../../server/src/core/model/id.ts';
import type { Referential } from '../../server/src/core/model/referential.ts';
import { readScenario } from '../../server/src/core/parse/scenario/read-scenario.ts';
import { wishesFor } from '../../server/src/core/refactor/offered.ts';
import { workspaceAfter } from '../../server/src/core/refactor/outcome.ts';
import type { Outside } from '../../server/src/core/refactor/outside.ts';
import type { Doubt, Plan, Planned } from '../../server/src/core/refactor/plan.ts';
import { remapped } from '../../server/src/core/refactor/remap-scenario.ts';
import { planOf, type Wish } from '../../server/src/core/refactor/wish.ts';
import { applyEdits } from '../../server/src/core/text/edits.ts';
import { textOf } from '../../server/src/core/text/span.ts';
import { askDoubts, sayRefusal } from '../../server/src/words/restructuring.ts';
import { checkUndo } from './fixes.ts';
import { NOTHING_OUTSIDE } from './outside.ts';
import { openFixture } from './workspace.ts';

/**
 * What becomes of the files of the only référentiel: those that change, by name, what the author goes on to write in `<|…|>`;
 * null for one that goes. The files of the fixture stand in `mesures/`. `doubts` are what somebody is to agree to before.
 */
export function checkWish(
  fixture: string,
  wish: Wish,
  expected: Readonly<Record<string, string | null>>,
  ...doubts: readonly Doubt['about'][]
): void {
  const { workspace, plan } = planned(fixture, wish);
  assert(plan.kind === 'planned', plan.kind === 'refused' ? sayRefusal(plan) : '');
  assert.deepEqual(
    (plan.doubts ?? []).map(({ about }) => about),
    doubts,
  );
  const after = workspaceAfter(workspace, plan.changes);
  const paths = new Set([...workspace.files.keys(), ...after.files.keys()]);
  const changed = [...paths].flatMap((path): [string, string | null][] => {
    const [was, is] = [workspace.files.get(path)?.text, after.files.get(path)?.text];
    if (was === is) return [];
    return [[path.replace('/ws/', ''), is === undefined ? null : marked(path, is, plan.focus)]];
  });
  assert.deepEqual(Object.fromEntries(changed), expected);
  for (const path of workspace.files.keys()) checkUndo(workspace, path, plan.changes.edits);
}

/**
 * What becomes of a scenario beside the référentiel of `mesures/`: what its own trail makes of it (`scenario --remap`), and this.
 * `said` is what somebody is to agree to before.
 */
export function checkScenarioAfter(
  fixture: string,
  text: string,
  wish: Wish,
  expected: string,
  said: Readonly<Partial<Record<Doubt['about'], readonly string[]>>> = {},
): void {
  const scenario = readScenario('/ws/lyon.scenario.yml', text);
  assert(scenario, 'it is no scenario');
  const { plan } = planned(fixture, wish, { scenarios: [scenario], settings: [] });
  assert(plan.kind === 'planned', plan.kind === 'refused' ? sayRefusal(plan) : '');
  const own = plan.changes.edits.filter(({ file }) => file === scenario.path);
  assert.equal(applyEdits(text, own), expected);
  const map = Array.from(plan.trail ?? [], ([old, heirs]) => {
    return [`mesures_${old}`, new Map(heirs.map(({ id, weight }) => [`mesures_${id}`, weight]))] as const;
  });
  assert.equal(remapped(scenario, new Map(map)).text, expected);
  assert.deepEqual(Object.fromEntries((plan.doubts ?? []).map(({ about, args }) => [about, args.said])), said);
}

/** A wish and the one that takes it back leave every byte as it was. */
export function checkThereAndBack(fixture: string, there: Wish, back: Wish): void {
  const { workspace, plan } = planned(fixture, there);
  assert(plan.kind === 'planned', plan.kind === 'refused' ? sayRefusal(plan) : '');
  const between = workspaceAfter(workspace, plan.changes);
  const [referential] = between.referentials;
  assert(referential, 'the référentiel is gone');
  const again = planOf(between, referential, back, NOTHING_OUTSIDE);
  assert(again.kind === 'planned', again.kind === 'refused' ? sayRefusal(again) : '');
  const textsIn = ({ files }: Workspace) => Object.fromEntries([...files].map(([path, { text }]) => [path, text]));
  assert.deepEqual(textsIn(workspaceAfter(between, again.changes)), textsIn(workspace));
}

/** What somebody is asked before a wish, of which one thing alone is doubtful: what the question names ends so. */
export function checkAsked(fixture: string, wish: Wish, named: string): void {
  const { plan } = planned(fixture, wish);
  assert(plan.kind === 'planned', plan.kind === 'refused' ? sayRefusal(plan) : '');
  const [, sentence = ''] = askDoubts('', plan.doubts ?? []).split('\n');
  assert.equal(sentence.slice(sentence.indexOf(': ') + 2), `${named}.`);
}

/** Why a wish is refused. */
export function checkRefusal(fixture: string, wish: Wish, expected: string): void {
  const { plan } = planned(fixture, wish);
  assert.equal(plan.kind === 'refused' ? sayRefusal(plan) : 'it is not refused', expected);
}

/**
 * Afterwards nothing is found that was not before, but of some codes, and every reference leads to what it led to; undone, every
 * byte is as it was.
 */
function checkHarmless(analysis: Analysis, plan: Planned, changed: Workspace, allowed: readonly string[]): void {
  const { workspace } = analysis;
  const { problems } = analysed(changed, analysis.severities, throwOn, analysis);
  const [before, after] = [analysis.problems, problems].map(all => countsOf(all.values()).byCode);
  for (const [code, count] of after ?? []) {
    const isNew = count > (before?.get(code) ?? 0) && !allowed.includes(code);
    assert(!isNew, `${code} appears: ${JSON.stringify(plan.changes)}`);
  }
  const [was, is] = [targetsIn(workspace, plan), targetsIn(changed)];
  assert.deepEqual(lacking(was, is), []);
  // What is begun about an action names it.
  if (plan.trail !== undefined) assert.deepEqual(lacking(is, was), []);
  for (const path of new Set(plan.changes.edits.map(({ file }) => file))) {
    checkUndo(workspace, path, plan.changes.edits);
  }
}

/** The changes that can be asked for, of each kind. */
const KINDS: readonly Wish['do'][] = [
  ...(['new', 'insert', 'step', 'move', 'split', 'merge', 'delete'] as const),
  ...(['extract', 'share', 'convert'] as const),
];

/**
 * Every change of every action that is chosen leaves nothing wrong, and no other worth than is meant, or is refused. Of each kind
 * some are made, but of those that are said to have no place there.
 */
export function checkEveryWish(
  analysis: Analysis,
  isChosen: (at: number) => boolean,
  absent: readonly Wish['do'][] = [],
): void {
  const { workspace } = analysis;
  const done = new Set<Wish['do']>();
  for (const referential of workspace.referentials) {
    for (const [at, id] of [...referential.actions.keys()].entries()) {
      for (const wish of isChosen(at) ? wishesFor(referential, id) : []) {
        const plan = planOf(workspace, referential, wish, NOTHING_OUTSIDE);
        if (plan.kind === 'refused') {
          assert.notEqual(sayRefusal(plan), '');
          continue;
        }
        const changed = workspaceAfter(workspace, plan.changes);
        checkHarmless(analysis, plan, changed, allowedBy(wish, plan));
        checkWorth(referential, wish, plan, changed);
        done.add(wish.do);
      }
    }
  }
  assert.deepEqual(
    KINDS.filter(kind => !done.has(kind)),
    absent,
  );
}

/** What the references of a workspace lead to, in order; by its id after a plan. Those to and in what goes are left out. */
function targetsIn(workspace: Workspace, { trail = new Map() }: Partial<Planned> = {}): readonly string[] {
  const nowOf = (id: string): string | undefined => (trail.has(id) ? trail.get(id)?.[0]?.id : id);
  return [...workspace.files.values()]
    .flatMap(file =>
      referencesIn(workspace, file).flatMap(({ referential, to, target, from }) => {
        const isGone = file.kind === 'measure' && nowOf(from) === undefined;
        const now = target === undefined || isGone ? undefined : nowOf(to);
        return now === undefined ? [] : [`${referential.folder} ${now}`];
      }),
    )
    .sort();
}

/** What a list has more often than another. */
function lacking(list: readonly string[], other: readonly string[]): readonly string[] {
  const left = [...other];
  return list.filter(one => {
    const at = left.indexOf(one);
    if (at >= 0) left.splice(at, 1);
    return at < 0;
  });
}

/**
 * Every action that a change leaves, or that goes on as one other, is worth what it was, but for those whose worth the change is
 * about. Reckoned from the texts on both sides, whatever the plan was proved to give.
 */
function checkWorth(referential: Referential, wish: Wish, { trail }: Planned, changed: Workspace): void {
  const after = changed.referentials.find(({ folder }) => folder === referential.folder);
  const heirsOf = (id: string) => trail?.get(id)?.map(heir => heir.id) ?? [id];
  const [merged] = heirsOf(wish.id);
  const wrong = [...referential.points].flatMap(([id, { points }]) => {
    const [heir, another] = heirsOf(id);
    const isMerged = wish.do === 'merge' && heir === merged;
    if (points === undefined || heir === undefined || another !== undefined || isMerged) return [];
    if (isAbout(referential, wish, id)) return [];
    const now = after?.points.get(heir)?.points ?? 0;
    return Math.abs(now - points) <= 1e-5 * Math.max(1, points) ? [] : [`${id} ${points} → ${heir} ${now}`];
  });
  assert.deepEqual(wrong, [], JSON.stringify(wish));
}

/** True for an action whose worth a change is about: what gives or takes points, and what shares out those of others. */
function isAbout(referential: Referential, wish: Wish, id: string): boolean {
  const above = parentId(wish.id) ?? '';
  const isAbove = (other: string) => id === '' || other === id || other.startsWith(`${id}.`);
  const isBelow = (other: string) => id.startsWith(`${other}.`);
  const isLeaf = (other: string) => referential.actions.get(other)?.children.length === 0;
  switch (wish.do) {
    case 'share':
      return isBelow(wish.id);
    case 'new':
    case 'extract':
      return sharesOut(referential, wish.id, id);
    case 'insert':
    case 'split':
      return sharesOut(referential, above, id);
    case 'move':
      // Whoever comes alone below an action is all that it is worth.
      if (isLeaf(wish.parent) && (id === wish.id || isBelow(wish.id))) return true;
      return [above, wish.parent].some(
        one => isAbove(one) || sharesOut(referential, one, id) || isOnOwnScale(referential, one, id),
      );
    case 'delete':
      return isAbove(above) || isBelow(above);
    case 'merge': {
      const both = [wish.id, before(referential, wish.id) ?? wish.id];
      // What stands below one of them alone is then all that both are worth.
      return both.some(isLeaf) ? both.some(isBelow) : both.some(one => sharesOut(referential, one, id));
    }
    case 'step':
    case 'convert':
      return false;
  }
}

/** True where an action below another has no weight of its own: what comes or goes beside it changes its share. */
function sharesOut({ points }: Referential, above: string, id: string): boolean {
  for (let one: string | undefined = id; one !== undefined && one !== above; one = parentId(one)) {
    const origin = points.get(one)?.origin;
    if (origin === 'equal' || origin === 'remainder') return id.startsWith(above === '' ? '' : `${above}.`);
  }
  return false;
}

/** True below a measure whose parts are worth shares of no points, where one of some parts of it comes or goes. */
function isOnOwnScale({ points }: Referential, above: string, id: string): boolean {
  for (let one: string | undefined = above; one !== undefined; one = parentId(one)) {
    if (points.get(one)?.origin === 'own-scale') return id.startsWith(`${one}.`);
  }
  return false;
}

/** The id of the sibling before an action. */
function before({ actions }: Referential, id: string): string | undefined {
  const siblings = actions.get(parentId(id) ?? '')?.children ?? [];
  return siblings[siblings.findIndex(child => child.id === id) - 1]?.id;
}

/** What a change may bring: because something is still to be written, or is asked for by the next dialect, or was cited. */
function allowedBy(wish: Wish, plan: Plan): readonly string[] {
  switch (wish.do) {
    case 'convert':
      return [];
    case 'new':
      return wish.what === 'question' ? ['question-unused'] : BEYOND_NINE;
    case 'delete':
      return isCited(plan) ? [...CITATIONS, ...DELETIONS, 'id-sequence'] : DELETIONS;
    case 'move':
      // A question lists the measure that was left.
      return ['alternative-empty', 'question-unlisted', 'question-unused', ...BEYOND_NINE];
    case 'split':
      return ['question-unlisted', 'question-unused', ...BEYOND_NINE];
    default:
      return BEYOND_NINE;
  }
}

/** The importer takes 1.1.10 for a child of 1.1.1. */
const BEYOND_NINE = ['id-prefix'];

/** What is wrong with what names an action that is gone: the gap stays then; without an alternative, nobody may count for some. */
const CITATIONS = [
  'alternative-off',
  'reference-unknown',
  'formula-name',
  'formula-action',
  'value-unknown',
  'origin-unknown',
];

const DELETIONS = ['alternative-empty', 'points-total', 'question-unlisted'];

function isCited(plan: Plan): boolean {
  return plan.kind === 'planned' && (plan.cited ?? []).length > 0;
}

/** True where nothing is wrong with a workspace. */
export function isFaultless(workspace: Workspace): boolean {
  return [...problemsOf(workspace).values()].every(problems => problems.length === 0);
}

function planned(
  fixture: string,
  wish: Wish,
  outside: Outside = NOTHING_OUTSIDE,
): { readonly workspace: Workspace; readonly plan: Plan } {
  const { workspace } = openFixture(fixture);
  const [referential] = workspace.referentials;
  assert(referential, 'the fixture has no référentiel');
  return { workspace, plan: planOf(workspace, referential, wish, outside) };
}

function marked(path: string, text: string, focus: Extract<Plan, { kind: 'planned' }>['focus']): string {
  if (focus?.file !== path) return text;
  const { start, end } = focus.span;
  return `${text.slice(0, start)}<|${textOf(text, focus.span)}|>${text.slice(end)}`;
}

/** A file of a fixture, in the folder of its measures. */
export function measureFile(name: string, text: string): string {
  return `//- mesures/${name}.md\n${text}`;
}

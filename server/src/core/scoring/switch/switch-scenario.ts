import { profileOf, type Scenario } from '../../model/scenario.ts';
import { type Score, type Status, sharesOf } from '../../model/score.ts';
import { lineageOf } from '../forest.ts';
import { overriddenNodes } from '../overridden.ts';
import { folderNamed, nodeNamed, nodeOf, type Prepared } from '../prepare.ts';
import { actionAt, type Scores, score, scoreAt } from '../score.ts';
import { scoresUnder } from '../score-scenario.ts';
import { carriedFrom, notFilledShare, rounded3, statusFor } from './carried.ts';
import type { Continued } from './continued.ts';
import type { NamedTree, Switched, SwitchedOrigin, SwitchedStatus } from './switched.ts';

/** A scenario, the référentiels that are left and the one that continues them, all prepared together. */
export interface Switch {
  readonly prepared: Prepared;
  readonly scenario: Scenario;
  readonly left: readonly NamedTree[];
  readonly target: NamedTree;
  /** What each sub-action and task of the target continues. */
  readonly continued: ReadonlyMap<string, readonly Continued[]>;
}

/**
 * What becomes of a scenario where a collectivité leaves référentiels for the one that continues them, by the rules of the
 * platform (platform, section 6): all of it is scored, the target without a status; then each of its sub-actions and tasks
 * takes over what it continues.
 */
export function switchScenario(asked: Switch): Switched {
  const { prepared, scenario, left, target, continued } = asked;
  const isOf = ({ tree }: NamedTree) => {
    return ({ action }: Scenario['statuses'][number]) =>
      folderNamed(prepared.resolve, action, scenario.path) === tree.folder;
  };
  const kept = scenario.statuses.filter(entry => left.some(one => isOf(one)(entry)));
  const before = scoresUnder(prepared, scenario, kept);
  const statuses = [...continued].flatMap(([id, origins]) => switchedStatus(asked, before, id, origins) ?? []);
  const written = new Map(statuses.map(({ node, status }) => [node, status]));
  const after = score(prepared, profileOf(scenario), written);
  return {
    before: left.map(one => wholeOf(before, one)),
    after: wholeOf(after, target),
    statuses,
    lost: lostIn(asked, before, kept),
    dropped: scenario.statuses.filter(isOf(target)).map(({ action }) => action),
  };
}

function wholeOf(scores: Scores, { name, tree }: NamedTree): Switched['after'] {
  const scoreIn = (id: string): Score => {
    const node = nodeOf(scores.personalised.prepared, tree, id);
    if (node === undefined) throw new RangeError(`${name} ${id} is not prepared`);
    return scoreAt(scores, node);
  };
  const axes = tree.root.children.map(({ id, title }) => ({ id, title, score: scoreIn(id) }));
  return { name, score: scoreIn(''), axes };
}

function switchedStatus(
  asked: Switch,
  before: Scores,
  id: string,
  continued: readonly Continued[],
): SwitchedStatus | undefined {
  const { prepared, target } = asked;
  const node = nodeOf(prepared, target.tree, id);
  if (node === undefined) return undefined;
  const { potential: exact, concerned } = scoreAt(before, node);
  const potential = rounded3(exact);
  const origins = continued.map(one => originOf(asked, before, one));
  const counting = origins.filter(({ ignored }) => ignored === undefined);
  const carried = carriedFrom(potential, counting);
  const isOut = !concerned || counting.length === 0;
  const status: Status = isOut ? 'non_concerne' : statusFor(carried, potential);
  const isFilledIn = !isOut && status !== 'non_renseigne';
  return {
    id: `${target.name}_${id}`,
    node,
    title: actionAt(before, node).title,
    status,
    potential,
    carried,
    notFilled: isFilledIn ? notFilledShare(carried, potential) : 0,
    origins,
  };
}

/** An origin as it stood: the platform keeps its figures rounded to three decimals. */
function originOf(
  { prepared, left, target }: Switch,
  before: Scores,
  { prefix, id, weight }: Continued,
): SwitchedOrigin {
  const told = { id: `${prefix}_${id}`, weight, points: 0, done: 0, planned: 0, notDone: 0 };
  const folder = prepared.resolve(prefix, `${target.tree.folder}/`);
  const tree = left.find(one => one.tree.folder === folder)?.tree;
  if (tree === undefined) return { ...told, ignored: 'not-left' };
  const node = nodeOf(prepared, tree, id);
  if (node === undefined) return { ...told, ignored: 'unknown' };
  const { concerned, referentialPoints, tasks, doneTasks, plannedTasks, notDoneTasks } = scoreAt(before, node);
  const share = (advancement: number) => rounded3(advancement) / tasks;
  return {
    ...told,
    ignored: concerned ? undefined : 'not-concerned',
    points: rounded3(referentialPoints),
    done: share(doneTasks),
    planned: share(plannedTasks),
    notDone: share(notDoneTasks),
  };
}

/** What was said and counted, of actions that nothing continues, nor anything above them. */
function lostIn(
  { prepared, scenario, continued, target }: Switch,
  before: Scores,
  kept: Scenario['statuses'],
): string[] {
  const leading = new Set(
    [...continued.values()].flat().map(({ prefix, id }) => {
      return nodeNamed(prepared, `${prefix}_${id}`, `${target.tree.folder}/`);
    }),
  );
  const overridden = overriddenNodes(before);
  const lost = kept.filter(({ action, of2026 }) => {
    const node = nodeNamed(prepared, action, scenario.path);
    if (node === undefined || overridden[node] === 1 || sharesOf(of2026) === undefined) return false;
    return !lineageOf(before.personalised.forest, node).some(at => leading.has(at));
  });
  return [...new Set(lost.map(({ action }) => action))];
}

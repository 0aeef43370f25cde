import assert from 'node:assert/strict';
import { analysisOf } from '../../server/src/core/analysis/run.ts';
import { aroundOf } from '../../server/src/core/features/around.ts';
import { type Citations, type Cited, citationsOf } from '../../server/src/core/features/citations.ts';
import { countedProblems } from '../../server/src/core/features/problem-counts.ts';
import { levelBelow } from '../../server/src/core/features/tree.ts';
import { NO_FILTER, type TreeFilter } from '../../server/src/core/features/tree-filter.ts';
import { openFixture } from './workspace.ts';

const SIGNS = { hidden: '', closed: '', open: ' +', way: ' >' };

/** What stands around an action of the only référentiel, a line each: `question ecole Une école ?`. */
export function checkAround(fixture: string, id: string, expected: readonly string[]): void {
  const { workspace } = openFixture(fixture);
  const [referential] = workspace.referentials;
  const action = referential?.actions.get(id);
  assert(referential && action, `the fixture declares ${id}`);
  const found = aroundOf(workspace, referential, action);
  assert.deepEqual(
    found.map(({ kind, id: name, title }) => `${kind} ${name} ${title}`),
    expected,
  );
}

/**
 * What a filter shows of the only référentiel, an id a line, indented by level: `1.1 +` is open, `1.1 >` only as the way to others; below any other row what would
 * be shown is listed too, had somebody opened it.
 */
export function checkFilter(fixture: string, filter: Partial<TreeFilter>, expected: readonly string[]): void {
  const { workspace } = openFixture(fixture);
  const [referential] = workspace.referentials;
  assert(referential);
  const counted = countedProblems(analysisOf(workspace));
  const lines = (id: string, indent: string): readonly string[] => {
    const { nodes } = levelBelow(referential, id, counted, { ...NO_FILTER, ...filter }) ?? { nodes: [] };
    return nodes
      .filter(({ shown, copyIn }) => shown !== 'hidden' && copyIn === undefined)
      .flatMap(({ action, shown }) => [`${indent}${action.id}${SIGNS[shown]}`, ...lines(action.id, `${indent}  `)]);
  };
  assert.deepEqual(lines('', ''), expected);
}

type Listed = Readonly<Partial<Record<keyof Citations, readonly string[]>>>;

/**
 * The citations of an action in the référentiel of a folder, a line for each that cites or is cited, its sentences behind it:
 * `te 2.1.1 Suite: voir la [1.1.1] | …`, the référentiel named where it is another, the weight of an origin behind a `×`; groups
 * without any are left out.
 */
export function checkCitations(fixture: string, folder: string, id: string, expected: Listed | undefined): void {
  const { workspace } = openFixture(fixture);
  const referential = workspace.referentials.find(one => one.folder === `/ws/${folder}`);
  assert(referential, `${folder} holds a référentiel`);
  const lineOf = ({ referential: meant, id: name, other, sentences, weight }: Cited): string => {
    const prefix = meant === undefined || meant === referential ? '' : `${meant.name} `;
    const said = sentences.map(({ text, part: { start, end } }) => {
      return `${text.slice(0, start)}[${text.slice(start, end)}]${text.slice(end)}`;
    });
    const line = `${prefix}${name} ${other?.entry.title ?? 'missing'}${weight === undefined ? '' : ` × ${weight}`}`;
    return said.length === 0 ? line : `${line}: ${said.join(' | ')}`;
  };
  const found = citationsOf(workspace, referential, id);
  const lines = Object.entries(found ?? {}).map(([group, entries]) => [group, entries.map(lineOf)] as const);
  assert.deepEqual(found && Object.fromEntries(lines.filter(([, entries]) => entries.length > 0)), expected);
}

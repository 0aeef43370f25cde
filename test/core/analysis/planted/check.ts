import assert from 'node:assert/strict';
import fc from 'fast-check';
import { throwOn } from '../../../../server/src/core/analysis/attempt.ts';
import { countsOf } from '../../../../server/src/core/analysis/fixes/counts.ts';
import { type Analysis, analysisOf, type Problems } from '../../../../server/src/core/analysis/run.ts';
import type { Severities } from '../../../../server/src/core/analysis/severities.ts';
import { fixesOf } from '../../../../server/src/core/features/fixes.ts';
import { type Workspace, withFiles } from '../../../../server/src/core/index/workspace.ts';
import type { Problem } from '../../../../server/src/core/model/problem.ts';
import { parseFile } from '../../../../server/src/core/parse/parse-file.ts';
import { positionAt } from '../../../../server/src/core/text/line-index.ts';
import { checkFix, type Proposed } from '../../../kit/fixes.ts';
import type { Fault, Pick, Planted } from './plant.ts';
import { STRUCTURE_FAULTS } from './structure.ts';
import { TEXT_FAULTS } from './texts.ts';
import { VALUE_FAULTS } from './values.ts';

export const FAULTS: readonly Fault[] = [...STRUCTURE_FAULTS, ...VALUE_FAULTS, ...TEXT_FAULTS];

// The rules that are off by default are planted too.
const SEVERITIES: Severities = new Map([
  ['weight-in-prose', 'warning'],
  ['section-empty', 'hint'],
  ['reference-self', 'information'],
]);

// What a change of ids does to those who cite them, wherever they are: they must hear of it.
const MAY_FOLLOW: readonly string[] = ['reference-unknown', 'reference-title', 'formula-name', 'origin-unknown'];

/**
 * Plants one fault at random places of a workspace, again and again: each time the right problem shows, and no other. As in an
 * editor, what is found is found from what was known before.
 */
export function checkPlanted(workspace: Workspace, fault: Fault, runs: number): void {
  const files = [...workspace.files.values()].filter(({ kind }) => kind === 'measure');
  const analysis = analysisOf(workspace, SEVERITIES);
  const before = { analysis, keys: keysOf(analysis.problems), counts: countsOf(analysis.problems.values()).byCode };
  let planted = 0;
  fc.assert(
    fc.property(fc.nat(files.length - 1), fc.array(fc.nat(), { minLength: 4, maxLength: 4 }), (at, choices) => {
      const file = files[at];
      const plant = file && fault.plant(pickWith(choices), file, workspace);
      if (plant === undefined) return;
      planted++;
      checkOne(apply(workspace, plant), fault, plant, before);
    }),
    // Reproducible as a rule; FUZZ=1 plants at other places each time.
    { numRuns: runs, ...(process.env['FUZZ'] ? {} : { seed: 1 }) },
  );
  assert(planted > 0, `${fault.name}: never planted`);
}

function pickWith(choices: readonly number[]): Pick {
  let next = 0;
  return items => items[(choices[next++ % choices.length] ?? 0) % Math.max(1, items.length)];
}

/** The workspace with the fault in it. */
export function apply(workspace: Workspace, { texts }: Planted): Workspace {
  const changes = [...texts].map(([path, text]) => {
    const before = workspace.files.get(path);
    return [path, text === undefined ? undefined : parseFile(path, text, before)] as const;
  });
  return withFiles(workspace, new Map(changes));
}

/** What was found before anything was planted, and how many problems that was. */
interface Before {
  readonly analysis: Analysis;
  readonly keys: ReadonlyMap<string, number>;
  readonly counts: ReadonlyMap<string, number>;
}

function checkOne(workspace: Workspace, fault: Fault, plant: Planted, before: Before): void {
  const analysis = analysisOf(workspace, SEVERITIES, throwOn, before.analysis);
  const problems = [...analysis.problems].flatMap(([file, list]) => list.map(problem => ({ file, problem })));
  const isRight = ({ file, problem }: Found) =>
    file === plant.file && problem.code === fault.code && isWithin(workspace, plant, problem);
  const fresh = newOnes(
    problems.filter(found => !isRight(found)),
    before.keys,
  );
  assert(problems.some(isRight), `no ${fault.code} within its lines:\n${shown(workspace, plant, fresh)}`);
  const others = fresh.filter(found => !mayFollow(fault, found));
  assert.deepEqual(
    others.map(({ file, problem }) => `${file} ${problem.code} ${JSON.stringify(problem.args)}`),
    [],
    shown(workspace, plant, others),
  );
  for (const { file, problem } of problems.filter(isRight)) {
    checkFixes(analysis, fault, { file, problem, fixes: fixesOf(analysis, file, problem) }, before.counts);
  }
}

function checkFixes(analysis: Analysis, { loses }: Fault, proposed: Proposed, before: Before['counts']): void {
  const hidden = loses ? null : before;
  for (const fix of proposed.fixes) checkFix(analysis, proposed, fix, hidden);
}

interface Found {
  readonly file: string;
  readonly problem: Problem;
}

function mayFollow({ code }: Fault, { problem }: Found): boolean {
  if (problem.severity === 'information' || problem.severity === 'hint') return true;
  // Both places of a duplicate are shown.
  if (code === 'id-duplicate' && problem.code === code) return true;
  // A programme may be the name of the référentiel, which nobody knows then.
  return MAY_FOLLOW.includes(problem.code) || (code === 'root-missing' && problem.code === 'value-unknown');
}

/** The problems of which there are more than before; a file may have another name now. */
function newOnes(found: readonly Found[], before: ReadonlyMap<string, number>): Found[] {
  const counts = new Map<string, number>();
  return found.filter(one => {
    const key = keyOf(one);
    counts.set(key, (counts.get(key) ?? 0) + 1);
    return (counts.get(key) ?? 0) > (before.get(key) ?? 0);
  });
}

function keysOf(problems: Problems): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const [file, list] of problems) {
    for (const problem of list) {
      const key = keyOf({ file, problem });
      counts.set(key, (counts.get(key) ?? 0) + 1);
    }
  }
  return counts;
}

function keyOf({ problem: { code, variant } }: Found): string {
  return `${code} ${variant}`;
}

function isWithin(workspace: Workspace, { file, within }: Planted, { span }: Problem): boolean {
  const lines = workspace.files.get(file)?.lines;
  if (lines === undefined) return false;
  const line = positionAt(lines, span.start).line;
  return positionAt(lines, within.start).line <= line && line <= positionAt(lines, within.end).line;
}

function shown(workspace: Workspace, { file, within, texts }: Planted, found: readonly Found[]): string {
  const lines = workspace.files.get(file)?.lines;
  const at = lines && positionAt(lines, within.start).line + 1;
  const text = texts.get(file)?.slice(Math.max(0, within.start - 200), within.end + 200) ?? '(another file)';
  return [
    `planted at ${file}:${at}`,
    text,
    ...found.map(
      ({ file: path, problem }) =>
        `→ ${path}:${problem.span.start} ${problem.code} ${problem.variant} ${JSON.stringify(problem.args)}`,
    ),
  ].join('\n');
}

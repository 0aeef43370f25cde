import type { CoverageReport, FileCoverage, RuleCoverage } from '../../core/coverage/coverage-report.ts';
import { isCovered } from '../../core/coverage/coverage-totals.ts';
import { RULE_TITLES } from '../../core/model/personalisation.ts';
import type { PrintedRange } from '../../core/text/printed-range.ts';
import { visible } from '../visible.ts';

/**
 * What scenarios try, in the format of lcov: rules and actions are its functions; its branches are the arms of `si`, then each
 * condition that holds and that fails. A line is executed as often as the part of it that is most; one whose branches are never
 * taken is not: `genhtml` takes anything else for a corrupt file.
 */
export function lcovOf({ files }: CoverageReport): string {
  return files.map(file => `${recordOf(file).join('\n')}\n`).join('');
}

function recordOf(file: FileCoverage): readonly string[] {
  const functions = [
    ...file.rules.map(({ line, action, kind, times }) => ({ line, name: `${action} ${RULE_TITLES[kind]}`, times })),
    ...file.actions.map(({ line, id, times }) => ({ line, name: id, times })),
  ];
  const branches = file.rules.flatMap((rule, block) =>
    branchesOf(rule).map(({ line, times }, branch) => {
      // What was never looked at is told from what was looked at and not taken.
      return { line, times, told: `BRDA:${line},${block},${branch},${rule.times === 0 ? '-' : times}` };
    }),
  );
  const lines = [...linesOf(file)].sort(([a], [b]) => a - b);
  return [
    'TN:',
    `SF:${visible(file.file)}`,
    ...functions.map(({ line, name }) => `FN:${line},${visible(name)}`),
    ...functions.map(({ name, times }) => `FNDA:${times},${visible(name)}`),
    `FNF:${functions.length}`,
    `FNH:${functions.filter(isCovered).length}`,
    ...branches.map(({ told }) => told),
    `BRF:${branches.length}`,
    `BRH:${branches.filter(isCovered).length}`,
    ...lines.map(([line, times]) => `DA:${line},${times}`),
    `LF:${lines.length}`,
    `LH:${lines.filter(([, times]) => times > 0).length}`,
    'end_of_record',
  ];
}

/** Whoever counts coverage by branches, as VS Code does here too, counts a condition twice: as it holds, and as it fails. */
function branchesOf({
  branches,
  conditions,
}: RuleCoverage): readonly { readonly line: number; readonly times: number }[] {
  const turned = conditions.flatMap(({ line, held, failed }) => [held, failed].map(times => ({ line, times })));
  return [...branches, ...turned];
}

/** The lines that hold something to be reached, with how many scenarios reach it. */
function linesOf({ rules, actions }: FileCoverage): ReadonlyMap<number, number> {
  const lines = timesByLine([
    ...rules.flatMap(({ branches }) => branches),
    ...rules.flatMap(({ conditions }) => conditions),
    ...actions,
  ]);
  const taken = timesByLine(rules.flatMap(branchesOf).map(one => ({ ...one, endLine: one.line })));
  return new Map(Array.from(lines, ([line, times]) => [line, taken.get(line) === 0 ? 0 : times]));
}

function timesByLine(parts: readonly (Pick<PrintedRange, 'line' | 'endLine'> & { readonly times: number })[]) {
  const lines = new Map<number, number>();
  for (const { line, endLine, times } of parts) {
    for (let at = line; at <= endLine; at++) lines.set(at, Math.max(lines.get(at) ?? 0, times));
  }
  return lines;
}

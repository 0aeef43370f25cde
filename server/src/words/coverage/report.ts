import { say } from '../../../../l10n/say.ts';
import type { CoverageReport, FileCoverage, RuleCoverage } from '../../core/coverage/coverage-report.ts';
import type { CoverageTotals, Reach } from '../../core/coverage/coverage-totals.ts';
import { RULE_TITLES } from '../../core/model/personalisation.ts';
import { oneLine } from '../../core/text/one-line.ts';
import { showPercent } from '../numbers.ts';
import { textTable } from '../table.ts';

/** What scenarios try, for a terminal, line by line: each rule with what no scenario reaches of it, and where that stands. */
export function coverageText({ scenarios, totals, files }: CoverageReport): string[] {
  const count = scenarios.length;
  const heading = count === 1 ? say('What 1 scenario tries') : say('What {count} scenarios try', { count });
  const rules = files.filter(file => file.rules.length > 0);
  const actions = files.filter(file => file.actions.length > 0);
  return [
    heading,
    ...textTable({ head: [say('Part'), say('Reached'), say('Of all'), say('Share')], rows: totalRows(totals) }),
    ...rules.flatMap(file => ['', file.file, ...file.rules.flatMap(rule => ruleLines(file, rule))]),
    ...(actions.length > 0 ? ['', ...textTable(actionTable(actions))] : []),
  ];
}

function totalRows({ rules, branches, conditions, actions }: CoverageTotals): string[][] {
  const row = (name: string, { reached, all }: Reach): string[] => [
    name,
    String(reached),
    String(all),
    all === 0 ? '–' : showPercent((reached / all) * 100, 1),
  ];
  return [
    row(say('Rules looked at'), rules),
    row(say('Branches taken'), branches),
    row(say('Conditions both true and false'), conditions),
    row(say('Actions with a status'), actions),
  ];
}

function ruleLines({ file }: FileCoverage, rule: RuleCoverage): string[] {
  const { action, kind, branches, conditions, times } = rule;
  const taken = branches.filter(one => one.times > 0).length;
  const settled = conditions.filter(({ held, failed }) => held > 0 && failed > 0).length;
  const name = `  ${action} · ${RULE_TITLES[kind]}`;
  if (times === 0) return [`${name} · ${say('never looked at')}`];
  const told = [
    say('branches {reached}/{all}', { reached: taken, all: branches.length }),
    ...(conditions.length > 0 ? [say('conditions {reached}/{all}', { reached: settled, all: conditions.length })] : []),
  ];
  const at = ({ line, column }: { readonly line: number; readonly column: number }) => `    ${file}:${line}:${column}`;
  return [
    [name, ...told].join(' · '),
    ...branches
      .filter(one => one.times === 0)
      .map(
        one =>
          `${at(one)} ${one.kind === 'absent' ? say('never without effect: the condition always holds') : say('never taken: {text}', { text: oneLine(one.text) })}`,
      ),
    ...conditions.flatMap(one => {
      const told = turnout(one);
      return told === undefined ? [] : [`${at(one)} ${told}`];
    }),
  ];
}

function turnout({ text, times, held, failed }: RuleCoverage['conditions'][number]): string | undefined {
  const args = { text: oneLine(text) };
  if (held > 0 && failed > 0) return undefined;
  if (times === 0) return say('never looked at: {text}', args);
  if (held > 0) return say('never false: {text}', args);
  return failed > 0 ? say('never true: {text}', args) : say('never known: {text}', args);
}

function actionTable(files: readonly FileCoverage[]) {
  return {
    head: [say('File'), say('Actions with a status'), say('Without')],
    rows: files.map(({ file, totals, actions }) => [
      file,
      say('{reached} of {all}', { ...totals.actions }),
      actions
        .filter(({ times }) => times === 0)
        .map(({ id }) => id)
        .join(', '),
    ]),
  };
}

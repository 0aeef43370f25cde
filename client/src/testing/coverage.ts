/** What the scenarios of a run try of the référentiels, as VS Code shows it: per file at once, in detail where somebody looks. */
import * as vscode from 'vscode';
import { say } from '../../../l10n/say.ts';
import type {
  FileCoverageAnswer,
  WireCoveredBranch,
  WireCoveredCondition,
  WireReach,
} from '../../../server/src/protocol/coverage.ts';
import { rangeOf } from '../base/range-of.ts';
import type { LanguageServer } from '../server/language-client.ts';
import type { ScenarioItems } from './test-items.ts';

export interface TestsCoverage {
  /** Tells a run what some scenarios try. */
  add(run: vscode.TestRun, scenarios: readonly ScenarioItems[]): Promise<void>;
  /** What they try of one file. */
  details(
    run: vscode.TestRun,
    file: vscode.FileCoverage,
    token: vscode.CancellationToken,
  ): Promise<vscode.FileCoverageDetail[]>;
}

export function testsCoverage(server: Pick<LanguageServer, 'coverage' | 'fileCoverage'>): TestsCoverage {
  const scenariosOf = new WeakMap<vscode.TestRun, readonly string[]>();
  return {
    async add(run, scenarios) {
      const uris = scenarios.map(({ uri }) => uri.toString());
      scenariosOf.set(run, uris);
      const { files } = await server.coverage({ scenarios: uris }, run.token);
      for (const { uri, statements, branches, declarations } of files) {
        const counts = [statements, branches, declarations].map(countOf) as Counts;
        run.addCoverage(new vscode.FileCoverage(vscode.Uri.parse(uri, true), ...counts));
      }
    },
    async details(run, { uri }, token) {
      const scenarios = scenariosOf.get(run) ?? [];
      const answer = await server.fileCoverage({ scenarios, uri: uri.toString() }, token);
      return answer === null ? [] : detailsOf(answer);
    },
  };
}

type Counts = [vscode.TestCoverageCount, vscode.TestCoverageCount, vscode.TestCoverageCount];

function countOf({ reached, all }: WireReach): vscode.TestCoverageCount {
  return new vscode.TestCoverageCount(reached, all);
}

function detailsOf({ rules, actions }: FileCoverageAnswer): vscode.FileCoverageDetail[] {
  return [
    ...rules.flatMap(({ range, times, branches, conditions }) => [
      new vscode.StatementCoverage(times, rangeOf(range), branches.map(branchOf)),
      ...conditions.map(conditionOf),
    ]),
    // The gutter shows statements alone.
    ...actions.flatMap(({ id, range, times }) => [
      new vscode.DeclarationCoverage(id, times, rangeOf(range)),
      new vscode.StatementCoverage(times, rangeOf(range)),
    ]),
  ];
}

function branchOf({ kind, range, times }: WireCoveredBranch): vscode.BranchCoverage {
  return new vscode.BranchCoverage(times, rangeOf(range), nameOf(kind));
}

function nameOf(kind: WireCoveredBranch['kind']): string {
  switch (kind) {
    case 'whole':
      return say('the whole formula');
    case 'then':
      return 'alors';
    case 'else':
      return 'sinon';
    case 'absent':
      return say('sinon (not written)');
  }
}

function conditionOf({ range, times, held, failed }: WireCoveredCondition): vscode.StatementCoverage {
  const place = rangeOf(range);
  return new vscode.StatementCoverage(times, place, [
    new vscode.BranchCoverage(held, place, say('true')),
    new vscode.BranchCoverage(failed, place, say('false')),
  ]);
}

import { say } from '../../../../l10n/say.ts';
import { formulasAbout, tableOf } from '../../core/features/outcomes.ts';
import { questionNamed } from '../../core/features/subject/question-subject.ts';
import { referentialNamed } from '../../core/index/prefixes.ts';
import type { Workspace } from '../../core/index/workspace.ts';
import { grouped } from '../../core/memory/grouped.ts';
import { namedAction } from '../../core/model/id.ts';
import { type Profile, profileOf, type Scenario } from '../../core/model/scenario.ts';
import { scenarioText } from '../../core/parse/scenario/write-scenario.ts';
import type { Column } from '../../core/reasoning/outcomes/columns.ts';
import type { Outcome } from '../../core/reasoning/outcomes/outcome.ts';
import type { OutcomeTable } from '../../core/reasoning/outcomes/outcome-table.ts';
import { rowOf, untoldBy } from '../../core/reasoning/outcomes/row-of.ts';
import { allStatedFormulas, type StatedFormula } from '../../core/reasoning/outcomes/stated-formulas.ts';
import { indicatorsById } from '../../core/scoring/indicative/indicative-scores.ts';
import type {
  OutcomesParams,
  WireFormulaOutcomes,
  WireFormulas,
  WireOutcomeColumn,
  WireOutcomeRow,
  WireOutcomes,
} from '../../protocol/outcomes.ts';
import { sayOutcome } from '../../words/outcomes/outcome.ts';
import { tablesMarkdown } from '../../words/outcomes/outcome-report.ts';
import { columnName, sayCell, sayLimits } from '../../words/outcomes/outcome-table.ts';
import { toRange } from '../proto/to-proto.ts';
import { uriOf } from '../proto/uris.ts';

/** The tables of the formulas about something, the rows of the scenario in use marked; null where no formula is about it, or several things may be meant. */
export function outcomes(workspace: Workspace, { about }: OutcomesParams, inUse?: Scenario): WireOutcomes | null {
  const meant = formulasAbout(workspace, about);
  if (meant.kind !== 'found') return null;
  const reported = meant.formulas.map(stated => ({ stated, table: tableOf(workspace, stated) }));
  return {
    about: meant.about,
    title: titleOf(workspace, meant.formulas[0]),
    formulas: reported.map(({ stated, table }) => wireFormula(stated, table, inUse && profileOf(inUse))),
    markdown: tablesMarkdown(reported),
  };
}

/** All that formulas are about, each once. */
export function formulas(workspace: Workspace): readonly WireFormulas[] {
  const byAbout = grouped(allStatedFormulas(workspace), ({ about }) => about);
  return Array.from(byAbout, ([about, own]) => {
    return { about, title: titleOf(workspace, own[0]), sections: own.map(({ title }) => title) };
  });
}

function titleOf(workspace: Workspace, stated: StatedFormula | undefined): string {
  switch (stated?.role) {
    case undefined:
      return '';
    case 'deactivation':
    case 'reduction':
    case 'score': {
      const { prefix, id } = namedAction(stated.about);
      return referentialNamed(workspace, prefix, stated.file.path)?.actions.get(id)?.title ?? '';
    }
    case 'visibility':
      return questionNamed(workspace, stated.about, stated.file.path)?.entry.title ?? '';
    case 'target':
    case 'limit':
    case 'objective':
      return indicatorsById(workspace).get(stated.about.toLowerCase())?.entry.title ?? '';
  }
}

function wireFormula(
  { about, title, formula, file }: StatedFormula,
  table: OutcomeTable | undefined,
  profile: Profile | undefined,
): WireFormulaOutcomes {
  return {
    title,
    text: formula.text.trim(),
    location: { uri: uriOf(file.path), range: toRange(file.lines, formula.span) },
    columns: table?.columns.map(wireColumn) ?? [],
    rows: table ? rowsOf(about, table, profile) : [],
    notes: table ? [...sayUntold(table, profile), ...sayLimits(table)] : [say('The formula cannot be read.')],
  };
}

function sayUntold(table: OutcomeTable, profile: Profile | undefined): readonly string[] {
  const names = profile === undefined ? [] : untoldBy(table, profile).map(columnName);
  return names.length === 0
    ? []
    : [say('The scenario in use is in no row: it does not tell {names}.', { names: names.join(', ') })];
}

function wireColumn(column: Column): WireOutcomeColumn {
  return { name: columnName(column), title: column.kind === 'answer' ? column.question.entry.title : '' };
}

function rowsOf(about: string, table: OutcomeTable, profile: Profile | undefined): readonly WireOutcomeRow[] {
  const { subject, rows } = table;
  const current = profile && rowOf(table, profile);
  return rows.map(row => {
    const { cells, outcome, witness } = row;
    const said = sayOutcome(subject.role, outcome);
    const title = say('{about}: {outcome}', { about, outcome: said });
    return {
      cells: cells.map(sayCell),
      outcome: said,
      kind: kindOf(outcome),
      isCurrent: row === current,
      scenario: scenarioText({ title, profile: witness, statuses: new Map() }),
    };
  });
}

function kindOf({ kind }: Outcome): WireOutcomeRow['kind'] {
  switch (kind) {
    case 'fault':
    case 'nothing':
      return kind;
    case 'deactivates':
    case 'factor':
    case 'written':
    case 'value':
    case 'asked':
      return 'effect';
  }
}

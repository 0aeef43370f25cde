import { formulasAbout, tableOf } from '../../core/features/outcomes.ts';
import type { Workspace } from '../../core/index/workspace.ts';
import type { StatedFormula } from '../../core/reasoning/outcomes/stated-formulas.ts';
import { allStatedFormulas } from '../../core/reasoning/outcomes/stated-formulas.ts';
import { loadFolder } from '../../disk/load.ts';
import { formulasJson, type ReportedFormula, tablesJson } from '../../words/outcomes/outcome-json.ts';
import { formulasMarkdown, formulasText, tablesMarkdown, tablesText } from '../../words/outcomes/outcome-report.ts';
import type { Output } from '../output.ts';
import { pathFromHere } from '../places.ts';
import { type RulesArguments, rulesArguments } from '../rules/arguments.ts';
import { EXIT, Failure } from '../usage.ts';

/**
 * `rules DIR`: what the rules below DIR read and what comes of them; `--table ACTION`: all outcomes of those of one action. Exit
 * code 1 when one cannot be read.
 */
export async function rules(args: readonly string[], output: Output): Promise<number> {
  const asked = await rulesArguments(args);
  const { workspace } = await loadFolder(asked.folder);
  const stated = asked.about === undefined ? allStatedFormulas(workspace) : formulasNamed(workspace, asked.about);
  const reported = stated.map((one): ReportedFormula => ({ stated: one, table: tableOf(workspace, one) }));
  print(reported, asked, output);
  return reported.some(({ table }) => table === undefined) ? EXIT.problems : EXIT.fine;
}

function formulasNamed(workspace: Workspace, name: string): readonly StatedFormula[] {
  const meant = formulasAbout(workspace, name);
  switch (meant.kind) {
    case 'found':
      return meant.formulas;
    case 'ambiguous':
      throw new Failure('Several have the id “{name}”. Choose one of: {names}.', {
        name,
        names: meant.names.join(', '),
      });
    case 'indicative':
      throw new Failure(
        'The score of “{name}” hangs on the values of indicators, which have no end: it has no table.',
        {
          name,
        },
      );
    case 'unknown':
      throw new Failure('No rule is about “{name}”.', { name }, meant.suggestion);
  }
}

function print(reported: readonly ReportedFormula[], { about, format }: RulesArguments, output: Output): void {
  const isTable = about !== undefined;
  switch (format) {
    case 'text':
      output.lines(isTable ? tablesText(reported) : formulasText(reported));
      break;
    case 'markdown':
      output.document(isTable ? tablesMarkdown(reported) : formulasMarkdown(reported));
      break;
    case 'json':
      output.document((isTable ? tablesJson : formulasJson)(reported, pathFromHere));
      break;
  }
}

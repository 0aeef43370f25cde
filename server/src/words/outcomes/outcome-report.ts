import { say } from '../../../../l10n/say.ts';
import type { OutcomeTable } from '../../core/reasoning/outcomes/outcome-table.ts';
import type { StatedFormula } from '../../core/reasoning/outcomes/stated-formulas.ts';
import { escapeMarkdown } from '../markdown.ts';
import { showNumber } from '../numbers.ts';
import { markdownTable, type Table, textTable } from '../table.ts';
import { sayOutcome } from './outcome.ts';
import type { ReportedFormula } from './outcome-json.ts';
import { outcomeTexts, questionsOf, sayLimits } from './outcome-table.ts';

/** The formulas of a folder for a terminal, a line each. */
export function formulasText(reported: readonly ReportedFormula[]): string[] {
  return reported.length === 0 ? [say('There is no rule here.')] : textTable(formulasTable(reported));
}

/** The same as Markdown. */
export function formulasMarkdown(reported: readonly ReportedFormula[]): string {
  return `${(reported.length === 0 ? [say('There is no rule here.')] : markdownTable(formulasTable(reported))).join('\n')}\n`;
}

function formulasTable(reported: readonly ReportedFormula[]): Table {
  const rows = reported.map(({ stated, table }) => [
    stated.about,
    stated.title,
    table ? questionsOf(table).join(', ') || '–' : '–',
    table ? casesOf(table) : '–',
    table ? outcomesOf(table).join(' · ') : say('the formula cannot be read'),
  ]);
  return { head: [say('About'), say('Rule'), say('Questions'), say('Cases'), say('Outcomes')], rows };
}

/** The tables of some formulas for a terminal, line by line. */
export function tablesText(reported: readonly ReportedFormula[]): string[] {
  return reported.flatMap(({ stated, table }, at) => [
    ...(at > 0 ? [''] : []),
    `${stated.about} · ${stated.title}`,
    ...linesOf(stated).map(line => `  ${line}`),
    '',
    ...(table ? [...textTable(outcomeTexts(table)), '', ...sayLimits(table)] : [say('The formula cannot be read.')]),
  ]);
}

/** The same as Markdown. */
export function tablesMarkdown(reported: readonly ReportedFormula[]): string {
  const parts = reported.map(({ stated, table }) => {
    const fence = fenceFor(stated.formula.text);
    return [
      `## ${escapeMarkdown(`${stated.about} · ${stated.title}`)}`,
      '',
      `${fence}formule`,
      ...linesOf(stated),
      fence,
      '',
      ...(table
        ? [...markdownTable(outcomeTexts(table)), '', ...sayLimits(table).map(escapeMarkdown)]
        : [say('The formula cannot be read.')]),
      '',
    ];
  });
  return parts.flat().join('\n');
}

function casesOf({ cases, isWhole }: OutcomeTable): string {
  return isWhole ? showNumber(cases) : `> ${showNumber(cases)}`;
}

/** Each once, in the order of the table. */
function outcomesOf({ subject, rows }: OutcomeTable): readonly string[] {
  return [...new Set(rows.map(({ outcome }) => sayOutcome(subject.role, outcome)))];
}

function linesOf({ formula }: StatedFormula): readonly string[] {
  return formula.text.trim().split(/\r?\n|\r/);
}

/** Longer than any that a formula holds. */
function fenceFor(formula: string): string {
  const longest = Math.max(2, ...Array.from(formula.matchAll(/`+/g), ([signs]) => signs.length));
  return '`'.repeat(longest + 1);
}

import { say } from '../../../l10n/say.ts';
import { escapeMarkdown } from './markdown.ts';
import { type ReportedMutant, sayMutant } from './mutant.ts';
import { markdownTable } from './table.ts';
import { jsonText, visible } from './visible.ts';

/** What became of the mutants of some référentiels, as it is printed. */
export interface MutationReport {
  /** The scenario files. */
  readonly scenarios: readonly string[];
  /** How many expectations are met without any mutant: those that can notice one. */
  readonly expectations: number;
  /** How many mutants there are, and how many of them were tried. */
  readonly mutants: number;
  readonly tried: number;
  readonly noticed: number;
  /** Proved to change nothing. */
  readonly equivalent: readonly ReportedMutant[];
  readonly survivors: readonly Survivor[];
  readonly offered: readonly OfferedScenario[];
}

export interface Survivor extends ReportedMutant {
  /** The place (from 0) among those offered of the scenario that would notice it; null where none was found. */
  readonly scenario: number | null;
}

/** A scenario that would notice some survivors. */
export interface OfferedScenario {
  readonly title: string;
  /** Where it was written; null where nothing was to be. */
  readonly file: string | null;
  readonly text: string;
}

/** All of it as JSON. */
export function mutationJson(report: MutationReport): string {
  return jsonText(report);
}

/** The same for a terminal, line by line. */
export function mutationText(report: MutationReport): readonly string[] {
  const { survivors, offered, equivalent } = report;
  return [
    ...survivors.map(one => `${placeOf(one)} ${sayMutant(one)}${pointer(one)}`),
    ...(equivalent.length > 0 ? ['', say('Proved to change nothing:')] : []),
    ...equivalent.map(one => `  ${placeOf(one)} ${sayMutant(one)}`),
    ...(offered.length > 0 ? ['', say('Scenarios that would notice them, once what they expect is accepted:')] : []),
    ...offered.map((one, at) => `  [${at + 1}] ${sayOffered(one)}`),
    ...(survivors.length + equivalent.length > 0 ? [''] : []),
    ...summaryOf(report),
  ];
}

/** The same as Markdown. */
export function mutationMarkdown(report: MutationReport): string {
  const { survivors, offered } = report;
  const sections = [
    [`## ${say('Mutants that no scenario notices')}`],
    ...(survivors.length > 0
      ? [
          markdownTable({
            head: [say('Place'), say('Mutant'), say('Scenario')],
            rows: survivors.map(one => [
              placeOf(one),
              sayMutant(one),
              one.scenario === null ? '–' : String(one.scenario + 1),
            ]),
          }),
        ]
      : []),
    ...(offered.length > 0
      ? [
          [`### ${say('Scenarios that would notice them, once what they expect is accepted:')}`],
          offered.map((one, at) => `${at + 1}. ${escapeMarkdown(sayOffered(one))}`),
        ]
      : []),
    summaryOf(report).map(escapeMarkdown),
  ];
  return `${sections.map(lines => lines.map(visible).join('\n')).join('\n\n')}\n`;
}

function placeOf({ file, line, column }: ReportedMutant): string {
  return `${file}:${line}:${column}`;
}

function pointer({ scenario }: Survivor): string {
  return scenario === null ? ` ${say('[no scenario was found that would notice it]')}` : ` [${scenario + 1}]`;
}

function sayOffered({ title, file }: OfferedScenario): string {
  return file === null ? title : `${title} → ${file}`;
}

function summaryOf({
  mutants,
  tried,
  noticed,
  equivalent,
  survivors,
  expectations,
  scenarios,
}: MutationReport): readonly string[] {
  return [
    say('Expectations that are met: {expectations}, in scenarios: {scenarios}.', {
      expectations,
      scenarios: scenarios.length,
    }),
    ...(tried < mutants ? [say('Tried {tried} of {mutants} mutants.', { tried, mutants })] : []),
    say('Mutants: {tried}; noticed: {noticed}; proved to change nothing: {equivalent}; not noticed: {survivors}.', {
      tried,
      noticed,
      equivalent: equivalent.length,
      survivors: survivors.length,
    }),
  ];
}

import { addTo } from '../../memory/grouped.ts';
import { compareIds, qualifiedId } from '../../model/id.ts';
import { type IndicatorValue, type Profile, WAITING } from '../../model/scenario.ts';
import type { Column, Status } from '../../model/score.ts';
import { scalarText } from './scalar-text.ts';
import { statusText } from './status-edits.ts';

/** What a new scenario file holds; statuses by qualified id. */
export interface NewScenario {
  readonly title: string;
  readonly profile: Profile;
  readonly statuses: ReadonlyMap<string, Status>;
  /** The values of indicators; none where they are absent. */
  readonly indicators?: readonly Pick<IndicatorValue, 'indicator' | 'kind' | 'value'>[];
  /** The figures that wait to be accepted, by qualified id. */
  readonly awaited?: ReadonlyMap<string, readonly Column[]>;
}

/** The text of a new scenario file. Reading it gives back what was written. */
export function scenarioText({ title, profile, statuses, indicators = [], awaited = new Map() }: NewScenario): string {
  const traits = [...profile.identity].map(([property, values]) => {
    return `  ${scalarText(property)}: [${[...values].map(scalarText).join(', ')}]`;
  });
  const answers = [...profile.answers].map(([question, answer]) => `  ${scalarText(question)}: ${scalarText(answer)}`);
  const ordered = [...statuses].sort(([a], [b]) => compareIds(qualifiedId(a)?.id ?? '', qualifiedId(b)?.id ?? ''));
  const lines = ordered.map(([action, status]) => `  ${scalarText(action)}: ${statusText(status)}`);
  const sections = [
    ['Collectivité', traits],
    ['Réponses', answers],
    ['Indicateurs', indicatorLines(indicators)],
  ] as const;
  const optional = sections
    .filter(([, content]) => content.length > 0)
    .map(([key, content]) => [`${key}:`, ...content]);
  // Without it, the file would be no scenario.
  const required = lines.length > 0 ? ['Statuts:', ...lines] : ['Statuts: {}'];
  const last = awaited.size > 0 ? [['Scores:', ...awaitedLines(awaited)]] : [];
  const written = [[`Test: ${scalarText(title)}`], ...optional, required, ...last];
  return `${written.map(section => section.join('\n')).join('\n\n')}\n`;
}

function awaitedLines(awaited: NonNullable<NewScenario['awaited']>): readonly string[] {
  return Array.from(awaited, ([action, columns]) => [
    `  ${scalarText(action)}:`,
    ...columns.map(column => `    ${column}: ${WAITING}`),
  ]).flat();
}

function indicatorLines(indicators: NonNullable<NewScenario['indicators']>): readonly string[] {
  const kinds = new Map<string, string[]>();
  for (const { indicator, kind, value } of indicators) addTo(kinds, indicator, `${kind}: ${value}`);
  return Array.from(kinds, ([indicator, told]) => `  ${scalarText(indicator)}: { ${told.join(', ')} }`);
}

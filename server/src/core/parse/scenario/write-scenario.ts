import { compareIds, qualifiedId } from '../../model/id.ts';
import type { Profile } from '../../model/scenario.ts';
import type { Status } from '../../model/score.ts';
import { scalarText } from './scalar-text.ts';
import { statusText } from './status-edits.ts';

/** What a new scenario file holds; statuses by qualified id. */
export interface NewScenario {
  readonly title: string;
  readonly profile: Profile;
  readonly statuses: ReadonlyMap<string, Status>;
}

/** The text of a new scenario file. Reading it gives back what was written. */
export function scenarioText({ title, profile, statuses }: NewScenario): string {
  const traits = [...profile.identity].map(([property, values]) => {
    return `  ${scalarText(property)}: [${[...values].map(scalarText).join(', ')}]`;
  });
  const answers = [...profile.answers].map(([question, answer]) => `  ${scalarText(question)}: ${scalarText(answer)}`);
  const ordered = [...statuses].sort(([a], [b]) => compareIds(qualifiedId(a)?.id ?? '', qualifiedId(b)?.id ?? ''));
  const lines = ordered.map(([action, status]) => `  ${scalarText(action)}: ${statusText(status)}`);
  const sections = [
    ['Collectivité', traits],
    ['Réponses', answers],
  ] as const;
  const optional = sections
    .filter(([, content]) => content.length > 0)
    .map(([key, content]) => [`${key}:`, ...content]);
  // Without it, the file would be no scenario.
  const required = lines.length > 0 ? ['Statuts:', ...lines] : ['Statuts: {}'];
  return `${[[`Test: ${scalarText(title)}`], ...optional, required].map(section => section.join('\n')).join('\n\n')}\n`;
}

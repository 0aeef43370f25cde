import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/** What a scenario of the reference figures says of itself. */
export interface ReferenceScenario {
  readonly referentiel?: string;
}

/** The scenarios of a file of reference figures, as texts, without those figures. */
export function referenceScenarios(
  folder: string,
  file: string,
  isMeant: (scenario: ReferenceScenario) => boolean = () => true,
): readonly string[] {
  const { scenarios } = JSON.parse(readFileSync(join(folder, 'oracle', file), 'utf8')) as {
    readonly scenarios: readonly (ReferenceScenario & Readonly<Record<string, unknown>>)[];
  };
  const KEYS = ['Collectivité', 'Réponses', 'Statuts'];
  return scenarios
    .filter(isMeant)
    .map(one =>
      JSON.stringify({ Statuts: {}, ...Object.fromEntries(Object.entries(one).filter(([key]) => KEYS.includes(key))) }),
    );
}

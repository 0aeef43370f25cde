import type { Data } from '../../model/data.ts';
import type { Profile } from '../../model/scenario.ts';
import type { Silence } from '../../model/state-of-play.ts';
import { arrayIn, textIn } from './data.ts';

/** Who a collectivité is and what it answered, as a snapshot tells it, and what of that it does not tell. */
export function profileIn(
  identity: Data | undefined,
  answers: Data | undefined,
): { readonly profile: Profile; readonly silences: readonly Silence[] } {
  const traits = identity ? traitsIn(identity) : [];
  const answered = Object.entries(answers ?? {}).flatMap(([question, value]) => {
    const answer = answerIn(value);
    return answer === undefined ? [] : [[question, answer] as const];
  });
  return {
    profile: {
      identity: new Map(traits.map(([property, values]) => [property, new Set(values)])),
      answers: new Map(answered),
    },
    silences: [
      ...(traits.length === 0 ? [{ kind: 'identity' } as const] : [{ kind: 'inhabitants' } as const]),
      ...(answers === undefined ? [{ kind: 'answers' } as const] : []),
    ],
  };
}

/** The properties as a scenario names them (expressions, section 7). */
function traitsIn({ type, soustype, populationTags, drom, dansAireUrbaine }: Data) {
  const traits: readonly (readonly [string, readonly (string | undefined)[]])[] = [
    ['type', [textIn(type)]],
    ['soustype', [textIn(soustype)]],
    ['population', arrayIn(populationTags).map(textIn)],
    ['localisation', [truthIn(drom, 'DOM', 'Metropole')]],
    ['dans_aire_urbaine', [truthIn(dansAireUrbaine, 'oui', 'non')]],
  ];
  return traits.flatMap(([property, values]) => {
    const known = values.filter(value => value !== undefined);
    return known.length === 0 ? [] : [[property, known] as const];
  });
}

function truthIn(value: unknown, yes: string, no: string): string | undefined {
  return typeof value === 'boolean' ? (value ? yes : no) : undefined;
}

function answerIn(value: unknown): string | undefined {
  switch (typeof value) {
    case 'boolean':
      return value ? 'OUI' : 'NON';
    case 'number':
      return Number.isFinite(value) ? String(value) : undefined;
    default:
      return textIn(value);
  }
}

import { numberIn, type Profile } from '../../model/scenario.ts';
import type { ExpressionContext, ExpressionValue, Identity2026 } from './context.ts';

/** What a scenario says of a collectivité, as the expressions of 2026 ask for it; what it says nothing of is unknown. */
export function contextOfProfile({ identity, answers }: Profile): ExpressionContext {
  return {
    identity: identityOf(identity),
    answers: new Map(Array.from(answers, ([question, answer]) => [question, valueOfAnswer(answer)])),
  };
}

function identityOf(traits: Profile['identity']): Identity2026 {
  const types = traits.get('type') ?? new Set<string>();
  const subType = [...(traits.get('soustype') ?? [])][0] ?? (types.has('syndicat') ? 'syndicat' : null);
  const isCommune = types.has('commune');
  return {
    type: isCommune ? 'commune' : types.size > 0 ? 'EPCI' : null,
    soustype: subType,
    populationTags: [...(traits.get('population') ?? [])],
    drom: traits.get('localisation')?.has('DOM') ?? false,
    dansAireUrbaine: null,
  };
}

const BOOLEANS: ReadonlyMap<string, boolean> = new Map([
  ['OUI', true],
  ['NON', false],
]);

function valueOfAnswer(answer: string): ExpressionValue {
  return BOOLEANS.get(answer) ?? numberIn(answer) ?? answer;
}

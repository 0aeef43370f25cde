import type { Fault } from '../../model/problem.ts';
import type { Profile } from '../../model/scenario.ts';
import type { Looked } from '../../reasoning/looking.ts';

/**
 * The arguments that tell a collectivité: `identity` and `answers` as data, `property: value` and `question: answer`, and
 * `example`, the same to be read.
 */
export function exampleArguments({ profile: { identity, answers } }: Pick<Looked, 'profile'>): Fault['args'] {
  const traits = Array.from(identity, ([property, values]) =>
    [...values].map(value => [property, value] as const),
  ).flat();
  return {
    identity: traits.map(([property, value]) => `${property}: ${value}`),
    answers: Array.from(answers, ([question, answer]) => `${question}: ${answer}`),
    example: [...traits.filter(isTelling).map(shownTrait), ...Array.from(answers, pair => pair.join(' '))].join(', '),
  };
}

/** What an EPCI is mostly need not be said. */
function isTelling([property, value]: readonly [string, string]): boolean {
  return property !== 'soustype' || value !== 'epci_a_fiscalite_propre';
}

/** A type speaks for itself; what else one is needs to be called by its name. */
function shownTrait([property, value]: readonly [string, string]): string {
  return /^\d|^oui$|^non$/.test(value) ? `${property} ${value}` : value;
}

/** The collectivité that the arguments of a problem tell; undefined where they tell none. */
export function exampleIn({ identity, answers }: Fault['args']): Profile | undefined {
  if (!Array.isArray(identity) || !Array.isArray(answers)) return undefined;
  const traits = new Map<string, Set<string>>();
  for (const [property, value] of identity.map(pairOf)) {
    traits.set(property, (traits.get(property) ?? new Set()).add(value));
  }
  return { identity: traits, answers: new Map(answers.map(pairOf)) };
}

function pairOf(text: string): readonly [string, string] {
  const at = text.indexOf(': ');
  return [text.slice(0, at), text.slice(at + 2)];
}

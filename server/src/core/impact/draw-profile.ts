import type { ExpressionValue } from '../evaluation/expression/context.ts';
import { contextOfProfile, valueOfAnswer } from '../evaluation/expression/profile-context.ts';
import { drawnPlace, type Random } from '../memory/random.ts';
import type { Drawn, MixedProfile } from '../model/mixture.ts';
import { populationTags } from '../model/population.ts';
import type { Platform } from '../model/referential.ts';
import { IDENTITY, IDENTITY_2026, type Identity, numberIn, type Profile } from '../model/scenario.ts';
import type { AskableQuestion } from './questions-asked.ts';

/**
 * Draws what a collectivité is and what it answers: only to what it is asked, its other answers being what they are. What no
 * platform of the versions knows of a collectivité is left out.
 */
export function drawnProfile(
  random: Random,
  mixed: MixedProfile,
  questions: readonly AskableQuestion[],
  platforms: ReadonlySet<Platform>,
): Profile {
  const identity = drawnIdentity(random, mixed, platforms);
  const given = new Map<string, ExpressionValue>();
  const context = { ...contextOfProfile({ identity, answers: new Map() }), answers: given };
  const answers = new Map<string, string>();
  for (const { id, choices, isAsked } of questions) {
    if (!isAsked(identity, context)) continue;
    const isSilent = random() < mixed.unanswered;
    const answer = drawnAnswer(random, mixed.answers.get(id), choices);
    if (isSilent || answer === undefined) continue;
    answers.set(id, answer);
    given.set(id, valueOfAnswer(answer));
  }
  return { identity, answers };
}

function drawnIdentity(random: Random, { identity }: MixedProfile, platforms: ReadonlySet<Platform>): Identity {
  const drawn = new Map<string, ReadonlySet<string>>();
  for (const [property, values] of identity) {
    const value = drawnValue(random, values, atLogarithm);
    const told = value === undefined ? [] : toldOn(platforms, property, value);
    if (told.length > 0) drawn.set(property, new Set(told));
  }
  return drawn;
}

/** A trait as scenarios write it for some platforms: that of 2026 takes a number of inhabitants, that of 2023 what follows from it. */
function toldOn(platforms: ReadonlySet<Platform>, property: string, value: string): readonly string[] {
  const known = [
    ...((platforms.has('2023') && IDENTITY.get(property)) || []),
    ...((platforms.has('2026') && IDENTITY_2026.get(property)) || []),
  ];
  // There, a syndicat is an EPCI of a kind.
  if (property === 'type' && value === 'syndicat' && !platforms.has('2023')) return ['EPCI'];
  const inhabitants = property === 'population' ? numberIn(value) : undefined;
  if (inhabitants === undefined) return known.includes(value) ? [value] : [];
  if (!platforms.has('2023')) return [value];
  return populationTags(inhabitants).filter(tag => known.includes(tag));
}

function drawnAnswer(random: Random, mixed: Drawn | undefined, choices: readonly string[]): string | undefined {
  if (mixed !== undefined) return drawnValue(random, mixed, at => Math.round(at * 100) / 100);
  // Shares in twentieths: whoever estimates one tells no more.
  if (choices.length === 0) return String(Math.floor(random() * 21) / 20);
  return choices[Math.floor(random() * choices.length)];
}

/** A value; of a range, `told` makes a number of where it falls between its ends. Undefined where there is none. */
function drawnValue(
  random: Random,
  drawn: Drawn,
  told: (at: number, range: { readonly from: number; readonly to: number }) => number,
): string | undefined {
  switch (drawn.kind) {
    case 'range':
      return String(told(drawn.from + random() * (drawn.to - drawn.from), drawn));
    case 'one-of':
      return drawn.weights[
        drawnPlace(
          random,
          drawn.weights.map(([, weight]) => weight),
        )
      ]?.[0];
  }
}

/** Inhabitants: there are as many collectivités from 1,000 to 10,000 as from 10,000 to 100,000. */
function atLogarithm(at: number, { from, to }: { readonly from: number; readonly to: number }): number {
  const place = to === from ? 0 : (at - from) / (to - from);
  const low = Math.log(Math.max(1, from));
  return Math.round(Math.exp(low + place * (Math.log(Math.max(1, to)) - low)));
}

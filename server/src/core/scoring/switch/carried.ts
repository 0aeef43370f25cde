import type { Status } from '../../model/score.ts';

/** An action that another one continues, as it stood before the switch: its figures are those of the platform, rounded. */
export interface Frozen {
  /** The référentiel's points, before any rule. */
  readonly points: number;
  readonly weight: number;
  /** The shares of its tasks that are done, planned and not done, 0–1; what they lack is not filled in. */
  readonly done: number;
  readonly planned: number;
  readonly notDone: number;
}

/** What an action takes over, in points out of its potential. */
export interface Carried {
  readonly done: number;
  readonly planned: number;
  readonly notDone: number;
}

/** What an action of this potential takes over from those that it continues, by their points and weights (platform, section 6). */
export function carriedFrom(potential: number, origins: readonly Frozen[]): Carried {
  const sum = (share: (origin: Frozen) => number) =>
    origins.reduce((total, origin) => total + share(origin) * origin.points * weightOf(origin), 0);
  const whole = sum(() => 1);
  const ratio = whole === 0 ? 0 : potential / whole;
  return {
    done: rounded3(ratio * sum(({ done }) => done)),
    planned: rounded3(ratio * sum(({ planned }) => planned)),
    notDone: rounded3(ratio * sum(({ notDone }) => notDone)),
  };
}

/** The status that the platform writes for what an action takes over: what was not filled in becomes not done. */
export function statusFor({ done, planned, notDone }: Carried, potential: number): Status {
  if (done === 0 && planned === 0 && notDone === 0) return 'non_renseigne';
  const shares = [done / potential, planned / potential, notDone / potential] as const;
  const whole = shares.findIndex(
    (share, at) => share >= 0.999 && shares.every((other, to) => to === at || other <= 0.001),
  );
  if (whole >= 0) return WORDS[whole] ?? 'non_renseigne';
  const [doneSteps, plannedSteps] = [stepsIn(shares[0]), stepsIn(shares[1])];
  const steps = [doneSteps, plannedSteps, STEPS - doneSteps - plannedSteps] as const;
  const only = steps.indexOf(STEPS);
  if (only >= 0) return WORDS[only] ?? 'non_renseigne';
  return [steps[0] / STEPS, steps[1] / STEPS, steps[2] / STEPS];
}

/** The share of an action, 0–1, that becomes not done only because it was not filled in. */
export function notFilledShare({ done, planned, notDone }: Carried, potential: number): number {
  return potential === 0 ? 0 : Math.max(0, 1 - (done + planned + notDone) / potential);
}

const WORDS = ['fait', 'programme', 'pas_fait'] as const;

/** Detailed statuses go down to whole steps of 5 %. */
const STEPS = 20;

function stepsIn(share: number): number {
  return Math.floor((share * 100) / 5);
}

/** A weight of 0 counts as 1. */
function weightOf({ weight }: Frozen): number {
  return weight || 1;
}

/** Three decimals, halves up, as the platform rounds. */
export function rounded3(figure: number): number {
  return Math.floor(1000 * figure + 2 ** -52 + 0.5) / 1000;
}

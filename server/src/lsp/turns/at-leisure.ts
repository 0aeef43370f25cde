import { now } from './event-loop.ts';
import { type Rest, restingBy, standStill } from './turns.ts';

/** In milliseconds: the next key of somebody who types comes sooner. */
const BETWEEN_KEYS = 150;
/** In milliseconds: for no longer does anything stand still for somebody who types without a rest. */
const LONGEST = 5000;
let typedSince = Number.NEGATIVE_INFINITY;
let typedLast = Number.NEGATIVE_INFINITY;
let typedUntil = 0;

/** To be called when what was typed has been told of. */
export function typing(pause = BETWEEN_KEYS, longest = LONGEST): void {
  const moment = now();
  if (moment > typedLast + pause) typedSince = moment;
  typedLast = moment;
  typedUntil = moment < typedSince + longest ? moment + pause : 0;
}

/**
 * As patient turns (`turns`), of a work that has time: it stands still while somebody types as well, until they rest, have typed
 * for long, or somebody begins to wait for it, who calls `hasten`.
 */
export function leisurelyTurns(isAwaited: () => boolean): Rest {
  return restingBy(async () => {
    await standStill(isAwaited);
    while (now() < typedUntil && !isAwaited()) {
      await hastened(Math.min(typedUntil - now(), BETWEEN_KEYS));
      await standStill();
    }
  });
}

/** Ends when the next key of somebody who types would have come, or once somebody begins to wait, who calls `hasten`. */
export function pauseInTyping(): Promise<void> {
  return hastened(BETWEEN_KEYS);
}

const atLeisure = new Set<() => void>();

/** To be called when somebody begins to wait for what may be at leisure. */
export function hasten(): void {
  for (const goOn of [...atLeisure]) goOn();
}

/** Ends after some milliseconds, or once somebody waits. */
function hastened(pause: number): Promise<void> {
  return new Promise(resolve => {
    const goOn = (): void => {
      clearTimeout(timer);
      atLeisure.delete(goOn);
      resolve();
    };
    const timer = setTimeout(goOn, pause);
    atLeisure.add(goOn);
  });
}

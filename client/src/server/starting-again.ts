/** Starts again what stops by itself, after a while each time; gives it up where that happens too often. */
import { restartPolicy } from './restart-policy.ts';

export interface StartingAgain {
  /** Starts it after a while; false where it is given up. */
  soon(): boolean;
  callOff(): void;
  /** Whatever has happened before, it is tried again. */
  forget(): void;
}

export function startingAgain(start: () => void): StartingAgain {
  let pauseBefore = restartPolicy();
  let pausing: NodeJS.Timeout | undefined;
  return {
    soon: () => {
      const pause = pauseBefore(Date.now());
      if (pause !== null) pausing = setTimeout(start, pause);
      return pause !== null;
    },
    callOff: () => clearTimeout(pausing),
    forget: () => {
      pauseBefore = restartPolicy();
    },
  };
}

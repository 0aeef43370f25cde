import type { StateOfPlay } from '../../model/state-of-play.ts';
import { scenarioText } from '../scenario/write-scenario.ts';

/** The text of the scenario that a state of play makes, of a référentiel. */
export function scenarioOfState({ name, state, date, profile, statuses }: StateOfPlay, referential: string): string {
  const more = [state, date].filter(part => part !== undefined && part !== name).join(', ');
  return scenarioText({
    title: [name || referential, ...(more === '' ? [] : [`(${more})`])].join(' '),
    profile,
    statuses: new Map(Array.from(statuses, ([action, status]) => [`${referential}_${action}`, status])),
  });
}

import { say } from '../../../l10n/say.ts';
import { showFigure } from './numbers.ts';
import { asInViews } from './points-written.ts';

/** An action that another one continues, as a scenario leaves it. */
export interface ContinuedAction {
  /** Qualified. */
  readonly action: string;
  readonly weight: number;
  /** Undefined where there is no such action in the workspace. */
  readonly there: { readonly title: string; readonly done: number; readonly potential: number } | undefined;
}

/** No row of the view that tells it is of another référentiel. */
const WRITTEN = asInViews(() => undefined);

/** What an action continues, with which weight, and how that one stands, as a view tells it. */
export function sayContinued({ action, weight, there }: ContinuedAction): string {
  const args = { action, weight: showFigure(weight) };
  return there
    ? say('It continues {action} “{title}”, with the weight {weight}: there, {done} points of {potential} are done.', {
        ...args,
        title: there.title,
        done: WRITTEN.figure(there.done),
        potential: WRITTEN.figure(there.potential),
      })
    : say('It continues {action}, with the weight {weight}; that is not here.', args);
}

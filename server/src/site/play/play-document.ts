import { say } from '../../../../l10n/say.ts';
import type { Scenario } from '../../core/model/scenario.ts';
import { changeScenario, type ScenarioWish } from '../../core/parse/scenario/change-scenario.ts';
import { readScenario } from '../../core/parse/scenario/read-scenario.ts';
import { TOO_UNUSUAL } from '../../lsp/handlers/edit-scenario.ts';
import type { FromView, ToView } from '../../protocol/view.ts';
import type { History } from './history.ts';
import { emptyScenario, NAME, PATH } from './play-scenario.ts';
import type { PlaySimulation } from './play-simulation.ts';

/** What a page does with scenarios for whoever plays. */
export interface DocumentHost {
  readonly send: (message: ToView) => void;
  /** Hands a file over. */
  readonly keep: (name: string, content: string) => void;
  /** A scenario file that somebody chooses; null where nobody does. */
  readonly chooseText: () => Promise<string | null>;
  /** Asks for a word; null where none is given. */
  readonly askWord: (question: string, now: string) => string | null;
  readonly tell: (sentence: string) => void;
  /** Called with the text of the scenario after each change. */
  readonly onText: (text: string) => void;
}

type Command = Extract<FromView, { readonly type: 'document' }>['command'];

/** The text of the scenario that one plays with, as the document that it would be in an editor. */
export interface PlayDocument {
  /** Tells what it is like. */
  tell(): void;
  /** Goes on with another scenario. */
  take(scenario: Scenario): void;
  /** Makes a change; where that cannot be written, it says so. */
  write(wish: ScenarioWish): void;
  /** Uses a scenario that somebody chooses, where somebody does. */
  takeChosen(use: (scenario: Scenario) => void): Promise<void>;
  do(command: Command): Promise<void>;
}

/** `saved` is the text that is kept already. */
export function createPlayDocument(
  host: DocumentHost,
  history: History<Scenario>,
  simulation: PlaySimulation,
  saved: string,
): PlayDocument {
  let kept = saved;

  const tell = (): void => {
    const unsaved = history.current.text !== kept;
    host.send({ type: 'document', document: { name: NAME, unsaved, untitled: false } });
    host.onText(history.current.text);
  };
  const take = (scenario: Scenario): void => {
    history.take(scenario);
    tell();
    simulation.tell();
  };
  const write = (wish: ScenarioWish): void => {
    const changed = changeScenario(history.current, wish);
    if (changed === undefined) {
      host.tell(say(TOO_UNUSUAL));
      // The view may show what did not come about.
      simulation.tellAll();
    } else take(changed.scenario);
  };
  const takeChosen = async (use: (scenario: Scenario) => void): Promise<void> => {
    const chosen = await host.chooseText();
    const scenario = chosen === null ? undefined : readScenario(PATH, chosen);
    if (scenario !== undefined) use(scenario);
    else if (chosen !== null) host.tell(say('This file is no scenario.'));
  };

  return {
    tell,
    take,
    write,
    takeChosen,
    async do(command) {
      switch (command) {
        case 'new':
          return take(emptyScenario());
        case 'open':
          return takeChosen(take);
        case 'duplicateAndCompare':
          return simulation.compare(say('Before'), history.current);
        case 'rename': {
          const title = host.askWord(say('Title of the scenario'), history.current.title ?? '');
          return title === null ? undefined : write({ kind: 'title', title });
        }
        case 'save':
          host.keep(NAME, history.current.text);
          kept = history.current.text;
          return tell();
        case 'undo':
        case 'redo':
          if (!history[command]()) return;
          tell();
          return simulation.tell();
        case 'duplicate':
        case 'switch':
        case 'saveAs':
        case 'showText':
          // Not offered in a page.
          return;
      }
    },
  };
}

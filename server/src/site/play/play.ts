import { say, speak } from '../../../../l10n/say.ts';
import { textsInWords } from '../../../../l10n/texts-in-words.ts';
import { emptyWorkspace, type Workspace, withFiles } from '../../core/index/workspace.ts';
import type { Scenario } from '../../core/model/scenario.ts';
import { parseFile } from '../../core/parse/parse-file.ts';
import { changeScenario, type ScenarioWish } from '../../core/parse/scenario/change-scenario.ts';
import { readScenario } from '../../core/parse/scenario/read-scenario.ts';
import { begin } from '../../lsp/handlers/begin.ts';
import { TOO_UNUSUAL, wishOf } from '../../lsp/handlers/edit-scenario.ts';
import { simulate, textFaults } from '../../lsp/handlers/simulate.ts';
import { createSimulationResults } from '../../lsp/simulation-results.ts';
import { type Simulated, simulated } from '../../lsp/simulator.ts';
import type { ScenarioChange, Scope } from '../../protocol/simulation.ts';
import type { FromView, Panels, ToView } from '../../protocol/view.ts';
import { viewTexts } from '../../protocol/view-texts.ts';
import { createHistory } from './history.ts';
import { pageOfAction, pageOfPlace } from './places.ts';
import type { PlayData } from './play-data.ts';
import { type Compared, createPlayPanels } from './play-panels.ts';
import { scopesIn } from './scopes.ts';

/** What a page does for whoever plays with a scenario. */
export interface PlayHost {
  readonly send: (message: ToView) => void;
  /** Hands a file over. */
  readonly keep: (name: string, content: string) => void;
  readonly copy: (content: string) => void;
  readonly open: (href: string) => void;
  /** A scenario file that somebody chooses; null where nobody does. */
  readonly chooseText: () => Promise<string | null>;
  /** Asks for a word; null where none is given. */
  readonly askWord: (question: string, now: string) => string | null;
  readonly tell: (sentence: string) => void;
  /** Called with the text of the scenario after each change. */
  readonly onText: (text: string) => void;
}

const NAME = 'scenario.yml';
const PATH = `/${NAME}`;
/** Of several pages that one has open, each has its own answers. */
const RESULTS = 'page';

/** Answers a view of a simulation in a page, by what the page holds; `text` is a scenario to go on with. */
export function createPlay(data: PlayData, text: string, host: PlayHost): (message: FromView) => void {
  speak(data.language);
  const workspace = workspaceOf(data);
  const results = createSimulationResults(RESULTS);
  const history = createHistory(scenarioOf(text) ?? emptyScenario());
  let shown: Scope | null = null;
  let baseline: Compared | null = null;
  let held: string | null = null;
  let saved = text;
  let revision = 0;

  const now = (): Simulated => simulated(workspace, history.current);
  const panels = createPlayPanels({ send: host.send, now, shown: () => shown, baseline: () => baseline });
  const tell = (): void => {
    shown ??= begin(now(), { scenario: PATH, active: null });
    if (shown === null) {
      host.send({ type: 'empty', reason: 'no-referential' });
      return;
    }
    revision++;
    const faults = textFaults(history.current, []);
    const whole = simulate(now(), faults, shown, baseline?.simulated, revision, results.held(PATH, shown, held));
    if (whole === null) {
      host.send({ type: 'empty', reason: 'no-action' });
      return;
    }
    const simulation = results.answer(PATH, whole, held);
    held = simulation.resultId;
    host.send({ type: 'simulation', simulation, baseline: baseline?.name ?? null });
    panels.refresh();
  };
  const tellDocument = (): void => {
    const unsaved = history.current.text !== saved;
    host.send({ type: 'document', document: { name: NAME, unsaved, untitled: false } });
    host.onText(history.current.text);
  };
  const take = (scenario: Scenario): void => {
    history.take(scenario);
    tellDocument();
    tell();
  };
  const write = (wish: ScenarioWish): void => {
    const changed = changeScenario(history.current, wish);
    if (changed === undefined) {
      host.tell(say(TOO_UNUSUAL));
      // The view may show what did not come about.
      held = null;
      tell();
    } else take(changed.scenario);
  };
  const change = (wish: ScenarioChange): void => {
    if (shown !== null) write(wishOf(now(), shown, wish));
  };
  const compareWith = (name: string, scenario: Scenario): void => {
    baseline = { name, simulated: simulated(workspace, scenario) };
    held = null;
    tell();
  };
  const compareWithNothing = (): void => {
    baseline = null;
    held = null;
    tell();
  };
  const takeChosen = async (use: (scenario: Scenario) => void): Promise<void> => {
    const chosen = await host.chooseText();
    const scenario = chosen === null ? undefined : readScenario(PATH, chosen);
    if (scenario !== undefined) use(scenario);
    else if (chosen !== null) host.tell(say('This file is no scenario.'));
  };
  const document = async (command: Extract<FromView, { type: 'document' }>['command']): Promise<void> => {
    switch (command) {
      case 'new':
        return take(emptyScenario());
      case 'open':
        return takeChosen(take);
      case 'duplicateAndCompare':
        return compareWith(say('Before'), history.current);
      case 'rename': {
        const title = host.askWord(say('Title of the scenario'), history.current.title ?? '');
        return title === null ? undefined : write({ kind: 'title', title });
      }
      case 'save':
        host.keep(NAME, history.current.text);
        saved = history.current.text;
        return tellDocument();
      case 'undo':
      case 'redo':
        if (!history[command]()) return;
        tellDocument();
        return tell();
      case 'duplicate':
      case 'switch':
      case 'saveAs':
      case 'showText':
        // Not offered in a page.
        return;
    }
  };
  const start = (remembered: Scope | null, open: Panels): void => {
    host.send({ type: 'setup', locale: data.language, texts: textsInWords(viewTexts), place: 'page' });
    host.send({ type: 'scopes', scopes: scopesIn(workspace) });
    held = null;
    shown = remembered !== null && scopesIn(workspace).some(one => isSame(one, remembered)) ? remembered : shown;
    tellDocument();
    panels.open(open);
    tell();
  };
  const act = async (message: FromView): Promise<void> => {
    switch (message.type) {
      case 'ready':
        return start(message.shown, message.panels);
      case 'change':
        return change(message.change);
      case 'show':
        shown = message.shown;
        held = null;
        return tell();
      case 'panels':
        return panels.open(message.panels);
      case 'weigh':
        return panels.weigh(message.questions);
      case 'openAction':
        return follow(shown && pageOfAction(workspace, shown.referential, message.id));
      case 'openPlace':
        return follow(pageOfPlace(workspace, message.location));
      case 'compare':
        if (message.with === 'scenario')
          return takeChosen(one => compareWith(one.title ?? say('Another scenario…'), one));
        return message.with === 'nothing' ? compareWithNothing() : undefined;
      case 'compareSide':
        return message.wish === 'remove' ? compareWithNothing() : undefined;
      case 'document':
        return document(message.command);
      case 'applyPlan': {
        const planned = await panels.planned(message.share);
        const scenario = planned === null ? undefined : readScenario(PATH, planned, true);
        return scenario && take(scenario);
      }
      case 'export':
        return message.format === 'html' ? panels.drawPage() : undefined;
      case 'saveDrawn':
        return host.keep(`${message.name}.${message.format}`, message.content);
      case 'copyDrawn':
        return host.copy(message.content);
      case 'openScenario':
      case 'switch':
      case 'help':
        // Not offered in a page.
        return;
    }
  };
  const follow = (href: string | null): void => {
    if (href !== null) host.open(href);
  };
  return message => {
    act(message).catch((error: unknown) => host.tell(error instanceof Error ? error.message : String(error)));
  };
}

function workspaceOf({ files, settings }: PlayData): Workspace {
  const around = { byFolder: new Map(settings.byFolder), platforms: new Map(settings.platforms) };
  return withFiles(emptyWorkspace(around), new Map(files.map(([path, text]) => [path, parseFile(path, text)])));
}

function scenarioOf(text: string): Scenario | undefined {
  return readScenario(PATH, text, true);
}

function emptyScenario(): Scenario {
  const scenario = scenarioOf('');
  if (scenario === undefined) throw new Error('Nothing is a scenario, too.');
  return scenario;
}

function isSame(a: Scope, b: Scope): boolean {
  return a.referential === b.referential && a.scope === b.scope;
}

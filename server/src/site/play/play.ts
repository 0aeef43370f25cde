import { saidBy } from '../../../../l10n/said-by.ts';
import { say, speak } from '../../../../l10n/say.ts';
import { textsInWords } from '../../../../l10n/texts-in-words.ts';
import { emptyWorkspace, type Workspace, withFiles } from '../../core/index/workspace.ts';
import { parseFile } from '../../core/parse/parse-file.ts';
import { wishOf } from '../../lsp/handlers/edit-scenario.ts';
import type { ScenarioChange, Scope } from '../../protocol/simulation.ts';
import type { FromView, Panels } from '../../protocol/view.ts';
import { viewTexts } from '../../protocol/view-texts.ts';
import { createHistory } from './history.ts';
import { pageOfAction, pageOfPlace } from './places.ts';
import type { PlayData } from './play-data.ts';
import { createPlayDocument, type DocumentHost } from './play-document.ts';
import { createPlayPanels } from './play-panels.ts';
import { emptyScenario, scenarioOf } from './play-scenario.ts';
import { createPlaySimulation } from './play-simulation.ts';
import { scopesIn } from './scopes.ts';

/** What a page does for whoever plays with a scenario. */
export interface PlayHost extends DocumentHost {
  readonly copy: (content: string) => void;
  readonly open: (href: string) => void;
}

/** Answers a view of a simulation in a page, by what the page holds; `text` is a scenario to go on with. */
export function createPlay(data: PlayData, text: string, host: PlayHost): (message: FromView) => void {
  speak(data.language);
  const { send } = host;
  const workspace = workspaceOf(data);
  const history = createHistory(scenarioOf(text) ?? emptyScenario());
  const simulation = createPlaySimulation({ workspace, history, send, onTold: () => panels.refresh() });
  const { now } = simulation;
  const panels = createPlayPanels({ send, now, shown: () => simulation.shown, baseline: () => simulation.baseline });
  const document = createPlayDocument(host, history, simulation, text);

  const change = (wish: ScenarioChange): void => {
    if (simulation.shown !== null) document.write(wishOf(now(), simulation.shown, wish));
  };
  const start = (remembered: Scope | null, open: Panels): void => {
    send({ type: 'setup', locale: data.language, texts: textsInWords(viewTexts), place: 'page' });
    send({ type: 'scopes', scopes: scopesIn(workspace) });
    simulation.start(remembered);
    document.tell();
    panels.open(open);
    simulation.tell();
  };
  const compare = (other: Extract<FromView, { readonly type: 'compare' }>['with']): Promise<void> | undefined => {
    if (other === 'scenario')
      return document.takeChosen(one => simulation.compare(one.title ?? say('Another scenario…'), one));
    if (other === 'nothing') simulation.compareWithNothing();
    return;
  };
  const takePlan = async (share: number): Promise<void> => {
    const planned = await panels.planned(share);
    const scenario = planned === null ? undefined : scenarioOf(planned);
    if (scenario !== undefined) document.take(scenario);
  };
  const follow = (href: string | null): void => {
    if (href !== null) host.open(href);
  };
  const act = async (message: FromView): Promise<void> => {
    switch (message.type) {
      case 'ready':
        return start(message.shown, message.panels);
      case 'change':
        return change(message.change);
      case 'show':
        return simulation.show(message.shown);
      case 'panels':
        return panels.open(message.panels);
      case 'weigh':
        return panels.weigh(message.questions);
      case 'openAction':
        return follow(simulation.shown && pageOfAction(workspace, simulation.shown.referential, message.id));
      case 'openPlace':
        return follow(pageOfPlace(workspace, message.location));
      case 'compare':
        return compare(message.with);
      case 'compareSide':
        return message.wish === 'remove' ? simulation.compareWithNothing() : undefined;
      case 'document':
        return document.do(message.command);
      case 'applyPlan':
        return takePlan(message.share);
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
  return message => {
    act(message).catch((error: unknown) => host.tell(saidBy(error)));
  };
}

function workspaceOf({ files, settings }: PlayData): Workspace {
  const around = { byFolder: new Map(settings.byFolder), platforms: new Map(settings.platforms) };
  return withFiles(emptyWorkspace(around), new Map(files.map(([path, text]) => [path, parseFile(path, text)])));
}

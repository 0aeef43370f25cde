import { collectivity } from '../../lsp/handlers/collectivity.ts';
import { nextActions } from '../../lsp/handlers/next-actions.ts';
import { plannedScenario } from '../../lsp/handlers/planned-scenario.ts';
import type { Simulated } from '../../lsp/scenarios/simulator.ts';
import type { Scope } from '../../protocol/simulation.ts';
import type { Panels, ToView } from '../../protocol/view.ts';
import { type Asked, type Compared, PANEL_ANSWERS, sideBySide } from './panel-answers.ts';

/** What stands beside the table of a simulation, kept true to the scores. */
export interface PlayPanels {
  open(panels: Panels): void;
  /** The questions that are to be weighed. */
  weigh(questions: readonly string[]): void;
  /** The scores are others. */
  refresh(): void;
  /** The text of a scenario of the plan for a share; null where there is none. */
  planned(share: number): Promise<string | null>;
  /** Has the view draw what is to be handed over. */
  drawPage(): void;
}

export interface PanelParts {
  readonly send: (message: ToView) => void;
  readonly now: () => Simulated;
  readonly shown: () => Scope | null;
  /** What the scenario is compared with; null for nothing. */
  readonly baseline: () => Compared | null;
}

/** As many as a page tells. */
const PAGE_GAINS = 10;

/** None is open. */
export function createPlayPanels({ send, now, shown, baseline }: PanelParts): PlayPanels {
  let panels: Panels | null = null;
  let questions: readonly string[] = [];
  // What was asked for before the last change, or before something else was opened, is wanted no more.
  let asked = 0;

  const tell = async (): Promise<void> => {
    const own = ++asked;
    const isWanted = (): boolean => own === asked;
    const [scope, open] = [shown(), panels];
    if (scope === null || open === null) return;
    const question: Asked = { simulated: now(), scope, open, questions, baseline: baseline(), isWanted };
    for (const answer of PANEL_ANSWERS) {
      const message = await answer(question);
      if (!isWanted()) return;
      if (message !== null) send(message);
    }
  };
  const ask = (): void => {
    tell().catch((error: unknown) => console.error(error));
  };
  return {
    open(next) {
      panels = next;
      ask();
    },
    weigh(next) {
      questions = next;
      ask();
    },
    refresh: ask,
    async planned(share) {
      const scope = shown();
      if (scope === null) return null;
      const planned = await plannedScenario(now(), { scenario: '', referential: scope.referential, share }, () => true);
      return planned?.text ?? null;
    },
    drawPage() {
      const scope = shown();
      if (scope === null) return;
      const parts = {
        collectivity: collectivity(now(), scope),
        nextActions: nextActions(now(), { scenario: '', shown: scope, most: PAGE_GAINS }),
        comparison: sideBySide(now(), scope, baseline()),
      };
      send({ type: 'page', parts });
    },
  };
}

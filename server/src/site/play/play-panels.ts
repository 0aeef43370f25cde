import { say } from '../../../../l10n/say.ts';
import { collectivity } from '../../lsp/handlers/collectivity.ts';
import { comparison } from '../../lsp/handlers/comparison.ts';
import { explanation } from '../../lsp/handlers/explain.ts';
import { nextActions } from '../../lsp/handlers/next-actions.ts';
import { plan } from '../../lsp/handlers/plan.ts';
import { plannedScenario } from '../../lsp/handlers/planned-scenario.ts';
import { stakes } from '../../lsp/handlers/stakes.ts';
import type { Simulated } from '../../lsp/scenarios/simulator.ts';
import type { Scope } from '../../protocol/simulation.ts';
import type { Panels, ToView, ViewComparison } from '../../protocol/view.ts';

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

/** A scenario that another one is held against. */
export interface Compared {
  readonly name: string;
  readonly simulated: Simulated;
}

/** What is asked of the panels at a time, until something else is. */
interface Asked {
  readonly simulated: Simulated;
  readonly scope: Scope;
  readonly open: Panels;
  readonly isWanted: () => boolean;
}

/** As many as one looks through, those of every row of a table, and those of a page. */
const MOST = 100;
const ALL = Number.MAX_SAFE_INTEGER;
const PAGE_GAINS = 10;
/** A name for what one compares with. */
const OTHER = 'baseline';

export function createPlayPanels({ send, now, shown, baseline }: PanelParts): PlayPanels {
  let panels: Panels | null = null;
  let questions: readonly string[] = [];
  // What was asked for before the last change, or before something else was opened, is wanted no more.
  let asked = 0;

  // The baseline comes first, as in the rest of the view.
  const sideBySide = (simulated: Simulated, scope: Scope): ViewComparison | null => {
    const other = baseline();
    const told = other && comparison(simulated.workspace, scope, [other.simulated, simulated]);
    if (other === null || told === null) return null;
    const names = [other.name, simulated.scenario.title ?? say('Now')];
    return { ...told, names, baselines: [{ kind: 'scenario', uri: OTHER }, null] };
  };
  /** What is told of the panels that are open, in order; null for one that is not. */
  const answers: readonly ((asked: Asked) => Promise<ToView | null> | ToView | null)[] = [
    async ({ simulated, scope, open: { explained }, isWanted }) =>
      explained === null
        ? null
        : { type: 'explanation', explanation: await explanation(simulated, { shown: scope, id: explained }, isWanted) },
    ({ simulated, scope, open }) =>
      open.collectivity ? { type: 'collectivity', collectivity: collectivity(simulated, scope) } : null,
    ({ simulated, scope, open }) => {
      if (!open.nextActions && !open.gains) return null;
      const most = open.gains ? ALL : MOST;
      return { type: 'nextActions', nextActions: nextActions(simulated, { scenario: '', shown: scope, most }) };
    },
    ({ simulated, scope, open }) =>
      open.comparison ? { type: 'comparison', comparison: sideBySide(simulated, scope) } : null,
    async ({ simulated, scope, open, isWanted }) => {
      if (!open.collectivity || questions.length === 0) return null;
      const told = await stakes(simulated, { shown: scope, questions }, isWanted);
      return told && { type: 'stakes', stakes: told };
    },
    async ({ simulated, scope: { referential }, open: { plan: share }, isWanted }) =>
      share === null
        ? null
        : { type: 'plan', plan: await plan(simulated, { scenario: '', referential, share }, isWanted) },
  ];
  const tell = async (): Promise<void> => {
    const own = ++asked;
    const isWanted = (): boolean => own === asked;
    const [scope, open, simulated] = [shown(), panels, now()];
    if (scope === null || open === null) return;
    for (const answer of answers) {
      const message = await answer({ simulated, scope, open, isWanted });
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
        comparison: sideBySide(now(), scope),
      };
      send({ type: 'page', parts });
    },
  };
}

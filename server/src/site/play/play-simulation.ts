import type { Workspace } from '../../core/index/workspace.ts';
import type { Scenario } from '../../core/model/scenario.ts';
import { begin } from '../../lsp/handlers/begin.ts';
import { simulate, textFaults } from '../../lsp/handlers/simulate.ts';
import { createSimulationResults } from '../../lsp/scenarios/simulation-results.ts';
import { type Simulated, simulated } from '../../lsp/scenarios/simulator.ts';
import { isSameScope, type Scope } from '../../protocol/simulation.ts';
import type { ToView } from '../../protocol/view.ts';
import type { History } from './history.ts';
import type { Compared } from './panel-answers.ts';
import { PATH } from './play-scenario.ts';
import { scopesIn } from './scopes.ts';

/** The scores of the scenario that one plays with: what is shown of them, compared with what, and told. */
export interface PlaySimulation {
  readonly shown: Scope | null;
  /** What the scenario is compared with; null for nothing. */
  readonly baseline: Compared | null;
  /** The scenario of now, scored. */
  now(): Simulated;
  /** Goes on with a view that knows nothing, and shows what it remembers where that is still there. */
  start(remembered: Scope | null): void;
  show(scope: Scope): void;
  compare(name: string, scenario: Scenario): void;
  compareWithNothing(): void;
  /** Tells what differs from what was told before. */
  tell(): void;
  /** Tells all: the view may show something else. */
  tellAll(): void;
}

export interface PlaySimulationParts {
  readonly workspace: Workspace;
  readonly history: Pick<History<Scenario>, 'current'>;
  readonly send: (message: ToView) => void;
  /** Called once scores were told. */
  readonly onTold: () => void;
}

/** Of several pages that one has open, each has its own answers. */
const RESULTS = 'page';

export function createPlaySimulation({ workspace, history, send, onTold }: PlaySimulationParts): PlaySimulation {
  const results = createSimulationResults(RESULTS);
  let shown: Scope | null = null;
  let baseline: Compared | null = null;
  let held: string | null = null;
  let revision = 0;

  const now = (): Simulated => simulated(workspace, history.current);
  const tell = (): void => {
    shown ??= begin(now(), { scenario: PATH, active: null });
    if (shown === null) {
      send({ type: 'empty', reason: 'no-referential' });
      return;
    }
    revision++;
    const faults = textFaults(history.current, []);
    const previous = results.held(PATH, shown, held);
    const whole = simulate(now(), faults, { shown, revision, baseline: baseline?.simulated, previous });
    if (whole === null) {
      send({ type: 'empty', reason: 'no-action' });
      return;
    }
    const simulation = results.answer(PATH, whole, held);
    held = simulation.resultId;
    send({ type: 'simulation', simulation, baseline: baseline?.name ?? null });
    onTold();
  };
  const tellAll = (): void => {
    held = null;
    tell();
  };

  return {
    get shown() {
      return shown;
    },
    get baseline() {
      return baseline;
    },
    now,
    start(remembered) {
      held = null;
      if (remembered !== null && scopesIn(workspace).some(one => isSameScope(one, remembered))) shown = remembered;
    },
    show(scope) {
      shown = scope;
      tellAll();
    },
    compare(name, other) {
      baseline = { name, simulated: simulated(workspace, other) };
      tellAll();
    },
    compareWithNothing() {
      baseline = null;
      tellAll();
    },
    tell,
    tellAll,
  };
}

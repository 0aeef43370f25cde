import { say } from '../../../../l10n/say.ts';
import { collectivity } from '../../lsp/handlers/collectivity.ts';
import { comparison } from '../../lsp/handlers/comparison.ts';
import { explanation } from '../../lsp/handlers/explain.ts';
import { nextActions } from '../../lsp/handlers/next-actions.ts';
import { plan } from '../../lsp/handlers/plan.ts';
import { stakes } from '../../lsp/handlers/stakes.ts';
import type { Simulated } from '../../lsp/scenarios/simulator.ts';
import type { Scope } from '../../protocol/simulation.ts';
import type { Panels, ToView, ViewComparison } from '../../protocol/view.ts';

/** A scenario that another one is held against. */
export interface Compared {
  readonly name: string;
  readonly simulated: Simulated;
}

/** What is asked of the panels at a time, until something else is. */
export interface Asked {
  readonly simulated: Simulated;
  readonly scope: Scope;
  readonly open: Panels;
  /** The questions that are to be weighed. */
  readonly questions: readonly string[];
  readonly baseline: Compared | null;
  readonly isWanted: () => boolean;
}

/** As many as one looks through, and those of every row of a table. */
const MOST = 100;
const ALL = Number.MAX_SAFE_INTEGER;
/** A name for what one compares with. */
const OTHER = 'baseline';

/** What is told of the panels that are open, in order; null for one that is not. */
export const PANEL_ANSWERS: readonly ((asked: Asked) => Promise<ToView | null> | ToView | null)[] = [
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
  ({ simulated, scope, open, baseline }) =>
    open.comparison ? { type: 'comparison', comparison: sideBySide(simulated, scope, baseline) } : null,
  async ({ simulated, scope, open, questions, isWanted }) => {
    if (!open.collectivity || questions.length === 0) return null;
    const told = await stakes(simulated, { shown: scope, questions }, isWanted);
    return told && { type: 'stakes', stakes: told };
  },
  async ({ simulated, scope: { referential }, open: { plan: share }, isWanted }) =>
    share === null
      ? null
      : { type: 'plan', plan: await plan(simulated, { scenario: '', referential, share }, isWanted) },
];

/** A scenario beside its baseline, which comes first, as in the rest of the view; null without one. */
export function sideBySide(simulated: Simulated, scope: Scope, other: Compared | null): ViewComparison | null {
  const told = other && comparison(simulated.workspace, scope, [other.simulated, simulated]);
  if (other === null || told === null) return null;
  const names = [other.name, simulated.scenario.title ?? say('Now')];
  return { ...told, names, baselines: [{ kind: 'scenario', uri: OTHER }, null] };
}

import { lineageOf } from '../scoring/forest.ts';
import type { Prepared, PreparedRule } from '../scoring/prepare.ts';

/**
 * The deactivations while one of which holds nothing is seen of what a rule does: an action that counts for nothing has the same
 * scores whatever else is said of it. Statuses are those of sub-actions and tasks, as the platforms set them.
 */
export function hidingRules(prepared: Prepared, rule: PreparedRule): readonly PreparedRule[] {
  const { entries } = prepared;
  return hidingNodes(prepared, rule).flatMap(node => {
    const own = entries.flatMap(entry => (entry.node === node ? entry.rules : []));
    const deactivations = own.filter(other => other.rule.kind === 'deactivation');
    const last = deactivations.at(-1);
    // Of two on one action the last one counts in 2026; in 2023 each does.
    return last?.expression ? [last] : deactivations;
  });
}

/** True where another rule counts in the place of one: of two of a kind on one action the last one in 2026 (scoring, section 1). */
export function isOverridden({ entries }: Prepared, rule: PreparedRule): boolean {
  const alike = entries.flatMap(({ node, rules }) =>
    node === rule.node ? rules.filter(other => other.rule.kind === rule.rule.kind) : [],
  );
  return rule.expression !== undefined && alike.at(-1) !== rule;
}

/** Where a deactivation hides a rule: on what stands above it, itself included where that is another rule. */
function hidingNodes({ forest }: Prepared, { rule, node }: PreparedRule): readonly number[] {
  switch (rule.kind) {
    case 'deactivation':
      return lineageOf(forest, node).slice(1);
    case 'reduction': {
      // Below the measures, what counts for nothing leaves its points to its siblings: as many as the rule makes of them.
      const unit = forest.unit[node] ?? -1;
      return lineageOf(forest, unit < 0 ? node : unit);
    }
    case 'score':
      return lineageOf(forest, node);
  }
}

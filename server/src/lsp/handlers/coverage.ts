import type { CoveredFile, CoveredRule } from '../../core/coverage/covered-files.ts';
import type { Span } from '../../core/text/span.ts';
import type { FileCoverageAnswer, FileCoverageCounts, WireCoveredRule, WireReach } from '../../protocol/coverage.ts';
import { toRange } from '../proto/to-proto.ts';
import { uriOf } from '../proto/uris.ts';

/** How much of a file is tried. */
export function fileCoverageCounts({ file, rules, actions }: CoveredFile): FileCoverageCounts {
  const conditions = rules.flatMap(rule => rule.conditions);
  return {
    uri: uriOf(file.path),
    statements: reachOf([...rules, ...conditions, ...actions].map(({ times }) => times)),
    branches: reachOf([
      ...rules.flatMap(({ branches }) => branches.map(({ times }) => times)),
      ...conditions.flatMap(({ held, failed }) => [held, failed]),
    ]),
    declarations: reachOf(actions.map(({ times }) => times)),
  };
}

/** What of a file is tried. */
export function fileCoverage({ file, rules, actions }: CoveredFile): FileCoverageAnswer {
  const placed = <Item extends { readonly span: Span }>({ span, ...item }: Item) => {
    return { ...item, range: toRange(file.lines, span) };
  };
  const wireRule = ({ branches, conditions, span, times }: CoveredRule): WireCoveredRule => {
    const range = toRange(file.lines, span);
    return { range, times, branches: branches.map(placed), conditions: conditions.map(placed) };
  };
  return { rules: rules.map(wireRule), actions: actions.map(placed) };
}

function reachOf(times: readonly number[]): WireReach {
  return { reached: times.filter(count => count > 0).length, all: times.length };
}

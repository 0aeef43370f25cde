import type { Scenario } from '../model/scenario.ts';
import { lineFrom } from '../parse/markdown/lines.ts';
import { nodeNamed } from './prepare.ts';
import type { ScoredPlace } from './score-scenario.ts';

/**
 * What stands behind the status of an action on its line, as a comment: where a status comes from, or what somebody noted.
 * Undefined where nothing does.
 */
export function statusRemark({ text, path, statuses }: Scenario, { scores, node }: ScoredPlace): string | undefined {
  const { prepared } = scores.personalised;
  const entry = statuses.findLast(({ action }) => nodeNamed(prepared, action, path) === node);
  if (entry === undefined) return undefined;
  const rest = text.slice(entry.span.end, lineFrom(text, entry.span.end).end);
  // A flow list ends with its last item for the reader of YAML; its closing bracket belongs to it.
  return /^[\s"'\]},]*\s#\s*(\S.*)$/.exec(rest)?.[1]?.trim();
}

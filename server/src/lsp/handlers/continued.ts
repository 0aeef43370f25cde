import { nodeOf } from '../../core/scoring/prepare.ts';
import { actionAt, scoreAt } from '../../core/scoring/score.ts';
import { continuedBy } from '../../core/scoring/switch/continued.ts';
import type { WireStep } from '../../protocol/explanation.ts';
import { sayContinued } from '../../words/continued.ts';
import { toLocation } from '../proto/to-proto.ts';
import type { Place, Simulated } from '../scenarios/simulator.ts';

/** What an action continues, in words that lead to it; nothing where it continues none. */
export function continuedSteps({ workspace, scored }: Simulated, { referential }: Place, id: string): WireStep[] {
  return continuedBy(referential, id).map(({ prefix, id: origin, weight }) => {
    const folder = scored.resolve(prefix, `${referential.folder}/`);
    const other = workspace.referentials.find(one => one.folder === folder);
    const scores = other && scored.byFolder.get(other.folder);
    const node = other && scores && nodeOf(scores.personalised.prepared, other, origin);
    const source = other?.sources.get(origin);
    const location =
      source && toLocation(workspace, { file: source.file.path, span: source.declaration.entry.titleSpan });
    const there = scores && node !== undefined ? { ...actionAt(scores, node), ...scoreAt(scores, node) } : undefined;
    const text = sayContinued({ action: `${prefix}_${origin}`, weight, there });
    return { mechanism: 'note', text, location: location ?? null };
  });
}

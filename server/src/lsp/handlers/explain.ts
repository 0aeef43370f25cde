import type { Workspace } from '../../core/index/workspace.ts';
import type { Place } from '../../core/model/problem.ts';
import { explain } from '../../core/scoring/explain.ts';
import type { WireLocation } from '../../protocol/language.ts';
import type { ExplainParams, WireExplanation } from '../../protocol/simulation.ts';
import { sayExplanation } from '../../words/explanation.ts';
import { placeOf, type Simulated } from '../simulator.ts';
import { toLocation } from '../to-proto.ts';

/** How the score of an action comes about, in words; null when there is no such action. */
export function explanation(simulated: Simulated, { referential, id }: ExplainParams): WireExplanation | null {
  const place = placeOf(simulated, { referential, scope: id });
  if (place === undefined) return null;
  const explained = explain(simulated.scores, place.node);
  const sentences = sayExplanation(explained).map(({ text, place: at }) => ({
    text,
    location: at ? locationOf(simulated.workspace, at) : null,
  }));
  return { id, title: explained.action.title, sentences };
}

function locationOf(workspace: Workspace, place: Place): WireLocation | null {
  return toLocation(workspace, place) ?? null;
}

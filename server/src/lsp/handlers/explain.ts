import { say } from '../../../../l10n/say.ts';
import type { Place } from '../../core/model/problem.ts';
import type { Action, Referential } from '../../core/model/referential.ts';
import { decidedAt } from '../../core/scoring/explain/decided-at.ts';
import { explain } from '../../core/scoring/explain/explain.ts';
import { toldSteps } from '../../core/scoring/explain/told-steps.ts';
import { suggestions } from '../../core/scoring/indicative/indicative-scores.ts';
import { statusRemark } from '../../core/scoring/status-remark.ts';
import type { ExplainParams, WireExplanation, WireStep } from '../../protocol/explanation.ts';
import type { WireLocation } from '../../protocol/language.ts';
import { sayStep, writtenAt } from '../../words/explanation.ts';
import { sayStopped, saySuggested } from '../../words/indicative.ts';
import { asInViews } from '../../words/points-written.ts';
import { toLocation } from '../proto/to-proto.ts';
import { placeOf, type Simulated } from '../scenarios/simulator.ts';
import { inTurns } from '../turns/turns.ts';
import { continuedSteps } from './continued.ts';
import { askedOnce } from './explain/asked.ts';
import { identityOnce } from './explain/asked-identity.ts';
import { mechanismOf } from './explain/mechanism.ts';
import { piecesOf } from './explain/pieces.ts';
import { rowPoints } from './explain/row-points.ts';
import { wireScore } from './simulate.ts';

/**
 * How the score of an action comes about, step by step, found out in turns; null when there is no such action, or nobody
 * waits for it any more.
 */
export async function explanation(
  simulated: Simulated,
  params: Pick<ExplainParams, 'shown' | 'id'>,
  isWanted: () => boolean,
): Promise<WireExplanation | null> {
  return (await inTurns(explanationSteps(simulated, params), isWanted)) ?? null;
}

function* explanationSteps(
  simulated: Simulated,
  { shown, id }: Pick<ExplainParams, 'shown' | 'id'>,
): Generator<void, WireExplanation | null> {
  const place = placeOf(simulated, { ...shown, scope: id });
  const top = placeOf(simulated, shown);
  if (place === undefined || top === undefined) return null;
  const explained = explain(place.scores, place.node);
  const locationOf = (written: Place | Action) => locationIn(simulated, place.referential, written);
  const reach = { ask: askedOnce(simulated, place), look: identityOnce(place), locate: locationOf };
  const rows = rowPoints(place.scores, top.node, place.node);
  const write = asInViews(one => rows.get(one));
  const steps: WireStep[] = [];
  for (const step of toldSteps(explained)) {
    steps.push({
      ...(yield* mechanismOf(explained, step, reach)),
      text: sayStep(explained, step, write),
      location: locationOf(writtenAt(explained, step)),
    });
  }
  const remark = statusRemark(simulated.scenario, place);
  const noted = remark === undefined ? [] : [note(say('Remark: {remark}', { remark }), null)];
  const suggested = suggestions(simulated.workspace, place.referential, simulated.scenario)(id);
  const shares = !suggested
    ? []
    : suggested.scores.map((one): WireStep => {
        const use = { place: suggested.place, text: suggested.text, marks: one.marks };
        const rule = { pieces: piecesOf(use, locationOf), questions: [], identity: [] };
        return {
          mechanism: 'suggestion',
          share: one.share,
          rule,
          text: saySuggested(one),
          location: locationOf(decidedAt(use)),
        };
      });
  const stopped =
    suggested?.stopped === undefined ? [] : [note(sayStopped(suggested.stopped), locationOf(suggested.place))];
  const score = wireScore(explained.score);
  const continued = continuedSteps(simulated, place, id);
  return { id, title: explained.action.title, score, steps: [...steps, ...noted, ...shares, ...stopped, ...continued] };
}

function note(text: string, location: WireLocation | null): WireStep {
  return { mechanism: 'note', text, location };
}

function locationIn({ workspace }: Simulated, { sources }: Referential, written: Place | Action): WireLocation | null {
  if ('file' in written) return toLocation(workspace, written) ?? null;
  const source = sources.get(written.id);
  return source
    ? (toLocation(workspace, { file: source.file.path, span: source.declaration.entry.titleSpan }) ?? null)
    : null;
}

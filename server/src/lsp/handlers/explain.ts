import { say } from '../../../../l10n/say.ts';
import type { Referential } from '../../core/model/referential.ts';
import { explain } from '../../core/scoring/explain.ts';
import { suggestions } from '../../core/scoring/indicative/indicative-scores.ts';
import { statusRemark } from '../../core/scoring/status-remark.ts';
import type { WireLocation } from '../../protocol/language.ts';
import type { ExplainParams, WireExplanation } from '../../protocol/simulation.ts';
import { type Sentence, sayExplanation } from '../../words/explanation.ts';
import { sayIndicative } from '../../words/indicative.ts';
import { placeOf, type Simulated } from '../simulator.ts';
import { toLocation } from '../to-proto.ts';
import { continuedSentences } from './continued.ts';

/** How the score of an action comes about, in words; null when there is no such action. */
export function explanation(simulated: Simulated, { referential, id }: ExplainParams): WireExplanation | null {
  const place = placeOf(simulated, { referential, scope: id });
  if (place === undefined) return null;
  const explained = explain(place.scores, place.node);
  const sentences = sayExplanation(explained).map(({ text, writtenAt }) => ({
    text,
    location: locationOf(simulated, place.referential, writtenAt),
  }));
  const suggested = suggestions(simulated.workspace, place.referential, simulated.scenario)(id);
  const written = locationOf(simulated, place.referential, explained.action);
  const more = suggested ? sayIndicative(suggested).map(text => ({ text, location: written })) : [];
  const remark = statusRemark(simulated.scenario, place);
  const noted = remark === undefined ? [] : [{ text: say('Remark: {remark}', { remark }), location: null }];
  return {
    id,
    title: explained.action.title,
    sentences: [...sentences, ...noted, ...more, ...continuedSentences(simulated, place, id)],
  };
}

function locationOf(
  { workspace }: Simulated,
  { sources }: Referential,
  writtenAt: Sentence['writtenAt'],
): WireLocation | null {
  if ('file' in writtenAt) return toLocation(workspace, writtenAt) ?? null;
  const source = sources.get(writtenAt.id);
  return source
    ? (toLocation(workspace, { file: source.file.path, span: source.declaration.entry.titleSpan }) ?? null)
    : null;
}

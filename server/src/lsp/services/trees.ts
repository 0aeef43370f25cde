import type { Connection } from 'vscode-languageserver';
import type { Analysis } from '../../core/analysis/run.ts';
import type { Workspace } from '../../core/index/workspace.ts';
import { type CitationsAnswer, type CitationsParams, citationsRequest } from '../../protocol/citations.ts';
import type { DidUpdateParams } from '../../protocol/language.ts';
import { type MapParams, mapRequest, type WireMap } from '../../protocol/map.ts';
import {
  type ActionAtParams,
  type ActionPlace,
  type AroundPlaceParams,
  actionAtRequest,
  aroundPlaceRequest,
  type ChildrenAnswer,
  type ChildrenParams,
  childrenRequest,
  type PlaceParams,
  placeRequest,
  type ReferentialsAnswer,
  type ReferentialsParams,
  referentialsRequest,
  type SurroundingsAnswer,
  type SurroundingsParams,
  surroundingsRequest,
  type TitleAndId,
} from '../../protocol/tree.ts';
import { actionAt, actionPlace, placeAround } from '../handlers/action-place.ts';
import { mapOfCitations } from '../handlers/citation-map.ts';
import { citations } from '../handlers/citations.ts';
import { surroundings } from '../handlers/surroundings.ts';
import type { Answer, AnswerAt } from '../session/answers.ts';
import { createTreeLevels } from './tree-levels.ts';

/** What the trees need of the server around them. */
export interface TreeHost {
  /** What is found in the workspace as it is now. */
  readonly analysis: () => Promise<Analysis>;
  readonly revision: () => number;
  readonly answer: Answer;
  readonly answerAt: AnswerAt;
}

/** Answers what is asked about the trees; the result tells what is other than it was answered to be. */
export function serveTrees(
  connection: Connection,
  { analysis, revision, answer, answerAt }: TreeHost,
): () => Promise<Pick<DidUpdateParams, 'referentials' | 'children'>> {
  const levels = createTreeLevels();
  const referentials = async (_: Workspace, params: ReferentialsParams): Promise<ReferentialsAnswer> => {
    const now = await analysis();
    return { revision: revision(), referentials: levels.referentials(now, params) };
  };
  const children = async (_: Workspace, params: ChildrenParams): Promise<ChildrenAnswer> => {
    const now = await analysis();
    return { revision: revision(), children: levels.children(now, params) };
  };
  connection.onRequest(referentialsRequest, answer('référentiels', referentials));
  connection.onRequest(childrenRequest, answer('children', children));
  connection.onRequest(placeRequest, answer<PlaceParams, ActionPlace | null>('place', actionPlace));
  connection.onRequest(actionAtRequest, answerAt<ActionAtParams, ActionPlace | null>('action', actionAt));
  connection.onRequest(aroundPlaceRequest, answer<AroundPlaceParams, TitleAndId | null>('place around', placeAround));
  connection.onRequest(
    surroundingsRequest,
    answer<SurroundingsParams, SurroundingsAnswer | null>('surroundings', surroundings),
  );
  connection.onRequest(citationsRequest, answer<CitationsParams, CitationsAnswer | null>('citations', citations));
  connection.onRequest(mapRequest, answer<MapParams, WireMap | null>('map', mapOfCitations));
  return async () => levels.news(await analysis());
}

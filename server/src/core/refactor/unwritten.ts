import { fileNameOf, type Workspace } from '../index/workspace.ts';
import type { Place } from '../model/problem.ts';
import { positionAt } from '../text/line-index.ts';
import type { Outside } from './outside.ts';
import { type Refused, refused } from './plan.ts';

/** Refuses to change what is written at a place in a way that cannot be written anew. */
export function unwrittenAt({ files }: Workspace, { scenarios }: Outside, { file, span: { start } }: Place): Refused {
  const lines = (files.get(file) ?? scenarios.find(({ path }) => path === file))?.lines;
  const line = lines ? positionAt(lines, start).line + 1 : 1;
  return refused('unwritten', { file: fileNameOf(file), line });
}

import type { Workspace } from '../../server/src/core/index/workspace.ts';
import { measureFile } from './referential.ts';
import { workspaceOf } from './workspace.ts';

/** A référentiel of axes with ten measures each, every one of which cites the one before: small or large. */
export function workspaceOfAxes(axes: number): Workspace {
  const texts = Array.from({ length: axes }, (_, axis) => {
    const measures = Array.from({ length: 10 }, (_, at) => {
      const id = `${axis + 1}.1.${at + 1}`;
      return [
        `/ws/${id}.md`,
        `${measureFile(`${id} points: 5\n  ${id}.1 points: 100`)}Voir la ${axis + 1}.1.${Math.max(1, at)}.\n`,
      ] as const;
    });
    return [[`/ws/${axis + 1}.md`, measureFile(`${axis + 1}\n  ${axis + 1}.1`)] as const, ...measures];
  });
  return workspaceOf(new Map(texts.flat()));
}

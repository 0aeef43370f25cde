import type { WorkspaceEdit } from 'vscode-languageserver';
import type { Changes } from '../../core/analysis/fix.ts';
import { fileNameOf, type Workspace } from '../../core/index/workspace.ts';
import type { Place } from '../../core/model/problem.ts';
import type { Outside } from '../../core/refactor/outside.ts';
import type { ClientSupport } from '../proto/client-support.ts';
import { toWorkspaceEdit } from '../proto/workspace-edit.ts';
import type { Session } from '../session/session.ts';
import { type HindranceOf, hasChanged } from './hindrances.ts';
import type { ReadOutside } from './outside.ts';

/** How texts are changed: those of the workspace, and those that name its actions from beside it. */
export interface Editing {
  readonly outside: Outside;
  /** Undefined where the client cannot make it; one of several files is looked at first where it has a place to begin from. */
  readonly toEdit: (workspace: Workspace, changes: Changes, from?: Place) => WorkspaceEdit | undefined;
  /** Why not all of it could be made, or something would be lost; undefined where it can. */
  readonly hindrance: (changes: Changes) => Promise<string | undefined>;
  /** The same once somebody was asked: a text may be another than that of the workspace in which the changes were thought of. */
  readonly hindranceSince: (workspace: Workspace, changes: Changes) => Promise<string | undefined>;
}

/** Reads what stands beside the files of a folder: scenarios on the disk among them. */
export type ReadEditing = (folder: string) => Promise<Editing>;

export interface EditingHost {
  readonly session: Session;
  readonly hindranceOf: HindranceOf;
  readonly support: () => ClientSupport;
  readonly outside: ReadOutside;
}

export function createEditing({ session, hindranceOf, support, outside }: EditingHost): ReadEditing {
  return async folder => {
    const texts = await outside(`${folder}/`);
    const hindrance: Editing['hindrance'] = async changes => {
      // What goes leaves its name.
      const renames = changes.renames.filter(({ to }) => !changes.deletes.includes(to));
      return (await hindranceOf({ ...changes, renames }))?.message;
    };
    return {
      outside: texts,
      toEdit: ({ files }, changes, from) =>
        toWorkspaceEdit(
          path => files.get(path)?.lines ?? texts.linesOf(path),
          changes,
          support().edits,
          path => session.document(path)?.version ?? texts.versionOf(path),
          from,
        ),
      hindrance,
      hindranceSince: async ({ files }, changes) => {
        const reason = await hindrance(changes);
        // Looked at last: what is read from the disk meanwhile is no hindrance any more, but other than it was.
        const now = await outside(`${folder}/`);
        const [other] = changes.edits.flatMap(({ file }) => {
          const text = session.workspace().files.get(file)?.text ?? now.textOf(file);
          return text === (files.get(file)?.text ?? texts.textOf(file)) ? [] : [fileNameOf(file)];
        });
        return other === undefined ? reason : hasChanged(other);
      },
    };
  };
}

import { labelOf } from '../../core/features/referential-label.ts';
import { actionsFrom } from '../../core/index/tree.ts';
import type { Workspace } from '../../core/index/workspace.ts';
import { uriOf } from '../../lsp/proto/uris.ts';
import type { ViewScope } from '../../protocol/view.ts';

/** Every référentiel with its actions down to the measures, in the order of the tree. */
export function scopesIn(workspace: Workspace): readonly ViewScope[] {
  return workspace.referentials.flatMap(referential => {
    const referentialLabel = labelOf(workspace, referential);
    const shown = [...actionsFrom(referential.root)].filter(({ level }) => level <= referential.measureLevel);
    return shown.map(({ id, title }) => ({
      referential: uriOf(referential.folder),
      referentialLabel,
      scope: id,
      label: id === '' ? referentialLabel : `${id}  ${title}`.trimEnd(),
    }));
  });
}

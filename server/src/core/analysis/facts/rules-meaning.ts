import { personalisationsIn } from '../../index/around-lists.ts';
import { type Named, referentialNamed } from '../../index/prefixes.ts';
import { namedAction } from '../../model/id.ts';
import type { Personalisation } from '../../model/personalisation.ts';
import type { AroundView } from '../around-view.ts';

/** The entries of rules that are about actions of a référentiel, in the order of the files: others may have its name. */
export function rulesMeaning(
  view: Pick<AroundView, 'around' | 'referentials' | 'unread'>,
  { folder }: Pick<Named, 'folder'>,
): readonly Personalisation[] {
  return personalisationsIn(view).filter(({ action, file }) => {
    return referentialNamed(view, namedAction(action).prefix, file.path)?.folder === folder;
  });
}

import { isWhole, type Workspace } from '../index/workspace.ts';
import { memory } from '../memory/memory.ts';

const named = memory<Workspace['referentials'], string>();

/**
 * What prefixes, and the language of rules, are told by, as one text: where it is the same, they mean the same. While folders are
 * still unread, a prefix means less.
 */
export function namesKey(workspace: Workspace): string {
  const { referentials } = workspace;
  const names = named(referentials, [], () =>
    referentials.map(({ folder, name = '', platform }) => `${folder}=${name} ${platform}`).join(),
  );
  return isWhole(workspace) ? names : `${names} …`;
}

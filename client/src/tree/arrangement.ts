/** How the tree is shown: its order and its filter, kept for the workspace. */
import * as vscode from 'vscode';
import { stackOf } from '../../../l10n/said-by.ts';
import type { TreeFilter } from '../../../server/src/protocol/tree.ts';
import { SORTS, type Sort } from './sorting.ts';

export interface Arrangement extends vscode.Disposable {
  readonly sort: Sort;
  readonly filter: TreeFilter;
  readonly onDidSort: vscode.Event<void>;
  readonly onDidFilter: vscode.Event<void>;
  /** Shows the tree in this order from now on. */
  sortBy(sort: Sort): void;
  /** Shows so much of the tree from now on; what is left out stays as it is. */
  filterBy(filter: Partial<TreeFilter>): void;
}

/** Lets everything through. */
export const NO_FILTER: TreeFilter = { text: '', problemsOnly: false };

const [SORT, FILTER] = ['tree.sort', 'tree.filter'];

/** The arrangement that was kept last; by id and without a filter in a new workspace, and where what was kept is none. */
export function arrangement(state: vscode.Memento, log: vscode.LogOutputChannel): Arrangement {
  const sortChanged = new vscode.EventEmitter<void>();
  const filterChanged = new vscode.EventEmitter<void>();
  let sort = SORTS.find(known => known === state.get<unknown>(SORT)) ?? 'id';
  let filter = filterIn(state.get<unknown>(FILTER));
  const keep = (key: string, value: unknown): void => {
    state.update(key, value).then(undefined, (error: unknown) => log.warn(`${key}: ${stackOf(error)}`));
  };
  return {
    get sort() {
      return sort;
    },
    get filter() {
      return filter;
    },
    onDidSort: sortChanged.event,
    onDidFilter: filterChanged.event,
    sortBy: to => {
      sort = to;
      keep(SORT, sort);
      sortChanged.fire();
    },
    filterBy: to => {
      filter = { ...filter, ...to };
      keep(FILTER, filter);
      filterChanged.fire();
    },
    dispose: () => vscode.Disposable.from(sortChanged, filterChanged).dispose(),
  };
}

/** True where a filter hides something. */
export function isFiltering({ text, problemsOnly }: TreeFilter): boolean {
  return text.trim() !== '' || problemsOnly;
}

function filterIn(kept: unknown): TreeFilter {
  if (typeof kept !== 'object' || kept === null) return NO_FILTER;
  const { text, problemsOnly } = { text: undefined, problemsOnly: undefined, ...kept };
  return { text: typeof text === 'string' ? text : '', problemsOnly: problemsOnly === true };
}

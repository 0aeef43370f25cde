/** Where a row stands among those of its parent, from 1; `expanded` is null without rows below it. */
export interface LineInTree {
  readonly level: number;
  readonly position: number;
  readonly siblings: number;
  readonly expanded: boolean | null;
}

/**
 * The roles of the parts of the view, to be spread into plain elements: the parts of a `table` that are laid out as grids
 * lose their own, and a native radio button can neither be cleared nor leave the arrows to the grid.
 */
export const roles = {
  headRow: { role: 'row', 'aria-rowindex': 1 },
  /** What changes with a status is not in the name of its row: a screen reader would say it twice, for it is announced too. */
  row: (name: string, described: string, index: number, { level, position, siblings, expanded }: LineInTree) =>
    ({
      role: 'row',
      'aria-label': name,
      'aria-description': described,
      'aria-level': level,
      'aria-posinset': position,
      'aria-setsize': siblings,
      'aria-rowindex': index + 2,
      ...(expanded === null ? {} : { 'aria-expanded': expanded }),
    }) as const,
  rowGroup: { role: 'rowgroup' },
  rowHeader: { role: 'rowheader' },
  sortHeader: (sort: 'ascending' | 'descending' | 'none') => ({ role: 'columnheader', 'aria-sort': sort }) as const,
  cell: { role: 'gridcell' },
  status: { role: 'status' },
  group: (label: string) => ({ role: 'group', 'aria-label': label }) as const,
  radioGroup: (label: string) => ({ role: 'radiogroup', 'aria-label': label }) as const,
  radio: (label: string, checked: boolean) =>
    ({ role: 'radio', 'aria-label': label, 'aria-checked': checked }) as const,
  menuItem: { role: 'menuitem' },
  toolbar: (label: string) => ({ role: 'toolbar', 'aria-label': label }) as const,
  /** In a drawing, where the names of attributes keep their case. */
  drawnButton: { role: 'button', tabindex: -1 },
} as const;

/**
 * The roles of the parts of a tree grid, to be spread into plain elements: the parts of a `table` that are laid out as
 * grids lose their own, and a native radio button can neither be cleared nor leave the arrows to the grid.
 */
export const roles = {
  headRow: { role: 'row' },
  row: (level: number, position: number, siblings: number, expanded: boolean | null) =>
    ({
      role: 'row',
      'aria-level': level,
      'aria-posinset': position,
      'aria-setsize': siblings,
      ...(expanded === null ? {} : { 'aria-expanded': expanded }),
    }) as const,
  rowHeader: { role: 'rowheader' },
  columnHeader: { role: 'columnheader' },
  cell: { role: 'gridcell' },
  status: { role: 'status' },
  radioGroup: (label: string) => ({ role: 'radiogroup', 'aria-label': label }) as const,
  radio: (label: string, checked: boolean) =>
    ({ role: 'radio', 'aria-label': label, 'aria-checked': checked }) as const,
} as const;

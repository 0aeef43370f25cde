/** The focus among the rows of the table, and among the status buttons of one. */

/** The row of an action, where it is in the page. */
export function rowElement(grid: HTMLElement | null, id: string | undefined): HTMLElement | null {
  if (grid === null || id === undefined) return null;
  return grid.querySelector<HTMLElement>(`[data-id="${CSS.escape(id)}"]`);
}

/** How much of the top is covered by what sticks there. */
export function coveredIn(grid: HTMLElement | null): number {
  const head = grid?.querySelector<HTMLElement>('.head');
  if (head === undefined || head === null) return 0;
  const { position, top } = getComputedStyle(head);
  return position === 'sticky' ? Number.parseFloat(top) + head.offsetHeight : head.offsetHeight;
}

/** Moves the focus to the first column that can be sorted by. */
export function enterHead(grid: HTMLElement | null): void {
  const heads = [...(grid?.querySelectorAll<HTMLElement>('.head .sort') ?? [])];
  heads.find(head => head.checkVisibility())?.focus();
}

/** Moves the focus into the status buttons of a row: to the chosen one, else the first. */
export function enterStatus(row: HTMLElement | null): void {
  const choice =
    row?.querySelector<HTMLElement>('[role=radio][aria-checked=true]') ??
    row?.querySelector<HTMLElement>('[role=radio]');
  choice?.focus();
}

/** Moves it along them, and from the first back to the row. True where the key did that. */
export function walkStatuses(from: HTMLElement, row: HTMLElement, key: string): boolean {
  const choices = [...row.querySelectorAll<HTMLElement>('[role=radio]')];
  const index = choices.indexOf(from);
  if (key === 'ArrowLeft') {
    (choices[index - 1] ?? row).focus();
    return true;
  }
  if (key === 'ArrowRight' && index >= 0) {
    choices[index + 1]?.focus();
    return true;
  }
  return false;
}

/** What a filter leaves is seen at once, wherever the page stands. */
import type { RefObject } from 'preact';
import { useLayoutEffect, useRef } from 'preact/hooks';
import type { Filters } from '../state/memory.ts';
import { isFiltered } from './filter.ts';
import { coveredIn } from './focus.ts';
import { offsetIn } from './offset.ts';

/** How many rows are enough to see what was found. */
const ENOUGH = 3;

/** Brings the first rows of a table that was narrowed down into sight, right below the filters. */
export function useSeenMatches(scroller: RefObject<HTMLElement | null>, scope: string, filters: Filters): void {
  const last = useRef<{ readonly scope: string; readonly filters: Filters } | null>(null);
  useLayoutEffect(() => {
    const before = last.current;
    last.current = { scope, filters };
    if (scroller.current === null || before?.scope !== scope || before.filters === filters) return;
    if (isFiltered(filters)) showFirstRows(scroller.current);
  }, [scope, filters]);
}

function showFirstRows(scroller: HTMLElement): void {
  const rows = scroller.querySelector<HTMLElement>('.rows');
  if (rows === null) return;
  const top = offsetIn(scroller, rows);
  const above = coveredIn(scroller.querySelector('.table'));
  const isBelow = top - scroller.scrollTop >= above;
  const first = [...rows.children].slice(0, ENOUGH).reduce((sum, row) => sum + row.clientHeight, 0);
  if (isBelow && top + first <= scroller.scrollTop + scroller.clientHeight) return;
  scroller.scrollTop = top - above;
}

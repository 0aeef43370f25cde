/** What the reader has chosen in the view: kept while it is hidden, and after a reload. Pure. */
import { recordOf } from '../../../server/src/protocol/shapes.ts';
import type { Scope } from '../../../server/src/protocol/simulation.ts';
import type { Panels } from '../../../server/src/protocol/view.ts';
import { SORT_KEYS, type Sorting } from '../table/sorting.ts';

/** What the table is narrowed down to; empty texts let everything through. */
export interface Filters {
  readonly text: string;
  /** One of `STATUS_FILTERS`, or empty. */
  readonly status: string;
  /** A category, `none` for the actions without one, or empty. */
  readonly category: string;
  /** Only what the last change moved, or what differs from the baseline. */
  readonly changed: boolean;
}

export interface Memory {
  readonly shown: Scope | null;
  readonly panels: Panels;
  /** By scope, the ids of the rows whose twisty differs from the default. */
  readonly toggled: Readonly<Record<string, readonly string[]>>;
  readonly filters: Filters;
  /** Which cards the reader has opened or closed, by their names: what is not here is as the room allows. */
  readonly cards: Readonly<Record<string, boolean>>;
  readonly sorting: Sorting;
  /** The id of the action whose parts are drawn as a treemap; null for bars. */
  readonly map: string | null;
  /** The themes of questions that are open or closed otherwise than to begin with; an empty one for what has none. */
  readonly themes: readonly string[];
  /** How much of the window the panels have, in per cent, beside the table and below it; null where nobody has said so. */
  readonly dock: { readonly beside: number | null; readonly below: number | null };
  /** How far the page was scrolled, in pixels. */
  readonly scrolled: number;
}

/** Filters that let everything through. */
export const noFilters: Filters = { text: '', status: '', category: '', changed: false };

const initial: Memory = {
  shown: null,
  panels: {
    explained: null,
    collectivity: false,
    nextActions: true,
    comparison: true,
    switch: false,
    gains: false,
    plan: null,
  },
  toggled: {},
  cards: {},
  filters: noFilters,
  sorting: null,
  map: null,
  themes: [],
  dock: { beside: null, below: null },
  scrolled: 0,
};

/** Reads a memory: it was written by an earlier version of the view, perhaps, so only what has the right shape is believed. */
export function asMemory(value: unknown): Memory {
  const memory = recordOf(value);
  const shown = recordOf(memory['shown']);
  const panels = recordOf(memory['panels']);
  const filters = recordOf(memory['filters']);
  const dock = recordOf(memory['dock']);
  const { referential, scope } = shown;
  return {
    shown: typeof referential === 'string' && typeof scope === 'string' ? { referential, scope } : null,
    panels: {
      explained: typeof panels['explained'] === 'string' ? panels['explained'] : null,
      collectivity: flag(panels['collectivity'], initial.panels.collectivity),
      nextActions: flag(panels['nextActions'], initial.panels.nextActions),
      comparison: flag(panels['comparison'], initial.panels.comparison),
      switch: flag(panels['switch'], initial.panels.switch),
      gains: flag(panels['gains'], initial.panels.gains),
      plan: share(panels['plan']),
    },
    toggled: Object.fromEntries(
      Object.entries(recordOf(memory['toggled'])).filter((entry): entry is [string, string[]] => isTexts(entry[1])),
    ),
    cards: Object.fromEntries(
      Object.entries(recordOf(memory['cards'])).filter(
        (entry): entry is [string, boolean] => typeof entry[1] === 'boolean',
      ),
    ),
    filters: {
      text: text(filters['text']),
      status: text(filters['status']),
      category: text(filters['category']),
      changed: flag(filters['changed'], false),
    },
    sorting: asSorting(recordOf(memory['sorting'])),
    map: typeof memory['map'] === 'string' ? memory['map'] : null,
    themes: isTexts(memory['themes']) ? memory['themes'] : initial.themes,
    dock: { beside: numberOrNull(dock['beside']), below: numberOrNull(dock['below']) },
    scrolled: typeof memory['scrolled'] === 'number' ? memory['scrolled'] : 0,
  };
}

function asSorting({ by, descending }: Readonly<Record<string, unknown>>): Sorting {
  const key = SORT_KEYS.find(one => one === by);
  return key === undefined ? null : { by: key, descending: flag(descending, true) };
}

function isTexts(value: unknown): value is string[] {
  return Array.isArray(value) && value.every(item => typeof item === 'string');
}

function flag(value: unknown, otherwise: boolean): boolean {
  return typeof value === 'boolean' ? value : otherwise;
}

function numberOrNull(value: unknown): number | null {
  return typeof value === 'number' && Number.isFinite(value) ? value : null;
}

function share(value: unknown): number | null {
  return typeof value === 'number' && value >= 0 && value <= 1 ? value : null;
}

function text(value: unknown): string {
  return typeof value === 'string' ? value : '';
}

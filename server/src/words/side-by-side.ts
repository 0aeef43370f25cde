import { say } from '../../../l10n/say.ts';
import type { SaidInput } from './input-differences.ts';
import { showChange, showFigure } from './numbers.ts';
import type { Table } from './table.ts';

/** A référentiel under several scenarios, as it is printed: figures rounded to three decimals. */
export interface ComparedReferential {
  readonly referential: string;
  readonly sides: readonly { readonly file: string; readonly title: string | null; readonly stars: number | null }[];
  readonly rows: readonly ComparedAction[];
  /** What the scenarios are told otherwise. */
  readonly inputs: readonly Omit<SaidInput, 'question'>[];
}

/** An action down to the measures, by side; null where it is not there. */
export interface ComparedAction {
  readonly action: string;
  readonly title: string;
  readonly figures: readonly (ReportedFigures | null)[];
}

export interface ReportedFigures {
  readonly done: number;
  readonly potential: number;
  /** 0–1; null without potential. */
  readonly share: number | null;
  /** Of the points done, against the first side; null for the first itself. */
  readonly difference: number | null;
}

/** The tables of a comparison: the points, then what the scenarios are told otherwise, where they are. */
export function sideBySideTables({ sides, rows, inputs }: ComparedReferential): readonly Table[] {
  const names = sides.map(({ title, file }) => title ?? file);
  const points: Table = {
    head: [
      say('Action'),
      say('Title'),
      ...names.flatMap((name, at) => (at === 0 ? [name] : [name, say('Difference')])),
    ],
    rows: rows.map(({ action, title, figures }) => [action, title, ...figures.flatMap(cellsOf)]),
  };
  const told: Table = {
    head: [say('What'), say('Title'), ...names],
    rows: inputs.map(({ name, title, values }) => [name, title, ...values.map(value => value ?? '–')]),
  };
  return inputs.length === 0 ? [points] : [points, told];
}

function cellsOf(figures: ReportedFigures | null, at: number): readonly string[] {
  const points = figures === null ? '–' : `${showFigure(figures.done)} / ${showFigure(figures.potential)}`;
  if (at === 0) return [points];
  const difference = figures?.difference ?? null;
  return [points, difference === null ? '–' : showChange(difference)];
}

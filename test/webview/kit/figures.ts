/** The figures on the screen, held against those of `score --format json`. */
import { equal, ok } from 'node:assert/strict';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { treeOf } from '../../../client/webview/state/tree.ts';
import type { Simulation } from '../../../server/src/protocol/simulation.ts';
import { runCli } from '../../kit/cli.ts';
import { EXAMPLE } from './from-server.ts';
import type { OpenView } from './page.ts';
import { plain } from './suite.ts';

/** What the command line tells of an action, and of a scenario. */
export interface ToldRow {
  readonly point_fait: number;
  readonly point_potentiel: number;
  readonly point_referentiel: number;
}
export interface Told {
  readonly scores: Readonly<Record<string, ToldRow>>;
  readonly totals: readonly { readonly stars: number }[];
}

/** What it tells in French of scenarios, by their texts, over a folder; `more` is what else is asked of each. */
export async function toldOf<More extends object = object>(
  scenarios: readonly string[],
  where = EXAMPLE,
  more: readonly string[] = [],
): Promise<readonly (Told & More)[]> {
  const folder = await mkdtemp(join(tmpdir(), 'figures-'));
  try {
    const files = scenarios.map((_, at) => join(folder, `${at}.scenario.yml`));
    await Promise.all(files.map((file, at) => writeFile(file, scenarios[at] ?? '')));
    const args = ['score', where, '--scenario', ...files, '--format', 'json', ...more];
    return JSON.parse((await runCli(args, { LC_ALL: 'fr_FR.UTF-8' })).out).scenarios;
  } finally {
    await rm(folder, { recursive: true });
  }
}

/** The figures of an action, as the table has them. */
export interface Figures {
  readonly done: number;
  readonly potential: number;
}

const FIELDS = { done: 'point_fait', potential: 'point_potentiel' } as const;

/**
 * Every row of the table has the figures of the command line, rounded down or up, and those of the children of an action add up
 * to it. Gives how many figures there are, and how many are rounded plainly.
 */
export async function checkRows(
  view: OpenView,
  simulation: Simulation,
  told: Told,
  prefix: string,
): Promise<RoundedFigures> {
  const rows = simulation.rows ?? [];
  const cells = await tableCells(view);
  equal(cells.size, rows.length, 'all rows are in the page');
  const tree = treeOf(rows);
  let all = 0;
  let plainly = 0;
  for (const [index, { id, score }] of rows.entries()) {
    const json = told.scores[id === '' ? prefix : `${prefix}_${id}`];
    const children = (tree.children[index] ?? []).flatMap(child => rows[child] ?? []);
    for (const name of ['done', 'potential'] as const) {
      const [figure = Number.NaN, toldFigure = Number.NaN] = [cells.get(id)?.[name], json?.[FIELDS[name]]];
      // Of the three decimals that are told, the last may have been rounded.
      ok(Math.abs(figure - toldFigure) < 0.0105, `${name} of ${id}: ${figure} for ${toldFigure}`);
      all++;
      if (figure === withTwo(toldFigure)) plainly++;
      const sum = children.reduce((some, child) => some + child.score[name], 0);
      if (children.length === 0 || Math.abs(sum - score[name]) > 1e-9) continue;
      const sumShown = children.reduce((some, child) => some + (cells.get(child.id)?.[name] ?? Number.NaN), 0);
      equal(withTwo(sumShown), figure, `children of ${id}, ${name}`);
    }
  }
  return { all, plainly };
}

export interface RoundedFigures {
  readonly all: number;
  readonly plainly: number;
}

/** The points done and the potential of the total and in each row of the table, by the id of its action. */
export async function tableCells(view: OpenView): Promise<ReadonlyMap<string, Figures>> {
  const rows = await view.page.locator('.rows > [data-id]').evaluateAll(found =>
    found.map(row => ({
      id: row.getAttribute('data-id') ?? '',
      done: row.querySelector('.done .figure')?.lastChild?.textContent ?? '',
      potential: row.querySelector('.potential .figure')?.textContent ?? '',
    })),
  );
  const total = {
    id: '',
    done: await plain(view.page.getByTestId('total-done')),
    potential: await plain(view.page.getByTestId('total-potential')),
  };
  return new Map(
    [total, ...rows].map(({ id, done, potential }) => [id, { done: read(done), potential: read(potential) }]),
  );
}

/** Each part of the charts, over their bars, is what the legend tells of it. */
export async function checkCharts(view: OpenView): Promise<void> {
  const total = await totalIn(view);
  const tables = await view.page
    .locator('.chart-table')
    .evaluateAll(found =>
      found.map(table =>
        [...table.querySelectorAll('tbody tr')].map(row =>
          [...row.querySelectorAll('td')].map(cell => cell.textContent ?? ''),
        ),
      ),
    );
  ok(tables.length > 0);
  for (const lines of tables) {
    const sumOf = (column: number): number =>
      withTwo(lines.reduce((some, cells) => some + read(cells[column] ?? ''), 0));
    equal(sumOf(0), total.done);
    equal(sumOf(5), total.potential);
    for (const cells of lines) {
      const parts = cells.slice(0, 5).reduce((some, cell) => some + read(cell), 0);
      equal(withTwo(parts), read(cells[5] ?? ''), cells.join(' '));
    }
  }
}

/** The points done and the potential of the total. */
async function totalIn(view: OpenView): Promise<Figures> {
  return {
    done: read(await plain(view.page.getByTestId('total-done'))),
    potential: read(await plain(view.page.getByTestId('total-potential'))),
  };
}

/** A figure that is read on the screen. */
export function read(text: string): number {
  return Number(
    text
      .replace(/[^\d,−-]/g, '')
      .replace('−', '-')
      .replace(',', '.'),
  );
}

/** A figure of three decimals with two, without a negative zero. */
export function withTwo(figure: number | undefined): number {
  const thousandths = Math.round((figure ?? Number.NaN) * 1000);
  return (Math.sign(thousandths) * Math.round(Math.abs(thousandths) / 10)) / 100 + 0;
}

import { say } from '../../../../l10n/say.ts';
import { showChange, showNumber, showPercent } from '../../words/numbers.ts';
import type { Table } from '../../words/table.ts';
import { sayMember } from './member-name.ts';
import type { ReportedPart, ReportedPopulation, ReportedShift } from './reported-population.ts';
import { showShare } from './shown-figures.ts';

/** A table under a title of ours. */
export interface TitledTable {
  readonly title: string;
  readonly table: Table;
}

/** What is told of the référentiels of a population in which some score differs, table by table. */
export function populationTables(population: ReportedPopulation): readonly TitledTable[] {
  const touched = population.referentials.filter(({ winners, losers }) => winners + losers > 0);
  return touched.flatMap(shift => [
    titled(shift, say('Changes of the share, percentage points'), quantilesTable(shift)),
    titled(shift, say('How many change by how much'), histogramTable(shift)),
    ...(shift.stars.crossings.length === 0 ? [] : [titled(shift, say('Stars'), starsTable(shift))]),
    titled(shift, say('Axes that explain it, percentage points'), partsTable(shift.axes)),
    titled(shift, say('Measures that explain it, percentage points'), partsTable(shift.measures)),
    titled(shift, say('Who loses and gains the most'), extremesTable(population, shift)),
  ]);
}

function titled({ referential }: ReportedShift, title: string, table: Table): TitledTable {
  return { title: `${title} (${referential})`, table };
}

/** From who loses the most to who gains the most. */
function quantilesTable({ quantiles }: ReportedShift): Table {
  const names = quantiles.map(({ at }) => {
    if (at === 0) return say('Least');
    if (at === 1) return say('Most');
    return at === 0.5 ? say('Median') : showPercent(at * 100);
  });
  return { head: names, rows: [quantiles.map(({ change }) => showChange(change * 100))] };
}

/** Bars as long as 20 signs: real text, wherever it is read. */
const LONGEST = 20;

function histogramTable({ histogram, counted, winners, losers }: ReportedShift): Table {
  const most = Math.max(...histogram.map(({ count }) => count));
  const rows = histogram.map(({ from, to, count }) => [
    `${showChange(from * 100)} … ${showChange(to * 100)}`,
    '█'.repeat(Math.ceil((count / most) * LONGEST)),
    showNumber(count),
  ]);
  const same = [say('no change'), '', showNumber(counted - winners - losers)];
  return { head: [say('Percentage points'), '', say('Collectivités')], rows: [...rows, same] };
}

function starsTable({ stars }: ReportedShift): Table {
  return {
    head: [say('Stars'), say('Collectivités')],
    rows: stars.crossings.map(({ from, to, count }) => [`${from} → ${to}`, showNumber(count)]),
  };
}

/** More of them explain too little to be read. */
const MOST_PARTS = 15;

/** How far each part moves shares: up and down alike, and on the whole. */
function partsTable(parts: readonly ReportedPart[]): Table {
  return {
    head: [say('Action'), say('Title'), say('Moves by'), say('On average'), say('Collectivités')],
    rows: parts
      .slice(0, MOST_PARTS)
      .map(({ id, title, explains, moves, touched }) => [
        id,
        title,
        showNumber(moves * 100),
        showChange(explains * 100),
        showNumber(touched),
      ]),
  };
}

function extremesTable(population: ReportedPopulation, { worst, best }: ReportedShift): Table {
  const rows = [worst, best].flatMap(member => {
    if (member === null) return [];
    const { before, after, change, file } = member;
    const stars = before.stars === after.stars ? String(after.stars) : `${before.stars} → ${after.stars}`;
    return [
      [
        file ?? sayMember(population, member),
        showShare(before.share),
        showShare(after.share),
        showChange(change * 100),
        stars,
      ],
    ];
  });
  return { head: [say('Scenario'), say('Before'), say('After'), say('Percentage points'), say('Stars')], rows };
}

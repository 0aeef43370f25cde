import { createHash } from 'node:crypto';
import { language, say } from '../../../../l10n/say.ts';
import { sayChangeSeverity } from '../../words/changes.ts';
import { element, type Html, styleSheet } from '../../words/html.ts';
import { sayInOneLine, toldAhead } from './ahead.ts';
import { sayConsequences } from './consequences.ts';
import { curvePicture } from './curve-picture.ts';
import { type Group, groupsOf } from './groups.ts';
import { counted, figureChanges, headline, populationBehind } from './headline.ts';
import { tableOf } from './html-table.ts';
import { PAGE_STYLE } from './page-style.ts';
import { placeOf } from './places.ts';
import { populationTables } from './population-tables.ts';
import { NAMED, type Recurrence, recurringIn, sayUnnamed, titleOfRecurring } from './recurring.ts';
import { type DiffReport, isSilent, type ReportedChange } from './report.ts';
import { sayUnmoved, sensitivityTables } from './sensitivity-tables.ts';
import { titleOfSeverity } from './severities.ts';
import { figuresTable, scoresTable } from './tables.ts';

/** One page that needs nothing else, runs nothing, and can be printed: the largest change, the scores, the changes by measure. */
export function diffHtml(report: DiffReport, threshold: number): string {
  const title = say('What changed in the référentiel');
  const { before, after } = report;
  const first = isSilent(report) ? say('Nothing changed in meaning.') : headline(report, threshold);
  const { recurring, others } = recurringIn(report.changes);
  const main = element(
    'main',
    {},
    element('h1', {}, title),
    element('p', { class: 'versions' }, element('code', {}, before.place), ' → ', element('code', {}, after.place)),
    ...(first === undefined ? [] : [element('p', { class: 'first' }, first)]),
    ...(isSilent(report) ? [] : [element('p', {}, counted(report))]),
    ...scoresSection(report),
    ...populationSection(report, threshold),
    ...sensitivitySection(report),
    ...sectionsAhead(report),
    ...sections(groupsOf(others)),
    ...recurringSection(recurring),
  );
  const page = element('html', { lang: language() }, headOf(title), element('body', {}, main));
  return `<!doctype html>\n${page.html}\n`;
}

function headOf(title: string): Html {
  const hash = createHash('sha256').update(PAGE_STYLE).digest('base64');
  const policy = `default-src 'none'; style-src 'sha256-${hash}'; base-uri 'none'; form-action 'none'`;
  return element(
    'head',
    {},
    element('meta', { charset: 'utf-8' }),
    element('meta', { 'http-equiv': 'Content-Security-Policy', content: policy }),
    element('meta', { name: 'viewport', content: 'width=device-width, initial-scale=1' }),
    element('title', {}, title),
    styleSheet(PAGE_STYLE),
  );
}

function scoresSection(report: DiffReport): readonly Html[] {
  const tables = scoresTable(report).map(table => tableOf(say('Scores'), table, false));
  const figures = figureChanges(report).map(({ who, told }) =>
    tableOf(`${who}, ${told.referential}`, figuresTable(told)),
  );
  return tables.length + figures.length === 0 ? [] : [element('h2', {}, say('Scores')), ...tables, ...figures];
}

/** What the first sentence has not told of the population, and its tables. */
function populationSection(report: DiffReport, threshold: number): readonly Html[] {
  const { population } = report;
  if (population === null) return [];
  const sentences = populationBehind(report, threshold).map(sentence => element('p', {}, sentence));
  const tables = populationTables(population).map(({ title, table }) => tableOf(title, table));
  return [element('h2', {}, say('Population')), ...sentences, ...tables];
}

/** What decides on scores, where it would else be lost among much else. */
function sectionsAhead(report: DiffReport): readonly Html[] {
  return toldAhead(report).flatMap(({ severity, changes }) => [
    element('h2', {}, titleOfSeverity(severity, report)),
    ...changes.map(change => element('p', {}, element('a', { href: `#c${change.fingerprint}` }, sayInOneLine(change)))),
  ]);
}

function sensitivitySection(report: DiffReport): readonly Html[] {
  if (report.sensitivities.length === 0) return [];
  const curves = sensitivityTables(report).flatMap(({ title, table, jumps, curve }) => {
    const picture = curvePicture(curve, title);
    const sentences = jumps.map(sentence => element('p', {}, sentence));
    return [element('h3', {}, title), ...(picture ? [picture] : []), ...sentences, tableOf(title, table, false)];
  });
  const unmoved = sayUnmoved(report).map(sentence => element('p', {}, sentence));
  return [element('h2', {}, say('Sensitivity')), ...unmoved, ...curves];
}

/** A référentiel has a title of its own where there are several. */
function sections(groups: readonly Group[]): readonly Html[] {
  const names = [...new Set(groups.map(({ referential }) => referential))];
  return names.flatMap(name => [
    element('h2', {}, name ?? say('Around the measures')),
    ...groups.filter(({ referential }) => referential === name).map(section),
  ]);
}

/** What recurs, with the first of it. */
function recurringSection(recurring: readonly Recurrence[]): readonly Html[] {
  if (recurring.length === 0) return [];
  const parts = recurring.flatMap(one => [
    element('h3', {}, one.title),
    ...one.changes.slice(0, NAMED).map(change => {
      const place = placeOf(change);
      const where = place === undefined ? [] : [' ', element('code', {}, place)];
      return element('p', { class: 'where' }, change.about, ...where);
    }),
    element('p', { class: 'where' }, sayUnnamed(one)),
  ]);
  return [element('h2', {}, titleOfRecurring()), ...parts];
}

function section({ title, subjects }: Group): Html {
  const lists = subjects.flatMap(({ about, changes }) => [
    ...(about === undefined ? [] : [element('h4', {}, about)]),
    element('ul', {}, ...changes.map(item)),
  ]);
  return element('section', {}, element('h3', {}, title), ...lists);
}

function item(change: ReportedChange): Html {
  const { severity, message, because, fingerprint } = change;
  const [place, consequences] = [placeOf(change), sayConsequences(change)];
  const where = [...(place === undefined ? [] : [place]), fingerprint].map(name => element('code', {}, name));
  return element(
    'li',
    { id: `c${fingerprint}` },
    element('p', { class: `mark ${severity}` }, sayChangeSeverity(severity)),
    element(
      'div',
      {},
      element('p', {}, message),
      ...(consequences === undefined ? [] : [element('p', {}, consequences)]),
      element('p', { class: 'why' }, because),
      element('p', { class: 'where' }, ...where.flatMap((one, at) => (at === 0 ? [one] : [' · ', one]))),
    ),
  );
}

import { say } from '../../../l10n/say.ts';
import { actionsFrom, pathTo } from '../core/index/tree.ts';
import type { Action, Referential } from '../core/model/referential.ts';
import type { FileKind } from '../core/model/source.ts';
import { element, type Html } from '../words/html.ts';
import { actionsTable, titleOf } from './actions-table.ts';
import { citedBy } from './cited-by.ts';
import type { ShownEntry } from './files.ts';
import type { Link, Page } from './frame.ts';
import { inFrench } from './french.ts';
import { rendered } from './markdown.ts';
import type { SiteParts } from './parts.ts';
import { summaryOf } from './summary.ts';

/** The page of an action down to the measures: what is written of it, and all that stands below and around it. */
export function actionPage(site: SiteParts, referential: Referential, action: Action): Page {
  const { workspace, addresses } = site;
  const page = addresses.pageOf(referential, action.id);
  const { declared, around } = site.shownOn(page);
  const own = declared.filter(({ id }) => id === action.id);
  const below = declared.filter(({ id }) => id !== action.id);
  const isTitled = own[0]?.tokens[0]?.type === 'heading_open';
  return {
    title: action.id === '' ? site.labelOf(referential) : nameOf(action),
    above: linksAbove(site, referential, action),
    main: [
      ...(isTitled ? [] : [element('h1', inFrench(), ...idOf(action), titleOf(action))]),
      element('article', {}, ...written(own, isTitled ? 1 : 2), ...summaryBelow(referential, action)),
      ...belowSection(site, referential, action, below),
      ...aroundSections(around),
      ...citedBy(workspace, addresses, referential, action.id),
      ...neighbours(site, referential, action),
    ],
  };
}

function nameOf({ id, title }: Action): string {
  return `${id} ${title}`.trim();
}

function idOf({ id }: Action): readonly (Html | string)[] {
  return id === '' ? [] : [element('span', { class: 'id' }, id), ' '];
}

function written(shown: readonly ShownEntry[], top: number): readonly Html[] {
  return shown.length === 0
    ? []
    : [
        rendered(
          shown.flatMap(({ tokens }) => tokens),
          top,
        ),
      ];
}

/** How much there is of a référentiel. */
function summaryBelow(referential: Referential, { id }: Action): readonly Html[] {
  return id === '' ? [element('p', { class: 'quiet' }, summaryOf(referential))] : [];
}

/** What stands below an action: a table that leads to it, and of a measure the texts as well. */
function belowSection(
  { addresses }: SiteParts,
  referential: Referential,
  action: Action,
  below: readonly ShownEntry[],
): readonly Html[] {
  const { measureLevel } = referential;
  const isMeasure = action.level === measureLevel;
  const title = say(isMeasure ? 'Sub-actions' : 'Measures');
  const deepest = isMeasure ? measureLevel + 1 : measureLevel;
  const table = actionsTable(referential, addresses, { above: action, deepest, caption: title });
  if (table === undefined && below.length === 0) return [];
  return [
    element('section', { class: 'below' }, element('h2', {}, title), ...(table ? [table] : []), ...written(below, 3)),
  ];
}

const KIND_TITLES = { question: 'Questions', rule: 'Rules', evidence: 'Evidence', indicator: 'Indicators' } as const;

/** What stands around the measures, a section a kind. */
export function aroundSections(around: readonly ShownEntry[]): readonly Html[] {
  return kindsIn(around).flatMap(kind => {
    const own = around.filter(({ file }) => file.kind === kind).flatMap(({ tokens }) => tokens);
    return [element('section', { class: 'around' }, element('h2', {}, say(KIND_TITLES[kind])), rendered(own, 3))];
  });
}

function kindsIn(around: readonly ShownEntry[]): readonly (keyof typeof KIND_TITLES)[] {
  const isTold = (kind: FileKind): kind is keyof typeof KIND_TITLES => Object.hasOwn(KIND_TITLES, kind);
  return [...new Set(around.map(({ file }) => file.kind))].filter(isTold);
}

function linksAbove(site: SiteParts, referential: Referential, { id }: Action): readonly Link[] {
  const path = (pathTo(referential.root, id) ?? []).slice(0, -1);
  return path.map(action => ({
    href: site.addresses.toAction(referential, action.id),
    text: action.id === '' ? site.labelOf(referential) : nameOf(action),
    isFrench: true,
  }));
}

/** The measures before and behind one, in the order of the tree. */
function neighbours({ addresses }: SiteParts, referential: Referential, action: Action): readonly Html[] {
  if (action.level !== referential.measureLevel) return [];
  const measures = [...actionsFrom(referential.root)].filter(({ level }) => level === referential.measureLevel);
  const at = measures.findIndex(({ id }) => id === action.id);
  const link = (to: Action | undefined, rel: 'prev' | 'next'): readonly Html[] =>
    to === undefined
      ? []
      : [
          element(
            'a',
            { href: addresses.toAction(referential, to.id), rel, class: rel },
            element('span', { class: 'quiet' }, say(rel === 'prev' ? 'Previous measure' : 'Next measure')),
            element('span', inFrench(), nameOf(to)),
          ),
        ];
  const links = [...link(measures[at - 1], 'prev'), ...link(measures[at + 1], 'next')];
  return links.length === 0 ? [] : [element('nav', { class: 'neighbours', 'aria-label': say('Measures') }, ...links)];
}

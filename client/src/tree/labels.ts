/** What the tree says of an action. Pure. */
import { language, say } from '../../../l10n/say.ts';
import { sayKind } from '../../../l10n/say-kind.ts';
import { figure } from '../base/figures.ts';
import { badgeInWords } from './badge.ts';
import { alignedName, alignedWeight, type Columns } from './columns.ts';
import type { ActionNode } from './nodes.ts';

/** “id  title”; the name of the référentiel for its root. */
export function labelOf(node: ActionNode): string {
  const { id, title } = node.action;
  return id === '' ? node.referentialLabel : `${id}  ${title}`.trimEnd();
}

/**
 * What a row of the tree begins with: the id; below a measure its last segment, `.2`, for the rows above it tell the
 * rest; of a root the name of the référentiel; of a copied file its name, for its id is that of another.
 */
export function nameOf({ action: { id, kind, copyIn }, referentialLabel }: ActionNode, columns: Columns): string {
  if (copyIn !== null) return copyIn;
  if (id === '') return referentialLabel;
  const isBelowMeasure = kind === 'sub-action' || kind === 'task';
  return alignedName(isBelowMeasure ? id.slice(id.lastIndexOf('.')) : id, columns);
}

/**
 * The weight, for a root also without alternatives, then the title, or for a root its folder: “2,1 pts · Réaliser un inventaire”.
 * The weight is the share where that is what the text gives. It comes first because titles are sentences, and would push it
 * out of a side bar of usual width. `folder` is empty where there is no need to tell it.
 */
export function descriptionOf({ action }: ActionNode, folder: string, columns: Columns): string {
  const total = action.id === '' ? withoutAlternativesText(action.withoutAlternatives) : '';
  const texts = [alignedWeight(action, columns), total, action.id === '' ? folder : action.title];
  return texts.filter(text => text !== '').join(' · ');
}

/** What else is known of an action, a line each: kind and id, that it is a copy, share of the parent, category. VS Code adds the words of its badge. */
export function detailsOf(node: ActionNode): readonly string[] {
  const { action, parent } = node;
  const share = percentText(action.percent);
  const parentName = parent === null ? '' : parent.action.id === '' ? parent.referentialLabel : parent.action.id;
  return [
    [capitalised(sayKind(action.kind)), action.id].filter(text => text !== '').join(' '),
    action.copyIn === null
      ? ''
      : say('{file} is a copy: it gives the same id, and does not count', { file: action.copyIn }),
    pointsText(action.points),
    withoutAlternativesText(action.withoutAlternatives),
    share === '' || parentName === '' ? '' : say('{share} of {parent}', { share, parent: parentName }),
    action.category === null ? '' : say('Category: {category}', { category: action.category }),
  ].filter(text => text !== '');
}

/** What a screen reader says of an action. */
export function spokenLabelOf(node: ActionNode): string {
  const { id, title } = node.action;
  const [name, ...details] = detailsOf(node);
  const problems = badgeInWords(node.action);
  return [name, id === '' ? node.referentialLabel : title, ...details, ...(problems === '' ? [] : [problems])].join(
    ', ',
  );
}

/** “2,1 pts”, with two decimals at most; nothing where the points cannot be told. */
function pointsText(points: number | null): string {
  return points === null ? '' : say('{points} pts', { points: figure(points) });
}

function withoutAlternativesText(points: number | null): string {
  return points === null ? '' : say('{points} pts without alternatives', { points: figure(points) });
}

function percentText(percent: number | null): string {
  if (percent === null) return '';
  const format = new Intl.NumberFormat(language(), { style: 'percent', maximumFractionDigits: 2 });
  return format.format(percent / 100);
}

/** A word as it stands at the beginning. */
export function capitalised(text: string): string {
  return text.charAt(0).toLocaleUpperCase(language()) + text.slice(1);
}

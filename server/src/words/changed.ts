import { say } from '../../../l10n/say.ts';
import type { Changed, Values, WordCount } from '../core/changes/changed.ts';
import type { WrittenWeight } from '../core/model/source.ts';
import { sayFormulaChange } from './changed-formula.ts';
import { showChange, showPercent } from './numbers.ts';
import { sayProblem } from './problems.ts';
import { sayPoints } from './weight.ts';

/** What became of the subject of a change, in few words: `title: “A” → “B”`. */
export function sayChanged(what: Changed): string {
  switch (what.kind) {
    case 'added':
      return what.actions > 1 ? say('added, {count} actions in all', { count: what.actions }) : say('added');
    case 'removed':
      return what.actions > 1 ? say('removed, {count} actions in all', { count: what.actions }) : say('removed');
    case 'moved':
      return say(what.by === 'trail' ? 'was {id}, as a trail tells' : 'was {id}', { id: what.from });
    case 'split':
      return say('split into {ids}', { ids: what.into.join(', ') });
    case 'merged':
      return say('merged from {ids}', { ids: what.from.join(', ') });
    case 'retitled':
      return say('title: “{before}” → “{after}”', { before: what.before, after: what.after });
    case 'reweighted':
      return say('weight: {change}', { change: arrow(sayWritten(what.before), sayWritten(what.after)) });
    case 'recategorised':
      return say('category: {change}', { change: arrow(what.before, what.after) });
    case 'converted':
      return sayConversion(what);
    case 'renamed':
      return say('name: {change}', { change: arrow(what.before, what.after) });
    case 'stars':
      return say('stars from: {change}', { change: arrow(sayShares(what.before), sayShares(what.after)) });
    case 'text':
      return sayText(what.section, what.words);
    case 'key':
      return `${what.key}${say(': {text}', { text: sayValues(what.before, what.after) })}`;
    case 'citation-gained':
      return say('cites {id}', { id: what.to });
    case 'citation-lost':
      return say('no longer cites {id}', { id: what.to });
    case 'citation-broken':
      return say('cites {id}, which is gone', { id: what.to });
    case 'citation-mended':
      return say('cites {id}, which is there now', { id: what.to });
    case 'formula-added':
    case 'formula-removed':
    case 'formula-changed':
      return sayFormulaChange(what);
    case 'reordered': {
      const others = { ids: what.than.join(', ') };
      return what.now === 'later'
        ? say('rule on the score: applies after that of {ids} now', others)
        : say('rule on the score: applies before that of {ids} now', others);
    }
    case 'problem-gained':
      return say('new problem: {problem}', { problem: sayProblem(what.problem) });
    case 'problem-mended':
      return say('problem mended: {problem}', { problem: sayProblem(what.problem) });
  }
}

function arrow(before: string | undefined, after: string | undefined): string {
  return `${before || say('none')} → ${after || say('none')}`;
}

/** Shares (0–1) from which stars are given. */
function sayShares(shares: readonly number[]): string {
  return shares.map(share => showPercent(share * 100)).join(' · ');
}

/** What a block says of a weight; empty where it says nothing. */
function sayWritten({ points, percent, pointsOverseas }: WrittenWeight): string {
  const overseas =
    pointsOverseas === undefined ? [] : [say('{points} overseas', { points: sayPoints(pointsOverseas) })];
  return [
    ...(points === undefined ? [] : [sayPoints(points)]),
    ...(percent === undefined ? [] : [showPercent(percent)]),
    ...overseas,
  ].join(' · ');
}

function sayConversion({ before, after, keys }: Extract<Changed, { readonly kind: 'converted' }>): string {
  const parts = [
    ...(before.platform === after.platform
      ? []
      : [say('platform: {change}', { change: arrow(before.platform, after.platform) })]),
    ...(before.dialect === after.dialect
      ? []
      : [say('points written as in: {change}', { change: arrow(before.dialect, after.dialect) })]),
    ...(before.measureLevel === after.measureLevel
      ? []
      : [
          say('level of measures: {change}', {
            change: arrow(String(before.measureLevel), String(after.measureLevel)),
          }),
        ]),
  ];
  const told = [
    ...(keys.gained.length === 0 ? [] : [say('keys that came: {keys}', { keys: keys.gained.join(', ') })]),
    ...(keys.lost.length === 0 ? [] : [say('keys that went: {keys}', { keys: keys.lost.join(', ') })]),
  ];
  return [...parts, ...told].join(' · ');
}

function sayText(section: string | undefined, { added, removed, share }: WordCount): string {
  const counts = [added, -removed].filter(count => count !== 0).map(showChange);
  const counted =
    counts.length === 0
      ? say('signs only')
      : say(added + removed === 1 ? '{counts} word ({share})' : '{counts} words ({share})', {
          counts: counts.join(' '),
          share: showPercent(share * 100, 0),
        });
  return section === undefined
    ? say('text: {counted}', { counted })
    : say('text of “{section}”: {counted}', { section, counted });
}

/** Of lists what came and went; of single values both. */
function sayValues(before: Values, after: Values): string {
  if (before.length < 2 && after.length < 2) return arrow(before[0], after[0]);
  const [gone, come] = [before.filter(one => !after.includes(one)), after.filter(one => !before.includes(one))];
  return [...come.map(one => `+ ${one}`), ...gone.map(one => `− ${one}`)].join(', ');
}

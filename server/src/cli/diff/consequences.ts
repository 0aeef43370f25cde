import { say } from '../../../../l10n/say.ts';
import type { ReportedChange } from './report.ts';
import { showPoints } from './shown-figures.ts';

/** The actions whose points are others because of a change alone, the first ones; undefined where there are none. */
export function sayConsequences({ consequences }: ReportedChange): string | undefined {
  if (consequences.length === 0) return undefined;
  const told = consequences
    .slice(0, MOST)
    .map(({ id, before, after }) => `${id || say('the référentiel')} (${showPoints(before)} → ${showPoints(after)})`)
    .join(', ');
  const more = consequences.length - MOST;
  return more > 0
    ? say('Points that follow: {actions}; and {count} more.', { actions: told, count: more })
    : say('Points that follow: {actions}.', { actions: told });
}

const MOST = 4;

/** Which action a row is, with all that is told beside its title. */
import type { JSX } from 'preact';
import type { WireExpectation } from '../../../server/src/protocol/simulation.ts';
import { Icon } from '../base/icons.tsx';
import { roles } from '../base/roles.ts';
import { saysWhatCounts } from './alternatives.ts';
import { ExpectedTag } from './expected-tag.tsx';
import type { Line } from './lines.ts';
import { RowTags, type RowTagsProps } from './row-tags.tsx';

export interface NameCellProps extends RowTagsProps {
  readonly line: Line;
  /** What the scenario expects of it. */
  readonly expected: readonly WireExpectation[];
}

export function NameCell({ view, row, line, precedence, expected }: NameCellProps): JSX.Element {
  const { say } = view;
  return (
    <div class="cell name" {...roles.rowHeader}>
      <span class="twisty">{line.expanded === null ? null : <Icon name="chevron" />}</span>
      <button type="button" class="id" title={say('Open in the text')} tabIndex={-1}>
        {row.id}
      </button>
      <span class="title" title={row.title}>
        {row.title}
      </span>
      {row.score.deactivated && !saysWhatCounts(precedence) ? <span class="tag">{say('deactivated')}</span> : null}
      <ExpectedTag view={view} expected={expected} />
      <RowTags view={view} row={row} precedence={precedence} />
      {row.overridden && row.status !== null ? (
        <span class="tag" title={say('The status of the action above counts instead')}>
          {say('overridden')}
        </span>
      ) : null}
    </div>
  );
}

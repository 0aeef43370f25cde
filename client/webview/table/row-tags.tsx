/** What stands behind the title of an action: alternatives, origins, what its indicators suggest. */
import type { JSX } from 'preact';
import type { SimulationRow } from '../../../server/src/protocol/simulation.ts';
import type { View } from '../base/context.ts';
import { type Precedence, precedenceInWords } from './alternatives.ts';
import { statusSuggested } from './statuses.ts';

export interface RowTagsProps {
  readonly view: View;
  readonly row: SimulationRow;
  /** Of a measure with alternatives, or of one of these; null for any other. */
  readonly precedence: Precedence | null;
}

/** What the tags of a row say; empty where it has none. */
export function tagsInWords(view: View, { row, precedence }: Omit<RowTagsProps, 'view'>): readonly string[] {
  const { say } = view;
  return [
    precedence === null ? '' : precedenceInWords(view, precedence, row.instead !== null),
    row.suggested === null ? '' : say('suggested: {share}', { share: view.figures.whole(row.suggested) }),
    row.origins.length === 0 ? '' : say('continues {ids}', { ids: originsInWords(view, row) }),
  ].filter(text => text !== '');
}

/** The tags. A click on an alternative or an origin tells why; one on what is suggested takes it. */
export function RowTags({ view, row, precedence }: RowTagsProps): JSX.Element {
  return (
    <>
      {precedence === null ? null : (
        <button
          type="button"
          class={precedence.kind === 'beside' ? 'tag figure warned' : 'tag figure'}
          title={view.say('Why?')}
          tabIndex={-1}
        >
          {precedenceInWords(view, precedence, row.instead !== null)}
        </button>
      )}
      {row.origins.length === 0 ? null : <OriginsTag view={view} row={row} />}
      {row.suggested === null ? null : <SuggestedTag view={view} row={row} share={row.suggested} />}
    </>
  );
}

/** The first origin, and how many more there are. */
function OriginsTag({ view, row }: Omit<RowTagsProps, 'precedence'>): JSX.Element {
  const [first, ...others] = row.origins;
  const title = view.say('continues {ids}', { ids: originsInWords(view, row) });
  return (
    <button
      type="button"
      class="tag figure origin"
      title={title}
      aria-label={`${title}. ${view.say('Why?')}`}
      tabIndex={-1}
    >
      <span aria-hidden="true">↤ </span>
      {first?.action}
      {others.length === 0 ? null : ` +${others.length}`}
    </button>
  );
}

/** A button where it can be taken and is not the status yet. */
function SuggestedTag(props: {
  readonly view: View;
  readonly row: SimulationRow;
  readonly share: number;
}): JSX.Element {
  const { view, row, share } = props;
  const { say, figures, setStatus } = view;
  const words = say('suggested: {share}', { share: figures.whole(share) });
  const status = statusSuggested(share);
  if (!row.takesStatus || String(row.status) === String(status)) {
    return (
      <span class="tag" title={say('What its indicators suggest; it changes neither status nor points')}>
        {words}
      </span>
    );
  }
  const take = say('What its indicators suggest: take it as the status ({key})', { key: 'S' });
  return (
    <button
      type="button"
      class="tag suggested"
      title={take}
      aria-label={`${words}. ${take}`}
      tabIndex={-1}
      onClick={() => setStatus(row.id, status)}
    >
      {words}
    </button>
  );
}

function originsInWords({ figures }: View, { origins }: SimulationRow): string {
  return origins
    .map(({ action, weight }) => (weight === 1 ? action : `${action} (${figures.number(weight)})`))
    .join(', ');
}

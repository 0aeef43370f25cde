/** What several sides were told otherwise: each thing with what every side says of it, and the way there. */
import type { JSX } from 'preact';
import { useMemo, useRef, useState } from 'preact/hooks';
import type { Collectivity } from '../../../server/src/protocol/collectivity.ts';
import type { WireInput } from '../../../server/src/protocol/comparison.ts';
import type { ViewComparison } from '../../../server/src/protocol/view.ts';
import type { ViewText } from '../../../server/src/protocol/view-texts.ts';
import { useView, type View } from '../base/context.ts';
import { Icon } from '../base/icons.tsx';
import { propertyName, valuesName } from '../panels/identity.tsx';

export interface InputsProps {
  readonly comparison: ViewComparison;
  readonly collectivity: Collectivity | null;
  readonly onCollectivity: () => void;
}

const COUNTED: readonly (readonly [kind: WireInput['kind'], one: ViewText, many: ViewText])[] = [
  ['status', '{count} status', '{count} statuses'],
  ['answer', '{count} answer', '{count} answers'],
  ['identity', '{count} property', '{count} properties'],
  ['indicator', '{count} indicator', '{count} indicators'],
];

/** How much differs, and on demand what. */
export function Inputs({ comparison, collectivity, onCollectivity }: InputsProps): JSX.Element {
  const view = useView();
  const { say } = view;
  const [open, setOpen] = useState(false);
  const { inputs } = comparison;
  if (inputs.length === 0) return <p class="quiet-text">{say('All have the same statuses and answers.')}</p>;
  const follow = (input: WireInput): void => {
    if (input.kind === 'status') view.reveal(input.name);
    else if (input.kind !== 'answer') onCollectivity();
    // The panel has those that what is shown asks.
    else if (input.location === null || collectivity?.questions.some(({ id }) => id === input.name) !== false)
      view.ask(input.name);
    else view.post({ type: 'openPlace', location: input.location });
  };
  return (
    <div class="inputs">
      <button type="button" class="fold" aria-expanded={open} onClick={() => setOpen(!open)}>
        <Icon name="chevron" />
        {say('Different inputs: {list}', { list: inputCounts(view, inputs) })}
      </button>
      {open ? <InputTable comparison={comparison} onFollow={follow} /> : null}
    </div>
  );
}

interface InputTableProps {
  readonly comparison: ViewComparison;
  readonly onFollow: (input: WireInput) => void;
}

/** Drawn again for another comparison only: another way to follow its rows leaves it as it is. */
function InputTable({ comparison, onFollow }: InputTableProps): JSX.Element {
  const view = useView();
  const follow = useRef(onFollow);
  follow.current = onFollow;
  return useMemo(() => draw(view, comparison, input => follow.current(input)), [view, comparison]);
}

function draw(view: View, { inputs, names }: ViewComparison, onFollow: InputTableProps['onFollow']): JSX.Element {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: it scrolls
    <section class="compared-scroll" tabIndex={0} aria-label={view.say('Different inputs')}>
      <table class="compared-table">
        <thead>
          <tr>
            <th scope="col">{view.say('What')}</th>
            {names.map((name, at) => (
              <th key={at} scope="col" class="side-start" title={name}>
                <span class="side-name">{name}</span>
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {inputs.map(input => (
            <tr key={`${input.kind} ${input.name}`} data-input={input.name}>
              <th scope="row" class="input-name">
                <button type="button" class="link compared-action" title={input.title} onClick={() => onFollow(input)}>
                  {inputName(view, input)}
                </button>
              </th>
              {input.values.map((value, at) => (
                <td key={at} class={value === null ? 'side-start dim' : 'side-start'}>
                  {inputValue(view, input, value)}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

/** How many things of each kind differ, in words: « 12 statuts · 5 réponses ». */
export function inputCounts({ say, figures }: View, inputs: readonly WireInput[]): string {
  const counts = COUNTED.flatMap(([kind, one, many]) => {
    const count = inputs.filter(input => input.kind === kind).length;
    return count === 0 ? [] : [say(count === 1 ? one : many, { count: figures.number(count) })];
  });
  return counts.join(' · ');
}

/** What it is that differs. */
export function inputName(view: View, { kind, name, title }: WireInput): string {
  if (kind === 'identity') return propertyName(view, name);
  return kind === 'answer' && title !== '' ? title : `${name} ${title}`.trim();
}

/** What a side says of it. */
export function inputValue(view: View, { kind, name }: WireInput, value: string | null): string {
  if (value === null) return kind === 'identity' || kind === 'status' ? view.say('Not filled in') : '–';
  return kind === 'identity' ? valuesName(view, name, value.split(', ')) : value;
}

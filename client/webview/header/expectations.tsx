/** The scores that the scenario expects: how many are missed, and the list of them. */
import type { JSX } from 'preact';
import { useRef, useState } from 'preact/hooks';
import type { WireExpectation } from '../../../server/src/protocol/simulation.ts';
import { useView, type View } from '../base/context.ts';
import { Icon } from '../base/icons.tsx';
import { useName } from '../base/use-name.ts';
import { countInWords } from './expectations-count.tsx';
import { differenceInWords, fieldInWords, figureInWords } from './expected.ts';

/** A sentence that opens the list; nothing where nothing is expected. */
export function Expectations(props: { readonly expectations: readonly WireExpectation[] }): JSX.Element | null {
  const view = useView();
  const { say, post } = view;
  const [open, setOpen] = useState(false);
  const [all, setAll] = useState(false);
  const id = useName();
  const opener = useRef<HTMLButtonElement>(null);
  const { expectations } = props;
  if (expectations.length === 0) return null;
  const missed = expectations.filter(({ met }) => met !== true);
  const reached = expectations.length - missed.length;
  const shown = all || missed.length === 0 ? expectations : missed;
  const acceptable = missed.filter(({ isAcceptable }) => isAcceptable);
  const accept = (accepted: readonly WireExpectation[]): void => {
    const figures = accepted.map(({ action, field }) => ({ action, field }));
    post({ type: 'change', change: { type: 'accept', figures } });
    // The button goes with what was missed.
    opener.current?.focus();
  };
  return (
    <section class="expectations">
      <div class="expectations-head">
        <button
          type="button"
          class="fold"
          aria-expanded={open}
          aria-controls={id}
          ref={opener}
          onClick={() => setOpen(!open)}
        >
          <Icon name="chevron" />
          {countInWords(view, expectations)}
        </button>
        {open && acceptable.length > 1 ? (
          <button type="button" class="link" onClick={() => accept(acceptable)}>
            {say('Accept all {count} obtained scores', { count: view.figures.number(acceptable.length) })}
          </button>
        ) : null}
        {open && missed.length > 0 && reached > 0 ? (
          <button type="button" class="link" aria-pressed={all} onClick={() => setAll(!all)}>
            {all ? say('Only what is missed') : say('Show what is reached too')}
          </button>
        ) : null}
      </div>
      <div id={id}>{open ? <List view={view} shown={shown} accept={accept} /> : null}</div>
    </section>
  );
}

function List(props: {
  readonly view: View;
  readonly shown: readonly WireExpectation[];
  readonly accept: (accepted: readonly WireExpectation[]) => void;
}): JSX.Element {
  const { view, shown, accept } = props;
  const { say, post, reveal } = view;
  return (
    <table class="expected-list">
      <thead>
        <tr>
          <th scope="col">{say('Action')}</th>
          <th scope="col" class="figure-cell">
            {say('Expected')}
          </th>
          <th scope="col" class="figure-cell">
            {say('Scored')}
          </th>
          <th scope="col" class="figure-cell">
            {say('Difference')}
          </th>
          <th scope="col">
            <span class="visually-hidden">{say('Accept')}</span>
          </th>
        </tr>
      </thead>
      <tbody>
        {shown.map(expectation => {
          const { id, action, field, expected, actual, isAcceptable, met, range } = expectation;
          const name = `${id === null || id === '' ? action : id} · ${fieldInWords(view, field)}`;
          return (
            <tr key={`${action} ${field}`} class={met ? 'met' : met === null ? 'waiting' : 'missed'}>
              <th scope="row">
                <button
                  type="button"
                  class="link"
                  title={id === null ? say('Open in the text') : say('Show the row of {action}', { action: id })}
                  onClick={() => (id === null ? post({ type: 'openScenario', range }) : reveal(id))}
                >
                  {name}
                </button>
              </th>
              <td class="figure-cell">
                <button
                  type="button"
                  class="link plain-link"
                  title={say('Open in the text')}
                  onClick={() => post({ type: 'openScenario', range })}
                >
                  {met === null ? say('to be accepted') : figureInWords(view, field, expected)}
                </button>
              </td>
              <td class="figure-cell">{figureInWords(view, field, actual)}</td>
              <td class="figure-cell">{met ? <Met /> : differenceInWords(view, expectation)}</td>
              <td class="accept-cell">
                {met || !isAcceptable ? null : (
                  <button
                    type="button"
                    class="link"
                    aria-label={say('Accept what is obtained: {name}', { name })}
                    onClick={() => accept([expectation])}
                  >
                    {say('Accept')}
                  </button>
                )}
              </td>
            </tr>
          );
        })}
      </tbody>
    </table>
  );
}

function Met(): JSX.Element {
  const { say } = useView();
  return (
    <>
      <Icon name="check" />
      <span class="visually-hidden">{say('reached')}</span>
    </>
  );
}

/** All outcomes of the formulas about something, a table each. */
import type { JSX } from 'preact';
import type { FromOutcomes, OutcomesTexts, WireOutcomes } from '../../../server/src/protocol/outcomes.ts';
import { Icon } from '../base/icons.tsx';
import { OutcomeTable } from './outcome-table.tsx';

export function OutcomesPage(props: {
  readonly outcomes: WireOutcomes | null;
  readonly texts: OutcomesTexts;
  readonly post: (message: FromOutcomes) => void;
}): JSX.Element {
  const { outcomes, texts, post } = props;
  if (outcomes === null)
    return (
      <main class="outcomes">
        <h1 class="quiet-text">{texts.none}</h1>
      </main>
    );
  return (
    <main class="outcomes">
      <header class="outcomes-head">
        <h1>
          <span class="outcomes-about">{outcomes.about}</span> {outcomes.title}
        </h1>
        <button type="button" class="menu-button" onClick={() => post({ type: 'copy' })}>
          <Icon name="copy" />
          {texts.copy}
        </button>
      </header>
      {outcomes.formulas.map((formula, at) => (
        <div key={at} class="outcomes-formula">
          <h2>
            <button type="button" class="link" title={texts.goTo} onClick={() => post({ type: 'goTo', formula: at })}>
              {formula.title}
            </button>
          </h2>
          <pre class="outcomes-text">{formula.text}</pre>
          {formula.rows.length > 0 && (
            <OutcomeTable formula={formula} texts={texts} open={row => post({ type: 'open', formula: at, row })} />
          )}
          {formula.notes.map(note => (
            <p key={note} class="quiet-text">
              {note}
            </p>
          ))}
        </div>
      ))}
    </main>
  );
}

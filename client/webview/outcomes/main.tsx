/** Starts the view of outcomes: tables in, wishes out. */
import { render } from 'preact';
import { type FromOutcomes, isToOutcomes } from '../../../server/src/protocol/outcomes.ts';
import { connect } from '../base/host.ts';
import './outcomes.css';
import { OutcomesPage } from './outcomes-page.tsx';

const host = connect<FromOutcomes>();
const root = document.getElementById('app');

window.addEventListener('message', (event: MessageEvent<unknown>) => {
  if (!isToOutcomes(event.data)) {
    console.warn('Référentiel: a message outside of the protocol was dropped.');
    return;
  }
  const { outcomes, texts } = event.data;
  // VS Code gives it back to a page that it makes anew after a restart.
  if (outcomes) host.remember({ about: outcomes.about });
  if (root !== null) render(<OutcomesPage outcomes={outcomes} texts={texts} post={host.post} />, root);
});

host.post({ type: 'ready' });

/** Starts the view: messages of the extension in, drawings out. */
import { render } from 'preact';
import { isToView } from '../../server/src/protocol/view.ts';
import { App } from './app.tsx';
import { connect } from './host.ts';
import './simulation.css';
import { initialState, reduce } from './view-state.ts';

const host = connect();
const root = document.getElementById('app');
let state = initialState;

function draw(): void {
  if (root !== null) render(<App state={state} host={host} />, root);
}

window.addEventListener('message', (event: MessageEvent<unknown>) => {
  if (!isToView(event.data)) {
    console.warn('Référentiel: a message outside of the protocol was dropped.');
    return;
  }
  state = reduce(state, event.data);
  if (event.data.type === 'setup') document.documentElement.lang = event.data.locale;
  draw();
});

draw();
host.post({ type: 'ready' });

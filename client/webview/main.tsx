/** Starts the view: messages of the extension in, drawings out. */
import { render } from 'preact';
import { isToView } from '../../server/src/protocol/view-guards.ts';
import { App } from './app.tsx';
import { connect, onceTold } from './base/host.ts';
import './simulation.css';
import { createStore } from './state/store.ts';

const host = connect();
const root = document.getElementById('app');
const store = createStore(host, draw);

function draw(): void {
  if (root !== null) render(<App state={store.state} memory={store.memory} actions={store.actions} />, root);
}

window.addEventListener('message', (event: MessageEvent<unknown>) => {
  if (event.source === window) return;
  if (!isToView(event.data)) {
    console.warn('Référentiel: a message outside of the protocol was dropped.');
    return;
  }
  if (event.data.type === 'setup') document.documentElement.lang = event.data.locale;
  store.receive(event.data);
});

draw();
onceTold(() => {
  const { shown, panels } = store.memory;
  host.post({ type: 'ready', shown, panels, told: store.state.texts !== null });
});

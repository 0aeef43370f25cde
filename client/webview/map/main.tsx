/** Starts the page of the map of citations: maps in, wishes out. */
import { render } from 'preact';
import type { WireMap } from '../../../server/src/protocol/map.ts';
import type { MapTexts } from '../../../server/src/protocol/map-texts.ts';
import { type FromMap, isToMap } from '../../../server/src/protocol/map-view.ts';
import { connect } from '../base/host.ts';
import { speaker } from '../base/texts.ts';
import { readMemory } from './map-memory.ts';
import { MapPage } from './map-page.tsx';
import type { LookedAt } from './use-looked-at.ts';
import type { ChangesSince } from './use-visible.ts';
import './map.css';

const host = connect<FromMap>();
const root = document.getElementById('app');
const remembered = readMemory(host.recall());

let locale = 'en';
let say = speaker<keyof MapTexts>(null);
let told: { readonly map: WireMap | null; readonly revision: number } | null = null;
let lookedAt: LookedAt | null = null;
let since: ChangesSince = { type: 'changed', version: '', changes: [] };

window.addEventListener('message', (event: MessageEvent<unknown>) => {
  const message = event.data;
  if (!isToMap(message)) {
    console.warn('Référentiel: a message outside of the protocol was dropped.');
    return;
  }
  switch (message.type) {
    case 'setup':
      locale = message.locale;
      say = speaker(message.texts);
      document.documentElement.lang = message.locale;
      break;
    case 'map':
      told = message;
      break;
    case 'changed':
      since = message;
      break;
    case 'lookAt':
      lookedAt = message;
      break;
  }
  draw();
});

function draw(): void {
  if (root === null || told === null) return;
  const { map, revision } = told;
  const page =
    map === null ? (
      <p class="quiet-text map-nothing">{say('There is no référentiel here.')}</p>
    ) : (
      <MapPage
        map={map}
        revision={revision}
        since={since}
        lookedAt={lookedAt}
        remembered={remembered}
        remember={memory => host.remember(memory)}
        post={host.post}
        locale={locale}
        say={say}
      />
    );
  render(page, root);
}

host.post({ type: 'ready', shown: remembered.shown });

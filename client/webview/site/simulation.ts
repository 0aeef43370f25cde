/** Answers the view of a simulation in a page of a site, by the core itself, which comes along. */

import { SITE_DATA } from '../../../server/src/protocol/site.ts';
import type { FromView, ToView } from '../../../server/src/protocol/view.ts';
import { isFromView } from '../../../server/src/protocol/view-guards.ts';
import { createPlay } from '../../../server/src/site/play/play.ts';
import type { PlayData } from '../../../server/src/site/play/play-data.ts';
import { chooseText } from './choose-text.ts';
import { copy } from './copy.ts';
import { unpacked } from './data.ts';
import { hostView, remember, remembered } from './host.ts';
import { keep } from './keep.ts';
import './view.css';

const KEY = `${location.pathname} scenario`;

const play = unpacked<PlayData>(SITE_DATA).then(data => {
  const text = remembered(KEY);
  return createPlay(data, typeof text === 'string' ? text : '', {
    send,
    keep: (name, content) => {
      const isPicture = name.endsWith('.png');
      keep(name, typeOf(name), isPicture ? Uint8Array.from(atob(content), sign => sign.charCodeAt(0)) : content);
    },
    copy: content => void copy(content),
    open: href => location.assign(href),
    chooseText,
    askWord: (question, now) => prompt(question, now),
    tell: sentence => alert(sentence),
    onText: changed => remember(KEY, changed),
  });
});

const send = hostView<FromView, ToView>('simulation', isFromView, message => {
  void play.then(answer => answer(message));
});

function typeOf(name: string): string {
  return TYPES.find(([ending]) => name.endsWith(ending))?.[1] ?? 'text/plain';
}

const TYPES: readonly (readonly [ending: string, type: string])[] = [
  ['.html', 'text/html'],
  ['.svg', 'image/svg+xml'],
  ['.png', 'image/png'],
  ['.yml', 'application/yaml'],
];

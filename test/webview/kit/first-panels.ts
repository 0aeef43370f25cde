import type { Panels } from '../../../server/src/protocol/view.ts';

/** The panels that are open before the reader opens or closes any. */
export const FIRST_PANELS: Panels = {
  explained: null,
  collectivity: false,
  nextActions: true,
  comparison: true,
  switch: false,
  gains: false,
  plan: null,
};

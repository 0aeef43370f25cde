/** What a page has heard is not told again. */
import type { ToView } from '../../../server/src/protocol/view.ts';

export interface ToldOnce {
  /** Sends what differs from the last message of its type. */
  send(message: ToView): void;
  /** The page has heard nothing. */
  forget(): void;
}

export function toldOnce(send: (message: ToView) => void): ToldOnce {
  const heard = new Map<ToView['type'], string>();
  return {
    send: message => {
      const told = JSON.stringify(message);
      if (heard.get(message.type) === told) return;
      heard.set(message.type, told);
      send(message);
    },
    forget: () => heard.clear(),
  };
}

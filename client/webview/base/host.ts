/** The one door between the view and VS Code: messages out, and what the view remembers while it is hidden. */
import type { FromView } from '../../../server/src/protocol/view.ts';
import { keepFocus } from './kept-focus.ts';

/** What `acquireVsCodeApi` gives inside a webview. */
interface VsCodeApi {
  postMessage(message: unknown): void;
  getState(): unknown;
  setState(state: unknown): void;
}

declare function acquireVsCodeApi(): VsCodeApi;

export interface Host<From = FromView> {
  /** Sends a message to the extension. */
  post(message: From): void;
  /** What was remembered last: perhaps by an earlier version of the view. */
  recall(): unknown;
  remember(memory: unknown): void;
}

/** Connects to VS Code. To be called once in the life of the page: VS Code gives its handle only once. */
export function connect<From = FromView>(): Host<From> {
  const api = acquireVsCodeApi();
  keepFocus();
  return {
    post: message => api.postMessage(message),
    recall: () => api.getState(),
    remember: memory => api.setState(memory),
  };
}

/**
 * Calls back as soon as the page has got what was sent to it while it was being loaded: VS Code posts that while `load` is
 * told of, so it comes before a message which the page posts itself after one that it has posted meanwhile.
 */
export function onceTold(act: () => void): void {
  const afterOwn = (next: () => void): void => {
    const listen = ({ source }: MessageEvent): void => {
      if (source !== window) return;
      window.removeEventListener('message', listen);
      next();
    };
    window.addEventListener('message', listen);
    window.postMessage(null);
  };
  window.addEventListener('load', () => afterOwn(() => afterOwn(act)));
}

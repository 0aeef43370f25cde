/** The one door between the view and VS Code: messages out, and the little that the view remembers while it is hidden. */
import type { FromView } from '../../server/src/protocol/view.ts';

/** What `acquireVsCodeApi` gives inside a webview. */
interface VsCodeApi {
  postMessage(message: FromView): void;
  getState(): unknown;
  setState(state: unknown): void;
}

declare function acquireVsCodeApi(): VsCodeApi;

/** What the rows' twisties were set to, by scope: the ids that differ from the default of `rows.ts`. */
export type Toggled = Readonly<Record<string, readonly string[]>>;

export interface Host {
  /** Sends a message to the extension. */
  post(message: FromView): void;
  /** What was remembered last; nothing where it cannot be read. */
  recall(): Toggled;
  remember(toggled: Toggled): void;
}

/** Connects to VS Code. To be called once in the life of the page: VS Code gives its handle only once. */
export function connect(): Host {
  const api = acquireVsCodeApi();
  return {
    post: message => api.postMessage(message),
    recall: () => asToggled(api.getState()),
    remember: toggled => api.setState({ toggled }),
  };
}

/** The remembered state comes from an earlier version of the view, perhaps: believe only what has the right shape. */
function asToggled(state: unknown): Toggled {
  if (typeof state !== 'object' || state === null || !('toggled' in state)) return {};
  const { toggled } = state;
  if (typeof toggled !== 'object' || toggled === null) return {};
  const entries = Object.entries(toggled).filter(
    (entry): entry is [string, string[]] => Array.isArray(entry[1]) && entry[1].every(id => typeof id === 'string'),
  );
  return Object.fromEntries(entries);
}

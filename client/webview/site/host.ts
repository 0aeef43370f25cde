/** What a view finds in a page of a site in the place of VS Code: somebody who answers it, and its memory as long as the tab is open. */

/** Lets a view speak, which is loaded after this. The result sends it a message. */
export function hostView<From, To>(
  name: string,
  isFrom: (message: unknown) => message is From,
  onMessage: (message: From) => void,
): (message: To) => void {
  // Pages of several sites may stand in one place.
  const key = `${location.pathname} ${name}`;
  const api = {
    postMessage(message: unknown): void {
      if (isFrom(message)) onMessage(message);
      else console.warn('Référentiel: a message outside of the protocol was dropped.');
    },
    getState: () => remembered(key),
    setState: (state: unknown) => remember(key, state),
  };
  Object.assign(globalThis, { acquireVsCodeApi: () => api });
  followScheme();
  return message => window.dispatchEvent(new MessageEvent('message', { data: message }));
}

/** What was remembered; null where nothing was, or where the browser keeps nothing. */
export function remembered(key: string): unknown {
  try {
    return JSON.parse(sessionStorage.getItem(key) ?? 'null');
  } catch {
    return null;
  }
}

export function remember(key: string, state: unknown): void {
  try {
    sessionStorage.setItem(key, JSON.stringify(state));
  } catch {
    // Without room, or where nothing may be kept, all goes on but for the memory.
  }
}

/** The view knows by the name of its body’s class whether it is dark, as VS Code tells it. */
function followScheme(): void {
  const dark = matchMedia('(prefers-color-scheme: dark)');
  const tell = (): void => {
    document.body.classList.toggle('vscode-dark', dark.matches);
    document.body.classList.toggle('vscode-light', !dark.matches);
  };
  dark.addEventListener('change', tell);
  tell();
}

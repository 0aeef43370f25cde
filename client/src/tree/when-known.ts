import type { LanguageServer } from '../server/language-client.ts';
import type { Trees } from './trees.ts';

/** What tells the référentiels. */
export interface Telling {
  readonly server: Pick<LanguageServer, 'state' | 'onDidChangeState'>;
  readonly trees: Pick<Trees, 'loaded' | 'onDidChange'>;
}

/** Ends once the référentiels are known; where no server is there that will tell them, at once. */
export async function whenKnown({ server, trees }: Telling): Promise<void> {
  const isAwaited = (): boolean => !trees.loaded && (server.state === 'starting' || server.state === 'running');
  if (!isAwaited()) return;
  await new Promise<void>(resolve => {
    const look = (): void => {
      if (isAwaited()) return;
      for (const one of listening) one.dispose();
      resolve();
    };
    const listening = [server.onDidChangeState(look), trees.onDidChange(look)];
  });
}

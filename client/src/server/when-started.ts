import type { LanguageServer } from './language-client.ts';

/** Ends at once, or where the server is being started, as soon as it runs or is given up. */
export async function whenStarted(server: Pick<LanguageServer, 'state' | 'onDidChangeState'>): Promise<void> {
  if (server.state !== 'starting') return;
  await new Promise<void>(resolve => {
    const listening = server.onDidChangeState(state => {
      if (state === 'starting') return;
      listening.dispose();
      resolve();
    });
  });
}

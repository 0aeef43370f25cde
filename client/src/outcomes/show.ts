/** The command `referentiel.showOutcomes`. */
import type { LanguageServer } from '../server/language-client.ts';
import { chooseFormulas } from './choose.ts';
import type { OutcomesPanel } from './outcomes-panel.ts';

/** Shows all outcomes of the rules about something, as the server names it above a rule; else of what the user picks. */
export async function showOutcomes(about: unknown, panel: OutcomesPanel, server: LanguageServer): Promise<void> {
  const wanted = typeof about === 'string' ? about : await chooseFormulas(server);
  if (wanted !== undefined) panel.show(wanted);
}

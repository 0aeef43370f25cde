import type { Connection } from 'vscode-languageserver';
import { SETTINGS_FILE } from '../core/model/settings.ts';
import type { Notified } from './answers.ts';
import { createNamedDocuments, type NamedDocuments } from './named-documents.ts';
import type { RulePageOf } from './rule-pages.ts';
import { createSettingsDiagnostics, type SettingsDiagnostics } from './settings-diagnostics.ts';
import { whenQuiet } from './when-quiet.ts';

/** The `referentiel.json` files: those that are open, and what is wrong in all of them. */
export interface Settings extends Pick<SettingsDiagnostics, 'configured' | 'at'> {
  readonly documents: NamedDocuments;
}

export interface SettingsServing {
  readonly notified: Notified;
  readonly pageOf: RulePageOf;
  /** Called when one was saved: what it says counts from then on. */
  readonly saved: (uri: string) => Promise<void>;
  /** True where the client itself shows what is no JSON. */
  readonly checksJson: () => boolean;
}

/** Keeps the client's diagnostics equal to the problems of the configurations. */
export function serveSettings(
  connection: Connection,
  { notified, pageOf, saved, checksJson }: SettingsServing,
): Settings {
  const documents = createNamedDocuments(SETTINGS_FILE, { changed: () => schedule(), saved });
  const diagnostics = createSettingsDiagnostics(documents, pageOf, checksJson);
  const publish = notified('settings', async () => {
    await Promise.all(diagnostics.news().map(published => connection.sendDiagnostics(published)));
  });
  const schedule = whenQuiet(() => publish(undefined));
  return {
    documents,
    configured(configurations) {
      diagnostics.configured(configurations);
      schedule();
    },
    at: diagnostics.at,
  };
}

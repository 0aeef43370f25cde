import { SETTINGS_FILE } from '../../core/model/settings.ts';
import type { Published } from '../problems/publisher.ts';
import { createSettingsDiagnostics, type SettingsDiagnostics } from '../problems/settings-diagnostics.ts';
import type { RulePageOf } from '../proto/rule-pages.ts';
import type { Notified } from '../session/answers.ts';
import { createNamedDocuments, type NamedDocuments } from '../session/named-documents.ts';
import { whenQuiet } from '../turns/when-quiet.ts';

/** The `referentiel.json` files: those that are open, and what is wrong in all of them. */
export interface Settings extends Pick<SettingsDiagnostics, 'configured' | 'at'> {
  readonly documents: NamedDocuments;
  /** Ends when all has been sent that is wrong in them by now. */
  readonly tell: () => Promise<void>;
}

export interface SettingsServing {
  readonly notified: Notified;
  readonly send: (published: Published) => Promise<void>;
  readonly pageOf: RulePageOf;
  /** Called when one was saved: what it says counts from then on. */
  readonly saved: (uri: string) => Promise<void>;
  /** True where the client itself shows what is no JSON. */
  readonly checksJson: () => boolean;
}

/** Keeps the client's diagnostics equal to the problems of the configurations. */
export function serveSettings({ notified, send, pageOf, saved, checksJson }: SettingsServing): Settings {
  const documents = createNamedDocuments(SETTINGS_FILE, { changed: () => schedule(), saved });
  const diagnostics = createSettingsDiagnostics(documents, pageOf, checksJson);
  const publish = notified('settings', async () => {
    await Promise.all(diagnostics.news().map(send));
  });
  const schedule = whenQuiet(() => publish(undefined));
  return {
    documents,
    configured(configurations) {
      diagnostics.configured(configurations);
      schedule();
    },
    at: diagnostics.at,
    tell: () => publish(undefined),
  };
}

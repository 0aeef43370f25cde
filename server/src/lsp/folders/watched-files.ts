import { registration } from '../wire/registrations.ts';
import { DidChangeWatchedFilesNotification, WatchKind } from '../wire/values.ts';

// Written without classes of letters, which some clients refuse inside of braces: they would watch nothing at all.
const CHANGES = [
  '**/*.{md,MD,Md,mD,yml,yaml,YML,YAML}',
  '**/.gitignore',
  '**/referentiel.json',
  '**/referentiel.review.json',
];

/** Folders come and go as a whole: those are watched for, every Markdown file for its text, and what decides on them. */
export const WATCHED_FILES = registration(DidChangeWatchedFilesNotification.method, {
  watchers: [
    { globPattern: '**/*', kind: WatchKind.Create | WatchKind.Delete },
    ...CHANGES.map(globPattern => ({ globPattern, kind: WatchKind.Change })),
  ],
});

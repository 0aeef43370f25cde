import type { Message, MessageArguments } from '../../../l10n/say.ts';
import type { VersionRefusal } from '../core/model/version-refusal.ts';

type Said = readonly [Message, MessageArguments];

/** Why a version cannot be read, and what is to be done, in one line. */
export function versionRefusedMessage(refusal: VersionRefusal): Said {
  switch (refusal.kind) {
    case 'not-a-place':
      return said('“{given}” is no version: write git:REVISION:FOLDER, as in git:main:. or git:HEAD~1:mesures.', {
        given: refusal.given,
      });
    case 'no-git':
      return said('Git cannot be run, which reads commits ({reason}). Install it, or give folders.', {
        reason: refusal.reason,
      });
    case 'no-repository':
      return said('{path} stands in no git repository.', { path: refusal.path });
    case 'git-refuses':
      return said('Git does not read the repository of {path}: {reason}', {
        path: refusal.path,
        reason: refusal.reason,
      });
    case 'unknown-revision':
      return unknownRevision(refusal);
    case 'no-commit':
      return said('The repository of {path} has no commit yet: there is nothing to compare with.', {
        path: refusal.path,
      });
    case 'no-folder':
      return noFolder(refusal);
    case 'incomplete':
      return said(
        'The repository lacks files of {revision}: it was cloned in part, or is damaged. Fetch them first, for instance by checking that revision out.',
        { revision: refusal.revision },
      );
    case 'elsewhere':
      return said(
        'The text of {path} is not in {revision}: Git LFS keeps it elsewhere. Check that revision out, and give its folder.',
        { path: refusal.path, revision: refusal.revision },
      );
  }
}

function unknownRevision({
  revision,
  isShallow,
}: Extract<VersionRefusal, { readonly kind: 'unknown-revision' }>): Said {
  return isShallow
    ? said(
        'The revision {revision} is not in this shallow clone. Fetch the history: git fetch --unshallow, or fetch-depth: 0 of actions/checkout.',
        { revision },
      )
    : said('Git knows no revision {revision} here. Is it written as git writes it, and has it been fetched?', {
        revision,
      });
}

function noFolder({ path, revision, found }: Extract<VersionRefusal, { readonly kind: 'no-folder' }>): Said {
  switch (found) {
    case 'nothing':
      return revision === undefined
        ? said('There is no folder {folder}.', { folder: path })
        : said('There is no folder {folder} in {revision}.', { folder: path, revision });
    case 'file':
      return said('{path} is a file: give the folder that it stands in.', { path });
    case 'submodule':
      return said('{path} is a repository of its own: check it out, and give its folder or one of its commits.', {
        path,
      });
  }
}

function said(message: Message, args: MessageArguments): Said {
  return [message, args];
}

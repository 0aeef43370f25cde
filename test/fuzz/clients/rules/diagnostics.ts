import { answersTo, can, type Heard, isSilentOf, knows, partIn, type Rule, valueAt } from '../heard.ts';

const TOLD = 'textDocument.publishDiagnostics';
const ASKED = 'textDocument.diagnostic';

const isPulled = ({ initialized }: Heard): boolean => initialized.capabilities.diagnosticProvider !== undefined;

const nothingIsToldToWhoAsks: Rule = heard => (isPulled(heard) ? firstIn(published(heard)) : undefined);

const nothingIsAskedOfWhoCannot: Rule = heard =>
  isPulled(heard) && !knows(heard, ASKED) ? 'diagnosticProvider' : undefined;

const somethingIsTold: Rule = heard => {
  const pulled = heard.answers.flatMap(({ method, result }) => (method === 'textDocument/diagnostic' ? [result] : []));
  const all = isPulled(heard) ? pulled : published(heard);
  // What a configuration says is judged in a folder alone.
  if (!heard.answers.some(({ params }) => /md$/.test(String(valueAt(params, 'textDocument.uri'))))) return undefined;
  return partIn(all, 'message') === undefined ? 'no diagnostics at all' : undefined;
};

const noVersionsWithoutSupport: Rule = heard =>
  isSilentOf(heard, TOLD, ASKED) || can(heard, `${TOLD}.versionSupport`)
    ? undefined
    : partIn(published(heard), 'version');

/** What asks may say it at either place: the protocol's older version has the first alone. */
function shows(heard: Heard, ability: string): boolean {
  if (isSilentOf(heard, TOLD, ASKED)) return true;
  return can(heard, `${TOLD}.${ability}`) || (isPulled(heard) && can(heard, `${ASKED}.${ability}`));
}

const noPartsWithoutSupport: Rule = heard => {
  const parts: Readonly<Record<string, string>> = {
    relatedInformation: 'relatedInformation',
    codeDescriptionSupport: 'codeDescription',
    dataSupport: 'data',
    tagSupport: 'tags',
  };
  const missing = Object.entries(parts).filter(([ability]) => !shows(heard, ability));
  const all = [...published(heard), ...diagnosticsAnswered(heard)];
  return partIn(all, ...missing.map(([, part]) => part));
};

const diagnosticsAreWhole: Rule = heard => {
  for (const list of published(heard).map(told => valueAt(told, 'diagnostics'))) {
    if (!Array.isArray(list)) return 'no list';
    const odd = list.find(({ message, severity }) => typeof message !== 'string' || ![1, 2, 3, 4].includes(severity));
    if (odd) return JSON.stringify(odd);
  }
  return undefined;
};

function published({ messages }: Heard): readonly unknown[] {
  return messages.flatMap(({ method, params }) => (method === 'textDocument/publishDiagnostics' ? [params] : []));
}

function diagnosticsAnswered(heard: Heard): readonly unknown[] {
  const reports = ['textDocument/diagnostic', 'workspace/diagnostic'].flatMap(method => answersTo(heard, method));
  const actions = answersTo(heard, 'textDocument/codeAction').flatMap(({ result }) =>
    Array.isArray(result) ? result : [],
  );
  return [...reports.map(({ result }) => result), ...actions.map(action => valueAt(action, 'diagnostics'))];
}

function firstIn(sent: readonly unknown[]): string | undefined {
  return sent.length > 0 ? JSON.stringify(sent[0]) : undefined;
}

export const DIAGNOSTIC_RULES = {
  nothingIsToldToWhoAsks,
  nothingIsAskedOfWhoCannot,
  somethingIsTold,
  noVersionsWithoutSupport,
  noPartsWithoutSupport,
  diagnosticsAreWhole,
};

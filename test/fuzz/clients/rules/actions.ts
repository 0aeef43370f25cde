import { answersTo, can, type Heard, knows, listed, partIn, type Rule, valueAt } from '../heard.ts';

const ACTIONS = 'textDocument.codeAction';

const codeActionsAreCommandsWithoutLiterals: Rule = heard =>
  knows(heard, `${ACTIONS}.codeActionLiteralSupport`)
    ? undefined
    : partIn(actionsIn(heard), 'kind', 'edit', 'diagnostics');

const kindsAreThoseAskedFor: Rule = heard => {
  for (const { params, result } of answersTo(heard, 'textDocument/codeAction')) {
    const only = valueAt(params, 'context.only');
    // An empty list names no kind, as does none.
    if (!Array.isArray(only) || only.length === 0) continue;
    for (const action of Array.isArray(result) ? result : []) {
      const kind: unknown = valueAt(action, 'kind');
      if (!only.some(asked => asked === '' || kind === asked || String(kind).startsWith(`${asked}.`)))
        return `${kind} for ${only}`;
    }
  }
  return undefined;
};

const noDisabledWithoutSupport: Rule = heard =>
  can(heard, `${ACTIONS}.disabledSupport`) ? undefined : partIn(actionsIn(heard), 'disabled');

const noPreferredWithoutSupport: Rule = heard =>
  can(heard, `${ACTIONS}.isPreferredSupport`) ? undefined : partIn(actionsIn(heard), 'isPreferred');

const noDataWithoutSupport: Rule = heard =>
  can(heard, `${ACTIONS}.dataSupport`) ? undefined : partIn(actionsIn(heard), 'data');

const editsComeAtOnceWithoutResolve: Rule = heard => {
  const resolves =
    can(heard, `${ACTIONS}.dataSupport`) &&
    (listed(heard, `${ACTIONS}.resolveSupport.properties`) ?? []).includes('edit');
  if (resolves) return undefined;
  const empty = actionsIn(heard).find(({ edit, command, disabled }) => (edit ?? command ?? disabled) === undefined);
  return empty && JSON.stringify(empty);
};

const noOptionsOfActionsWithoutLiterals: Rule = heard => {
  const { codeActionProvider } = heard.initialized.capabilities;
  const isPlain = typeof codeActionProvider !== 'object';
  return isPlain || knows(heard, `${ACTIONS}.codeActionLiteralSupport`)
    ? undefined
    : JSON.stringify(codeActionProvider);
};

function actionsIn(heard: Heard): readonly Readonly<Record<string, unknown>>[] {
  return answersTo(heard, 'textDocument/codeAction').flatMap(({ result }) => (Array.isArray(result) ? result : []));
}

export const ACTION_RULES = {
  codeActionsAreCommandsWithoutLiterals,
  kindsAreThoseAskedFor,
  noDisabledWithoutSupport,
  noPreferredWithoutSupport,
  noDataWithoutSupport,
  editsComeAtOnceWithoutResolve,
  noOptionsOfActionsWithoutLiterals,
};

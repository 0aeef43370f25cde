import { isWish } from '../../protocol/restructure.ts';
import { isPlace, isRecord, isText } from '../../protocol/shapes.ts';
import { isBaseline, isChangesSince, isComparedWith } from '../../protocol/version-guards.ts';
import { isChange } from '../../protocol/view-guards.ts';
import { both, fields, listOf, optional, type Shape, that } from './shape.ts';
import { ErrorCodes, ResponseError } from './values.ts';

const TEXT = that(isText);
const COUNT = that(isPlace);
const TRUTH = that(value => typeof value === 'boolean');
const RECORD = that(isRecord);
const ANYTHING = that(() => true);

const DOCUMENT = fields({ textDocument: fields({ uri: TEXT }) });
const POSITION = fields({ line: COUNT, character: COUNT });
const RANGE = fields({ start: POSITION, end: POSITION });
const AT = both(DOCUMENT, fields({ position: POSITION }));
const WITHIN = both(DOCUMENT, fields({ range: RANGE }));
const ITEM = fields({ item: fields({ uri: TEXT, selectionRange: RANGE }) });

const ACTION = fields({ referential: TEXT, id: TEXT });
const SCENARIO = fields({ scenario: TEXT });
const SHOWN = fields({ shown: fields({ referential: TEXT, scope: TEXT }) });
const FILTER = fields({ filter: optional(fields({ text: TEXT, problemsOnly: TRUTH })) });
const SIMULATED = both(SCENARIO, SHOWN, fields({ baseline: optional(that(isBaseline)) }));
const SCENARIOS = fields({ scenarios: listOf(TEXT) });
const PLAN = both(SCENARIO, fields({ referential: TEXT, share: that(value => typeof value === 'number') }));

/** What each request is asked with, by the name under which it is answered. */
const SHAPES = {
  diagnostics: both(DOCUMENT, fields({ previousResultId: optional(TEXT) })),
  'diagnostics of all files': fields({ previousResultIds: listOf(fields({ uri: TEXT, value: TEXT })) }),
  hover: AT,
  definition: AT,
  references: both(AT, fields({ context: fields({ includeDeclaration: TRUTH }) })),
  highlights: AT,
  completion: AT,
  'completion proposal': fields({ label: TEXT }),
  'signature help': AT,
  'linked editing': AT,
  'document symbols': DOCUMENT,
  'workspace symbols': fields({ query: TEXT }),
  'code actions': both(
    WITHIN,
    fields({ context: fields({ diagnostics: listOf(RECORD), only: optional(listOf(TEXT)) }) }),
  ),
  refactoring: fields({ title: TEXT }),
  'code lenses': DOCUMENT,
  links: DOCUMENT,
  folding: DOCUMENT,
  'selection ranges': both(DOCUMENT, fields({ positions: listOf(POSITION) })),
  'semantic tokens': DOCUMENT,
  'semantic tokens of a range': WITHIN,
  'inlay hints': WITHIN,
  'call hierarchy': AT,
  'incoming calls': ITEM,
  'outgoing calls': ITEM,
  formatting: DOCUMENT,
  'range formatting': WITHIN,
  'name before a rename': AT,
  rename: both(AT, fields({ newName: TEXT })),
  'rename of files': fields({ files: listOf(fields({ oldUri: TEXT, newUri: TEXT })) }),
  référentiels: FILTER,
  children: both(FILTER, fields({ parents: listOf(ACTION) })),
  place: ACTION,
  action: AT,
  'place around': fields({ kind: TEXT, id: TEXT, uri: TEXT }),
  surroundings: ACTION,
  citations: ACTION,
  map: fields({ level: TEXT }),
  preview: DOCUMENT,
  restructuring: fields({ referential: TEXT, wish: that(isWish) }),
  'new référentiel': fields({ folder: TEXT, name: TEXT }),
  'import of sheets': fields({ source: TEXT, into: TEXT }),
  'export as sheets': fields({ referential: TEXT, form: TEXT }),
  'export as a scenario': fields({ source: TEXT }),
  coverage: SCENARIOS,
  'coverage of a file': both(SCENARIOS, fields({ uri: TEXT })),
  'scenarios with expectations': ANYTHING,
  scenarios: ANYTHING,
  'check of expectations': SCENARIO,
  'accepted expectations': both(SCENARIO, fields({ version: COUNT, figures: listOf(RECORD) })),
  'referentiel/formulas': ANYTHING,
  'referentiel/outcomes': fields({ about: TEXT }),
  'referentiel/changes': fields({ since: that(isChangesSince) }),
  'referentiel/review': fields({ verdict: TEXT, fingerprints: listOf(TEXT) }),
  'referentiel/begin': SCENARIO,
  'referentiel/simulate': SIMULATED,
  'referentiel/editScenario': fields({ simulate: SIMULATED, version: COUNT, change: that(isChange) }),
  'referentiel/explain': both(SCENARIO, SHOWN, fields({ id: TEXT })),
  'referentiel/collectivity': both(SCENARIO, SHOWN),
  'referentiel/comparison': both(SCENARIO, SHOWN, fields({ sides: listOf(that(isComparedWith)) })),
  'referentiel/stakes': both(SCENARIO, SHOWN, fields({ questions: listOf(TEXT) })),
  'referentiel/nextActions': both(SCENARIO, SHOWN, fields({ most: COUNT })),
  'referentiel/plan': PLAN,
  'referentiel/plannedScenario': PLAN,
  'referentiel/copiedScenario': SCENARIO,
  'referentiel/switchScenario': SCENARIO,
  'referentiel/switchReport': both(SCENARIO, fields({ as: TEXT })),
  'referentiel/exportScenario': both(SCENARIO, fields({ referential: TEXT, format: TEXT })),
  'referentiel/scenarioTitles': SCENARIOS,
} as const satisfies Readonly<Record<string, Shape>>;

/** The name of a request, under which the log tells of it. */
export type RequestName = keyof typeof SHAPES;

/** @throws ResponseError of the code −32602 that names the part of what a request was asked with which is missing, or no such thing */
export function demandParams(name: RequestName, params: unknown): void {
  const fault = SHAPES[name](params);
  if (fault === undefined) return;
  throw new ResponseError(ErrorCodes.InvalidParams, `${name}: what is asked with is malformed${fault && `: ${fault}`}`);
}

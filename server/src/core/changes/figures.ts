import { prefixOf } from '../index/prefixes.ts';
import type { Workspace } from '../index/workspace.ts';
import type { SourceFile } from '../model/source.ts';
import { indicativeFormulasOf } from '../parse/indicative-formulas.ts';
import { indicatorsOf } from '../parse/indicators.ts';
import { idOf, type VersionFormula } from './version-formula.ts';

/** The formulas that give figures without an end: what indicators are computed by, and scores by indicators. */
export function figuresIn(workspace: Workspace): readonly VersionFormula[] {
  return [
    ...[...workspace.around.values()].flatMap(ofIndicators),
    ...workspace.referentials.flatMap(referential =>
      [...referential.files.values()].flatMap(file => ofActions(prefixOf(workspace, referential), file)),
    ),
  ];
}

/** None of them is reasoned about, and all are of the platform of 2026. */
const FIGURE = { platform: '2026', subject: undefined, prose: undefined } as const;

function ofIndicators(file: SourceFile): readonly VersionFormula[] {
  return indicatorsOf(file).flatMap(({ id: about, computed }): readonly VersionFormula[] => {
    if (computed === undefined) return [];
    const place = { file: file.path, span: computed.span };
    const id = idOf('indicator', about, 'computed');
    return [{ ...FIGURE, id, on: 'indicator', about, role: 'computed', text: computed.text, place }];
  });
}

function ofActions(referential: string, file: SourceFile): readonly VersionFormula[] {
  return indicativeFormulasOf(file).flatMap(({ entry, formula }): readonly VersionFormula[] => {
    const action = file.declarations.find(one => one.entry === entry)?.id;
    if (formula === undefined || action === undefined) return [];
    const about = `${referential}_${action}`;
    const place = { file: file.path, span: formula.span };
    return [
      {
        ...FIGURE,
        id: idOf('action', about, 'indicative'),
        on: 'action',
        about,
        role: 'indicative',
        text: formula.text,
        place,
      },
    ];
  });
}

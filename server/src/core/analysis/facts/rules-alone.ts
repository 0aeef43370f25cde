import { personalisationsIn } from '../../index/around-lists.ts';
import { rulePlatform } from '../../index/rule-platform.ts';
import type { Platform } from '../../model/referential.ts';
import { textOf } from '../../text/span.ts';
import type { AroundView } from '../around-view.ts';
import type { PlacedFinding } from '../rule.ts';

/** The titles of rules without a formula, in the référentiels of a platform. */
export function rulesAlone(view: AroundView, platform: Platform): readonly PlacedFinding[] {
  return personalisationsIn(view)
    .filter(({ action, file }) => rulePlatform(view, action, file.path) === platform)
    .flatMap(({ file, alone }) =>
      alone.map(span => ({ file: file.path, span, args: { title: textOf(file.text, span) } })),
    );
}

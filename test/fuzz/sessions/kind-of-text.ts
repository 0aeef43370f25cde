import type { FileKind } from '../../../server/src/core/model/source.ts';
import { parseFile } from '../../../server/src/core/parse/parse-file.ts';
import { readScenario } from '../../../server/src/core/parse/scenario/read-scenario.ts';

/** What a text alone says of the kind of its file; undefined where that depends on what the file was before. */
export function kindOfText(uri: string, text: string): string | undefined {
  if (uri.endsWith('.yml')) return readScenario(uri, text) && 'scenario';
  if (!uri.endsWith('.md')) return 'settings';
  const [kind, other] = (['measure', 'question'] as const).map(before => parseFile(uri, text, was(uri, before)).kind);
  return kind === other ? kind : undefined;
}

function was(uri: string, kind: FileKind) {
  return { ...parseFile(uri, ''), kind };
}

import { type Data, isData } from '../../model/data.ts';
import type { ExpressionContext, ExpressionValue, Identity2026 } from './context.ts';

/** Says of data that somebody wrote what is not as it should be, and where. */
export class ShapeError extends Error {
  /** Such as `context.reponses`. */
  readonly path: string;

  constructor(path: string) {
    super(path);
    this.path = path;
  }
}

/**
 * The context of an expression as data tell it: `reponses`, `identiteCollectivite`, `scores`, `referentielContext` and
 * `valeursComplementaires` under `context`, and the values of indicators. What is absent or null was not given.
 * @throws ShapeError for anything else
 */
export function contextOf(context: unknown, values: unknown, path = 'context'): ExpressionContext {
  const all = isAbsent(context) ? {} : recordOf(context, path);
  const at = (key: string) => `${path}.${key}`;
  return {
    answers: mapOf(all['reponses'], at('reponses'), answerOf),
    identity: identityOf(all['identiteCollectivite'], at('identiteCollectivite')),
    scores: mapOf(all['scores'], at('scores'), numberOf),
    referential: referentialOf(all['referentielContext'], at('referentielContext')),
    values: mapOf(values, 'valeurs', numberOf),
    complements: complementsOf(all['valeursComplementaires'], at('valeursComplementaires')),
  };
}

function identityOf(data: unknown, path: string): Identity2026 | undefined {
  if (isAbsent(data)) return undefined;
  const { type, soustype, populationTags, drom, dansAireUrbaine } = recordOf(data, path);
  return {
    type: optional(type, `${path}.type`, textOf),
    soustype: optional(soustype, `${path}.soustype`, textOf),
    populationTags: optional(populationTags, `${path}.populationTags`, textsOf),
    drom: optional(drom, `${path}.drom`, truthOf),
    dansAireUrbaine: optional(dansAireUrbaine, `${path}.dansAireUrbaine`, truthOf),
  };
}

function referentialOf(data: unknown, path: string): ExpressionContext['referential'] {
  if (isAbsent(data)) return undefined;
  const { referentielId, version } = recordOf(data, path);
  return {
    id: textOf(referentielId, `${path}.referentielId`),
    version: optional(version, `${path}.version`, textOf) ?? undefined,
  };
}

function complementsOf(data: unknown, path: string): ExpressionContext['complements'] {
  if (isAbsent(data)) return undefined;
  const { cible, limite } = recordOf(data, path);
  const numbers = (value: unknown, key: string) => mapOf(value, `${path}.${key}`, numberOf);
  return { targets: numbers(cible, 'cible'), limits: numbers(limite, 'limite') };
}

type Read<Value> = (data: unknown, path: string) => Value;

function mapOf<Value>(
  data: unknown,
  path: string,
  of: Read<Value | undefined>,
): ReadonlyMap<string, Value> | undefined {
  if (isAbsent(data)) return undefined;
  const read = Object.entries(recordOf(data, path)).map(([key, value]) => [key, of(value, `${path}.${key}`)] as const);
  return new Map(read.filter((entry): entry is readonly [string, Value] => entry[1] !== undefined));
}

function answerOf(data: unknown, path: string): ExpressionValue {
  if (data === null || ['boolean', 'number', 'string'].includes(typeof data)) return data as ExpressionValue;
  throw new ShapeError(path);
}

/** Undefined for null: not known. */
function numberOf(data: unknown, path: string): number | undefined {
  if (data === null) return undefined;
  if (typeof data === 'number') return data;
  throw new ShapeError(path);
}

function textOf(data: unknown, path: string): string {
  if (typeof data === 'string') return data;
  throw new ShapeError(path);
}

function textsOf(data: unknown, path: string): readonly string[] {
  if (Array.isArray(data)) return data.map((one: unknown) => textOf(one, path));
  throw new ShapeError(path);
}

function truthOf(data: unknown, path: string): boolean {
  if (typeof data === 'boolean') return data;
  throw new ShapeError(path);
}

function optional<Value>(data: unknown, path: string, of: Read<Value>): Value | null {
  return isAbsent(data) ? null : of(data, path);
}

/** @throws ShapeError for what is no record of data */
export function recordOf(data: unknown, path: string): Data {
  if (isData(data)) return data;
  throw new ShapeError(path);
}

function isAbsent(data: unknown): data is null | undefined {
  return data === null || data === undefined;
}

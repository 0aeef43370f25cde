import type { ExpressionContext } from '../../core/evaluation/expression/context.ts';
import { contextOf, recordOf, ShapeError } from '../../core/evaluation/expression/read-context.ts';
import { givenText } from '../given-text.ts';
import { Failure } from '../usage.ts';

/** The data of a JSON file of at most so many bytes. @throws Failure where it cannot be read or is none */
export function jsonFile(file: string, limit?: number): unknown {
  const text = givenText(file, limit);
  try {
    return JSON.parse(text);
  } catch {
    throw new Failure('{file} is no JSON.', { file });
  }
}

/** The context that a JSON file gives; the values of indicators stand beside all else. @throws Failure where it is none */
export function contextIn(file: string): ExpressionContext {
  return contextOfData(jsonFile(file), file);
}

/** The same of data, under the name that they are told by. @throws Failure where they are none */
export function contextOfData(data: unknown, name: string): ExpressionContext {
  return shaped(name, () => contextOf(data, recordOf(data, 'context')['valeurs']));
}

/** What is read of the data of a file. @throws Failure where they are not as they should be */
export function shaped<Read>(file: string, read: () => Read): Read {
  try {
    return read();
  } catch (error) {
    if (error instanceof ShapeError) throw new Failure(...misshapen(error, file));
    throw error;
  }
}

/** What is said of data of a file that are not as they should be. */
export function misshapen({ path }: ShapeError, file: string) {
  return ['{file}: {path} is not what it should be.', { file, path }] as const;
}

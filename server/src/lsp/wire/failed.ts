import { LSPErrorCodes, ResponseError } from './values.ts';

/** The answer to a request that cannot be carried out, in words for whoever made it. */
export function failed(message: string): ResponseError<undefined> {
  return new ResponseError(LSPErrorCodes.RequestFailed, message);
}

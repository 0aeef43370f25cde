import type { ReportedChange } from './report.ts';

/** Where a change is to be seen, as terminals find it by a click: in the version after, else in that before. */
export function placeOf({ before, after }: ReportedChange): string | undefined {
  const place = after ?? before;
  return place === null ? undefined : `${place.file}:${place.line}:${place.column}`;
}

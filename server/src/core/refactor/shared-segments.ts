/** One more than the segments that two ids of one référentiel begin with. */
export function sharedSegments(id: string, other: string): number {
  const [own, others] = [id.split('.'), other.split('.')];
  const first = own.findIndex((segment, at) => segment !== others[at]);
  return 1 + (first < 0 ? own.length : first);
}

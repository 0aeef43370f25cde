/** Tells of a path whether it is one of these, or stands below one. */
export function atOrBelow(places: readonly string[]): (path: string) => boolean {
  const touched = new Set(places);
  return path => {
    for (let end = path.length; end > 0; end = path.lastIndexOf('/', end - 1)) {
      if (touched.has(path.slice(0, end))) return true;
    }
    return false;
  };
}

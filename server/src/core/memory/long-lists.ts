// A call takes what is spread into it one by one, and so only some hundred thousand of them before the stack is full. Lists that
// grow with a workspace are as long: they are gone through here.

/** Puts more behind what a list has, however much that is. */
export function addAll<One>(list: One[], more: Iterable<One>): void {
  for (const one of more) list.push(one);
}

/** The greatest of numbers, however many there are, and no less than `least`. */
export function greatestOf(numbers: Iterable<number>, least: number): number {
  let greatest = least;
  for (const one of numbers) if (one > greatest) greatest = one;
  return greatest;
}

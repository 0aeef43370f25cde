/** Something in two versions. */
export interface Both<One> {
  readonly before: One;
  readonly after: One;
}

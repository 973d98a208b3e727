/** Puts off what takes long to make until it is asked for. @returns a function that always gives the same */
export function lazily<T extends NonNullable<unknown>>(make: () => T): () => T {
  let made: T | undefined;
  return () => (made ??= make());
}

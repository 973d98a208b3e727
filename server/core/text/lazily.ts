/** Puts off what takes long to make until it is asked for. @returns a function that always gives the same */
export function lazily<T>(make: () => T): () => T {
  let made: { readonly value: T } | undefined;
  return () => (made ??= { value: make() }).value;
}

/** Ends a switch over a tagged union: a new member breaks the build where it is not handled. */
export function assertNever(value: never): never {
  throw new Error(`Unhandled member: ${JSON.stringify(value)}`);
}

/** Thrown when the command line or a configuration that it names makes no sense; the message is in the user's language. */
export class UsageError extends Error {}

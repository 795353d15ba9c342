// The few kinds of failure that a caller can act on. Mapped once to HTTP and once to exit codes.

/** A failure with one plain sentence in both languages. Domains throw these, never HTTP errors. */
export class TukuError extends Error {
  readonly code: string;
  readonly zh: string;
  /** Whether the same call may succeed later without any change. */
  readonly retry: boolean = false;

  constructor(code: string, message: { zh: string; en: string }, options?: ErrorOptions) {
    super(message.en, options);
    this.name = new.target.name;
    this.code = code;
    this.zh = message.zh;
  }

  get en(): string {
    return this.message;
  }
}

/** What was asked for is not there. */
export class NotFoundError extends TukuError {}

/** What was asked for was there, and was taken away for good reason. */
export class GoneError extends TukuError {}

/** The input cannot be taken; nothing was changed. */
export class RefusedError extends TukuError {}

/** The input is well-formed but contradicts the present state. */
export class ConflictError extends TukuError {}

/** Something else holds what is needed; try again later. */
export class BusyError extends TukuError {
  override readonly retry = true;
}

/** The base of every error that Kindred raises on purpose: a stable code and a message that says what to do. */
export class KindredError extends Error {
  readonly code: string;

  constructor(code: string, message: string, options?: ErrorOptions) {
    super(message, options);
    this.name = new.target.name;
    this.code = code;
  }
}

/** A setting, option or port that Kindred cannot start with. Shown as one line; exit code 2. */
export class SettingError extends KindredError {}

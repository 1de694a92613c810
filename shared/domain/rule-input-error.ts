/**
 * Input that a rule function refuses (TIME-7 and the shapes of decisions.md).
 * `path` names the place (`order.lines[0].quantity`); the message is plain Chinese.
 */
export class RuleInputError extends Error {
  override readonly name = 'RuleInputError';
  readonly path: string;

  constructor(path: string, message: string) {
    super(message);
    this.path = path;
  }
}

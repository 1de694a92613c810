/** An error whose message is all a person needs: printed without a stack. */
export class UserFacingError extends Error {
  override readonly name = 'UserFacingError';
}

/** Runs a script's main function: a clear line and exit code 1 when it fails. */
export async function runScript(main: () => Promise<number>): Promise<void> {
  try {
    process.exitCode = await main();
  } catch (error) {
    console.error(error instanceof UserFacingError ? `\n${error.message}` : error);
    process.exitCode = 1;
  }
}

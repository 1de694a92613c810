/** Carries the launch command from the setup to the test workers, as JSON. */
export const launchVariable = 'GUITAI_TEST_LAUNCH';

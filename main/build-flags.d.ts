/** Set by the build: false in what people run, where no hook for tests exists at all. */
declare const __GUITAI_DEVELOPMENT__: boolean;

import fc from 'fast-check';

// Making a failure small may take for ever: what was found until then is reported.
fc.installGlobalPlugin(fc.interruptAfterTimeLimit(200_000, { failOnInterrupt: true }));

import { buildApp } from './build/build-app.ts';
import { runScript } from './support/user-facing-error.ts';

const kind = process.argv.includes('--development') ? 'development' : 'production';

await runScript(async () => {
  console.log(`Built (${kind}): ${await buildApp(kind)}`);
  return 0;
});

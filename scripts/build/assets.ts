import { cpSync, existsSync, mkdirSync } from 'node:fs';
import { basename, join } from 'node:path';

import { projectRoot } from '../support/project-root.ts';
import { UserFacingError } from '../support/user-facing-error.ts';

/** Files that bundles read at run time, and the folder below `dist` each goes to. */
const assets = [
  { from: 'sql.js/dist/sql-wasm.wasm', to: 'assets' },
  // Only the font files used: the packages hold 92 MB.
  { from: '@expo-google-fonts/noto-sans-sc/400Regular/NotoSansSC_400Regular.ttf', to: 'assets' },
  { from: '@expo-google-fonts/noto-sans-sc/700Bold/NotoSansSC_700Bold.ttf', to: 'assets' },
  { from: '@expo-google-fonts/noto-sans-jp/400Regular/NotoSansJP_400Regular.ttf', to: 'assets' },
  { from: '@expo-google-fonts/noto-sans-sc/LICENSE_FONT', to: 'assets' },
  // Which characters a Chinese PDF means that does not hold its fonts.
  { from: 'pdfjs-dist/cmaps', to: 'renderer' },
  // pdfkit looks for its colour profile beside its own bundle.
  { from: 'pdfkit/js/data/sRGB_IEC61966_2_1.icc', to: 'main/data' },
] as const;

export function copyAssets(output: string): void {
  for (const { from, to } of assets) {
    const source = join(projectRoot, 'node_modules', from);
    if (!existsSync(source)) {
      throw new UserFacingError(`${from} is missing in node_modules; run npm ci.`);
    }
    mkdirSync(join(output, to), { recursive: true });
    cpSync(source, join(output, to, basename(from)), { recursive: true });
  }
}

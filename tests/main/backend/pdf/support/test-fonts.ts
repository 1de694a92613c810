import { fileURLToPath } from 'node:url';

import { loadFontFiles } from '../../../../../main/backend/pdf/fonts.ts';
import type { FontFiles, FormFonts } from '../../../../../main/backend/pdf/fonts.ts';

/** The fonts of the packages, as the build copies them. */
export const testFontFiles: FontFiles = {
  regular: font('noto-sans-sc/400Regular/NotoSansSC_400Regular.ttf'),
  bold: font('noto-sans-sc/700Bold/NotoSansSC_700Bold.ttf'),
  fallback: font('noto-sans-jp/400Regular/NotoSansJP_400Regular.ttf'),
};

export function testFonts(): Promise<FormFonts> {
  return loadFontFiles(testFontFiles);
}

function font(path: string): string {
  const packages = '../../../../../node_modules/@expo-google-fonts/';
  return fileURLToPath(new URL(packages + path, import.meta.url));
}

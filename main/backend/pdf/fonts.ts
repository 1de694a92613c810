import { readFile } from 'node:fs/promises';
import { join } from 'node:path';

import { create } from 'fontkit';
import type { Font } from 'fontkit';

import { Typeface } from './typeface.ts';

/** The type of all forms; parsed once and kept, as parsing costs more than a form. */
export interface FormFonts {
  regular: Typeface;
  bold: Typeface;
}

/** Paths of the three font files (SIL Open Font License). */
export interface FontFiles {
  regular: string;
  bold: string;
  /** Has characters that the Chinese fonts lack (𠮷). */
  fallback: string;
}

/** A font file is missing or damaged; the message is for the person at the counter. */
export class FontError extends Error {
  override readonly name = 'FontError';
}

/** Loads the fonts that the build copies beside the program. Throws FontError. */
export function loadFonts(assetsFolder: string): Promise<FormFonts> {
  return loadFontFiles(fontFilesIn(assetsFolder));
}

/** Where the build copies them to. */
export function fontFilesIn(assetsFolder: string): FontFiles {
  return {
    regular: join(assetsFolder, 'NotoSansSC_400Regular.ttf'),
    bold: join(assetsFolder, 'NotoSansSC_700Bold.ttf'),
    fallback: join(assetsFolder, 'NotoSansJP_400Regular.ttf'),
  };
}

/** Throws FontError. */
export async function loadFontFiles(files: FontFiles): Promise<FormFonts> {
  const [regular, bold, fallback] = await Promise.all([
    loadFont(files.regular),
    loadFont(files.bold),
    loadFont(files.fallback),
  ]);
  return {
    regular: new Typeface([regular, fallback]),
    bold: new Typeface([bold, fallback]),
  };
}

async function loadFont(path: string): Promise<Font> {
  try {
    return create(await readFile(path));
  } catch (cause) {
    throw new FontError('打印用的字体文件打不开，单据没有生成，数据没有丢失。请重新安装程序。', {
      cause,
    });
  }
}

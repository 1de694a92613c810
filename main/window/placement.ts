import { screen, type BrowserWindow } from 'electron';

import type { SettingsFile, WindowBounds } from '../settings/settings-file.ts';

/** Where the window was last time, when that is still on some screen. */
export function rememberedBounds(settings: SettingsFile): WindowBounds | null {
  const { windowBounds } = settings.read();
  if (windowBounds === null) return null;
  const areas = screen.getAllDisplays().map((display) => display.workArea);
  return areas.some((area) => showsTitleBar(area, windowBounds)) ? windowBounds : null;
}

export function rememberPlacement(window: BrowserWindow, settings: SettingsFile): void {
  settings.change({
    windowBounds: window.getNormalBounds(),
    windowMaximized: window.isMaximized(),
  });
}

/** Enough of the upper edge is on the screen to take hold of the window. */
function showsTitleBar(area: WindowBounds, window: WindowBounds): boolean {
  const grip = 100;
  return (
    window.x + window.width >= area.x + grip &&
    window.x <= area.x + area.width - grip &&
    window.y >= area.y &&
    window.y <= area.y + area.height - grip
  );
}

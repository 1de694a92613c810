import { app, nativeImage, Notification, type BrowserWindow } from 'electron';

import { badgePicture, badgeSize } from './badge-picture.ts';
import type { NotifyingSystem } from './system-notifier.ts';

/** The system as Electron reaches it. */
export function electronSystem(window: BrowserWindow): NotifyingSystem {
  return {
    platform: process.platform,
    isSupported: () => Notification.isSupported(),
    notification: (announcement) => new Notification(announcement),
    setBadgeCount: (count) => app.setBadgeCount(count),
    setOverlay: (count, description) => {
      if (!window.isDestroyed()) window.setOverlayIcon(overlayOf(count), description);
    },
    setWindowTitle: (title) => {
      if (!window.isDestroyed()) window.setTitle(title);
    },
  };
}

function overlayOf(count: number) {
  if (count === 0) return null;
  const pixels = Buffer.from(badgePicture(count));
  return nativeImage.createFromBitmap(pixels, { width: badgeSize, height: badgeSize });
}

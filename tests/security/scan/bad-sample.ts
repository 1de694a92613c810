/** A window with everything that must not be: shows that the scanner finds what it is there for. */
export const badSample = `
import { BrowserWindow, shell } from 'electron';

export function badWindow(address) {
  const window = new BrowserWindow({
    webPreferences: {
      contextIsolation: false,
      sandbox: false,
      webSecurity: false,
      allowRunningInsecureContent: true,
    },
  });
  shell.openExternal(address);
  void window.loadURL('http://example.com');
}
`;

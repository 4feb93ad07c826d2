import { describe, expect, it } from 'vitest';
import { findBrowser, type Machine } from './browser.ts';

const machine = (change: Partial<Machine>, ...browsers: string[]): Machine => ({
  platform: 'linux',
  environment: { PATH: '/usr/local/bin:/usr/bin' },
  home: '/home/moi',
  starts: (path) => browsers.includes(path),
  ...change,
});

describe('findBrowser', () => {
  it('takes the browser named in CHROME_PATH before any other', () => {
    const environment = { PATH: '/usr/bin', CHROME_PATH: '/opt/mine' };
    expect(findBrowser(machine({ environment }, '/usr/bin/chromium', '/opt/mine'))).toBe('/opt/mine');
  });

  it('refuses a CHROME_PATH that is not a browser rather than taking another', () => {
    const environment = { PATH: '/usr/bin', CHROME_PATH: '/opt/none' };
    expect(() => findBrowser(machine({ environment }, '/usr/bin/chromium'))).toThrow('« /opt/none »');
  });

  it('looks on the PATH and in the usual places of Linux', () => {
    expect(findBrowser(machine({}, '/usr/local/bin/google-chrome'))).toBe('/usr/local/bin/google-chrome');
    expect(findBrowser(machine({ environment: {} }, '/snap/bin/chromium'))).toBe('/snap/bin/chromium');
  });

  it('looks in the applications of macOS', () => {
    const edge = '/home/moi/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge';
    expect(findBrowser(machine({ platform: 'darwin' }, edge))).toBe(edge);
  });

  it('looks in the programs of Windows', () => {
    const environment = { LOCALAPPDATA: 'C:/Users/moi/AppData/Local' };
    const chrome = 'C:/Users/moi/AppData/Local/Google/Chrome/Application/chrome.exe';
    expect(findBrowser(machine({ platform: 'win32', environment }, chrome))).toBe(chrome);
  });

  it('finds nothing on a machine without a browser', () => {
    expect(findBrowser(machine({}))).toBeUndefined();
  });
});

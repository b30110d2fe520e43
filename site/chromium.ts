import { accessSync, constants } from 'node:fs';

/** Where Chromium is commonly found. `CHROMIUM` in the environment says where else. */
const PLACES = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'];

/** The path of a Chromium that can be started; `undefined` where there is none. */
export function chromium(): string | undefined {
  const own = process.env['CHROMIUM'];
  return (own === undefined ? PLACES : [own]).find((path) => {
    try {
      accessSync(path, constants.X_OK);
      return true;
    } catch {
      return false;
    }
  });
}

import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { step } from './processes.mjs';

const names = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'];
const mac = '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome';

/** Where Chromium or Chrome is: `CHROME_PATH`, else on PATH. */
export function findChromium() {
  const onPath = process.env.PATH.split(delimiter).flatMap((folder) => names.map((name) => join(folder, name)));
  return [process.env.CHROME_PATH, ...onPath, mac].find((path) => path && existsSync(path));
}

function installed(name) {
  try {
    return execFileSync('dpkg-query', ['-W', '-f=${Status}', name], { stdio: ['ignore', 'pipe', 'ignore'] }).includes(
      'install ok installed',
    );
  } catch {
    return false;
  }
}

/** Finds a browser, the fonts of both languages and what reads a PDF; on Debian as root it installs what is missing. */
export async function ensureChromium() {
  if (process.getuid?.() === 0 && existsSync('/usr/bin/apt-get')) {
    const wanted = ['fonts-noto-cjk', 'fonts-noto-core', 'poppler-utils', ...(findChromium() ? [] : ['chromium'])];
    const missing = wanted.filter((name) => !installed(name));
    if (missing.length > 0) {
      const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
      try {
        await step('Reading the package lists', 'apt-get', ['update', '-qq'], { env });
        const install = ['install', '-y', '-qq', '--no-install-recommends', ...missing];
        await step(`Installing ${missing.join(', ')}`, 'apt-get', install, { env });
      } catch (error) {
        console.error(error.message);
      }
    }
  }
  const path = findChromium();
  if (!path)
    console.error('For the browser tests install Chromium (and fonts-noto-cjk), or set CHROME_PATH to Chrome.');
  return path;
}

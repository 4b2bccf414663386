import type { Page } from 'playwright-core';

/**
 * Hears whatever a page does that nobody asked it to: a script of somebody else's that runs, a dialog, an error nobody
 * caught, a refusal by the content policy, a request to another place, a new window. Holds from the next page on.
 */
export async function listenIn(page: Page, home: string): Promise<string[]> {
  const heard: string[] = [];
  await page.exposeFunction('alarm', (what: string) => heard.push(what));
  await page.addInitScript(() => {
    const own = window as unknown as Record<string, unknown> & { alarm(what: string): void };
    for (const name of ['probe', 'alert', 'confirm', 'prompt', 'print', 'open']) own[name] = () => own.alarm(name);
    document.addEventListener('securitypolicyviolation', ({ violatedDirective, blockedURI }) =>
      own.alarm(`policy: ${violatedDirective} ${blockedURI}`),
    );
  });
  page.on('pageerror', (error) => heard.push(`error: ${error.message}`));
  page.on('dialog', (dialog) => heard.push(`dialog: ${dialog.message()}`));
  page.on('popup', (popup) => heard.push(`window: ${popup.url()}`));
  page.on('request', (request) => {
    const url = request.url();
    if (!url.startsWith(`${home}/`) && !/^(data|blob):/.test(url)) heard.push(`request: ${url}`);
  });
  page.on('console', (line) => {
    if (/content security policy|minified react error/i.test(line.text())) heard.push(`console: ${line.text()}`);
  });
  return heard;
}

/** Elements and attributes that our own pages never have; runs in the page. */
export function planted(): string[] {
  const never = 'script:not([src]), iframe, object, embed, base, marquee, video, audio, meta[http-equiv], template';
  const found = [...document.querySelectorAll(never)].map((element) => element.outerHTML.slice(0, 100));
  for (const element of document.querySelectorAll('*')) {
    for (const { name, value } of element.attributes) {
      const address = ['href', 'src', 'action', 'formaction', 'xlink:href'].includes(name);
      // An address somebody wrote may be pressed, and tells the other place nothing; it loads nothing by itself.
      const pressed = element.matches('a[rel="noopener noreferrer nofollow"]') && /^https?:/.test(value);
      const reaches = /^\s*(javascript|data:text|vbscript)/i.test(value) || (!pressed && /evil\.example/i.test(value));
      const bad = name.startsWith('on') || (address && reaches);
      if (bad) found.push(`${element.tagName} ${name}=${value.slice(0, 100)}`);
    }
  }
  return found;
}

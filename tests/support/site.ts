import { type Browser, chromium, type Page, type Request } from 'playwright-core';
import { afterAll, inject, onTestFinished } from 'vitest';

export interface Visit {
  /** Pixels; 1280 × 800 unless said. */
  readonly width?: number;
  readonly height?: number;
  /** `system`: nothing is imposed, so that a frame follows the page around it. */
  readonly theme?: 'light' | 'dark' | 'system';
  readonly javaScript?: boolean;
  readonly reducedMotion?: boolean;
  readonly forcedColors?: boolean;
  /** Whether the screen is touched. */
  readonly touch?: boolean;
  /** Whether the page may register its service worker, whose own requests a test cannot hold back; no unless said. */
  readonly serviceWorker?: boolean;
  /** Where the site is served, with a final slash; the built site unless said. */
  readonly at?: string;
  /** Problems that this visit is meant to meet. Example: `[/404/]` on the error page. */
  readonly expected?: readonly RegExp[];
}

let browser: Promise<Browser> | undefined;

function sharedBrowser(): Promise<Browser> {
  browser ??= chromium.connect(inject('browserEndpoint'));
  return browser;
}

afterAll(async () => {
  await (await browser)?.close();
});

/** What no page may do, whatever it is tested for: kept in `problems` as sentences. */
async function watch(page: Page, origin: string, problems: string[]): Promise<void> {
  const outside = (url: string) => /^https?:|^wss?:/.test(url) && new URL(url).origin !== origin;
  page.on('console', (message) => {
    if (['error', 'warning'].includes(message.type())) {
      problems.push(`console ${message.type()}: ${message.text()} (${message.location().url})`);
    }
  });
  page.on('pageerror', (error) => problems.push(`uncaught error: ${error.message}`));
  page.on('response', (response) => {
    if (response.status() >= 400) problems.push(`answer ${response.status()}: ${response.url()}`);
  });
  page.on('requestfailed', (request: Request) => {
    const reason = request.failure()?.errorText ?? '';
    // A page left before everything had come is no failure.
    if (reason !== 'net::ERR_ABORTED' && !outside(request.url())) {
      problems.push(`failed request: ${request.url()} (${reason})`);
    }
  });
  await page.route(
    (url) => outside(url.href),
    (route) => {
      problems.push(`third-party request: ${route.request().url()}`);
      return route.abort('blockedbyclient');
    },
  );
}

/**
 * Opens a page of the site as a visitor would. When the test ends the page is closed, and the test fails
 * if the page wrote an error or a warning to the console, asked for a missing file or for anything from a
 * third party, or left a cookie.
 * @param path from the site's root. Example: `/propositions/12/`
 */
export async function open(path: string, visit: Visit = {}): Promise<Page> {
  const root = visit.at ?? inject('siteUrl');
  const context = await (await sharedBrowser()).newContext({
    viewport: { width: visit.width ?? 1280, height: visit.height ?? 800 },
    colorScheme: visit.theme === 'system' ? null : (visit.theme ?? 'light'),
    javaScriptEnabled: visit.javaScript ?? true,
    reducedMotion: visit.reducedMotion ? 'reduce' : 'no-preference',
    forcedColors: visit.forcedColors ? 'active' : 'none',
    hasTouch: visit.touch ?? false,
    locale: 'fr-FR',
    timezoneId: 'Europe/Paris',
  });
  const problems: string[] = [];
  onTestFinished(async () => {
    for (const cookie of await context.cookies()) problems.push(`cookie: ${cookie.name}`);
    await context.close();
    const unexpected = problems.filter((problem) => !visit.expected?.some((known) => known.test(problem)));
    if (unexpected.length > 0) throw new Error(`${path} has problems:\n  ${unexpected.join('\n  ')}`);
  });
  if (!visit.serviceWorker) {
    await context.addInitScript(() => {
      if ('ServiceWorkerContainer' in globalThis) {
        ServiceWorkerContainer.prototype.register = () => Promise.reject(new Error('none in this test'));
      }
    });
  }
  context.setDefaultTimeout(20_000);
  const page = await context.newPage();
  await watch(page, new URL(root).origin, problems);
  await page.goto(new URL(path.replace(/^\//, ''), root).href, { waitUntil: 'load' });
  return page;
}

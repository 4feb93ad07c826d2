import { availableParallelism } from 'node:os';
import { type Browser, chromium, type Page } from 'playwright-core';
import { proposalsPath, searchPath, selectionPath } from '#book/addresses.ts';
import { type Absence, absences } from '#quality/absences.ts';
import type { AxeRecord } from '#quality/records.ts';
import { ensureBrowser, manyPagesFlags } from '#scripts/browser.ts';
import { serve } from '#scripts/serve.ts';
import { axeSource, describeViolation, examine, type Outcome } from '#tests/support/axe.ts';
import { builtPages } from '#tests/support/pages.ts';
import { rulesInFrench } from './rules.ts';

/** What only a script shows, which no page holds as it is served. */
const states = [
  `${searchPath}?q=associations`,
  `${proposalsPath}?vue=tableau`,
  `${proposalsPath}?vue=matrice`,
  `${selectionPath}?p=3,12,45`,
];
const combinations = [
  { width: 390, theme: 'light' },
  { width: 390, theme: 'dark' },
  { width: 1280, theme: 'dark' },
  { width: 1280, theme: 'light' },
] as const;
/**
 * The dark theme gives other values to the custom properties of colour and changes nothing else (`tokens.css`): the
 * rules about colour are run again in it, the others, which would see the same page, are not.
 */
const ofColour = ['color-contrast', 'link-in-text-block'];

export interface Complaint {
  readonly page: string;
  readonly width: number;
  readonly theme: string;
  readonly text: string;
}

interface Tally {
  readonly judged: Set<string>;
  readonly violated: Set<string>;
  readonly unsettled: Set<string>;
}

/** Gathers what axe says, page after page. */
class Audit {
  readonly rules = new Map<string, Tally>();
  readonly elements = new Map<string, Set<string>>(Object.keys(absences).map((name) => [name, new Set()]));
  readonly complaints: Complaint[] = [];

  add(page: string, { width, theme }: (typeof combinations)[number], outcome: Outcome): void {
    const tallyOf = (id: string): Tally => {
      const known = this.rules.get(id) ?? { judged: new Set(), violated: new Set(), unsettled: new Set() };
      this.rules.set(id, known);
      return known;
    };
    for (const { id } of outcome.passes) tallyOf(id).judged.add(page);
    for (const { id } of outcome.incomplete) tallyOf(id).unsettled.add(page);
    for (const violation of outcome.violations) {
      tallyOf(violation.id).judged.add(page);
      tallyOf(violation.id).violated.add(page);
      this.complaints.push({ page, width, theme, text: describeViolation(violation) });
    }
  }
}

async function examinePage(page: Page, path: string, root: string, audit: Audit): Promise<void> {
  const [first] = combinations;
  await page.setViewportSize({ width: first.width, height: 800 });
  await page.emulateMedia({ colorScheme: first.theme, reducedMotion: 'reduce' });
  await page.goto(new URL(path.slice(1), root).href, { waitUntil: 'networkidle' });
  for (const combination of combinations) {
    await page.setViewportSize({ width: combination.width, height: 800 });
    await page.emulateMedia({ colorScheme: combination.theme });
    const isDark = combination.theme === 'dark';
    const outcome = await examine(page, isDark ? { type: 'rule', values: ofColour } : undefined);
    audit.add(path, combination, outcome);
  }
  const found = await page.evaluate(
    (selectors) => selectors.filter(([, selector]) => document.querySelector(selector)).map(([name]) => name),
    Object.entries(absences).map(([name, { selector }]) => [name, selector] as [Absence, string]),
  );
  for (const name of found) audit.elements.get(name)?.add(path);
}

/** As many tabs as keep the machine busy; a page that is loading leaves the processor to another. */
async function examineAll(browser: Browser, paths: readonly string[], root: string): Promise<Audit> {
  const audit = new Audit();
  const left = [...paths];
  const start = performance.now();
  let done = 0;
  const work = async (): Promise<void> => {
    const context = await browser.newContext({
      locale: 'fr-FR',
      timezoneId: 'Europe/Paris',
      serviceWorkers: 'block',
    });
    context.setDefaultTimeout(120_000);
    await context.addInitScript({ content: await axeSource });
    // One tab for all its pages: a new one each time costs a window.
    const page = await context.newPage();
    for (let path = left.shift(); path; path = left.shift()) {
      await examinePage(page, path, root, audit);
      done += 1;
      if (done % 20 === 0 || done === paths.length) {
        const minutes = (performance.now() - start) / 60_000;
        const rest = (minutes / done) * (paths.length - done);
        const faults = audit.complaints.length;
        console.log(
          `  ${done} pages sur ${paths.length}, ${faults} défaut${faults > 1 ? 's' : ''}, encore ${Math.ceil(rest)} min`,
        );
      }
    }
    await context.close();
  };
  await Promise.all(Array.from({ length: 2 * availableParallelism() }, work));
  return audit;
}

export interface PagesAudit {
  readonly record: AxeRecord;
  readonly complaints: readonly Complaint[];
}

/**
 * Lets axe look at every page of a built site, in two widths and two themes: some twenty minutes for eight hundred
 * pages on two cores.
 * @param only pages whose address holds this; all when empty
 */
export async function auditPages(folder: string, date: string, only: string): Promise<PagesAudit> {
  const pages = builtPages(folder)
    .map(({ path }) => path)
    .filter((path) => path.includes(only));
  const site = await serve({ dir: folder, port: 0 });
  const browser = await chromium.launch({
    executablePath: ensureBrowser(),
    args: manyPagesFlags,
  });
  try {
    // The longest last would leave one tab alone with it.
    const paths = [...states.filter((path) => path.includes(only)), ...pages];
    const audit = await examineAll(browser, paths, site.url);
    const { titles, version } = rulesInFrench();
    const rules = [...audit.rules]
      .map(([id, { judged, violated, unsettled }]) => ({
        id,
        title: titles.get(id) ?? id,
        judged: judged.size,
        violated: violated.size,
        unsettled: unsettled.size,
      }))
      .sort((one, other) => one.id.localeCompare(other.id, 'en'));
    const elements = Object.fromEntries([...audit.elements].map(([name, found]) => [name, found.size]));
    return {
      complaints: audit.complaints,
      record: {
        date,
        axe: version,
        browser: `Chromium ${browser.version()}`,
        pages: pages.length,
        states: paths.length - pages.length,
        combinations: combinations.map((combination) => ({ ...combination })),
        rules,
        elements,
      },
    };
  } finally {
    await browser.close();
    await site.close();
  }
}

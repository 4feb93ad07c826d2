import { chromium } from 'playwright-core';
import { serve } from './scripts/serve.ts';
import { openPhone } from './scripts/bench/phone.ts';
const site = await serve({ dir: 'dist', port: 0 });
const browser = await chromium.launch({ executablePath: '/usr/bin/chromium', args: ['--no-sandbox','--disable-gpu','--disable-background-networking'] });
for (const q of process.argv.slice(2)) {
  const { page, close } = await openPhone(browser);
  const net: string[] = [];
  const tools = await page.context().newCDPSession(page); await tools.send('Network.enable');
  const urls = new Map<string,string>(); const heads=new Map<string,number>();
  tools.on('Network.requestWillBeSent', (e) => urls.set(e.requestId, e.request.url));
  tools.on('Network.responseReceived', (e) => heads.set(e.requestId, e.response.encodedDataLength));
  let sum = 0;
  tools.on('Network.loadingFinished', (e) => { const u = urls.get(e.requestId) ?? ''; if (/pagefind|recherche\//.test(u)) { sum += e.encodedDataLength; net.push(u.split('/').slice(-1)[0] + ' ' + e.encodedDataLength + ' h' + heads.get(e.requestId)); } });
  await page.goto(site.url + 'propositions/12/', { waitUntil: 'networkidle' });
  await page.evaluate(() => {
    (window as any).loaf = [];
    new PerformanceObserver((l) => { for (const e of l.getEntries() as any) (window as any).loaf.push({ at: Math.round(e.startTime), d: Math.round(e.duration), block: Math.round(e.blockingDuration), s: e.scripts.map((s: any) => `${s.invoker.slice(-40)} ${s.sourceURL.slice(-12)}:${s.sourceFunctionName}@${s.sourceCharPosition} ${Math.round(s.duration)} fsl${Math.round(s.forcedStyleAndLayoutDuration)}`) , render: Math.round(e.duration - (e.renderStart - e.startTime)), sl: Math.round(e.startTime + e.duration - e.styleAndLayoutStart)}); }).observe({ type: 'long-animation-frame' });
    (window as any).ev=[];
    new PerformanceObserver((l) => { for (const e of l.getEntries() as any) if(e.interactionId) (window as any).ev.push(`${e.name} ${Math.round(e.startTime)} ${e.duration} delay${Math.round(e.processingStart-e.startTime)} proc${Math.round(e.processingEnd-e.processingStart)}`); }).observe({ type: 'event', durationThreshold: 16 } as any);
  });
  await page.tap('header input[type=search]');
  await page.locator('dialog[open]').waitFor();
  await page.locator('dialog input[type=search]').pressSequentially(q, { delay: 120 });
  await page.locator('dialog [role=status]:not(:empty)').waitFor();
  await page.waitForLoadState('networkidle');
  console.log('==', q, sum); console.log(net.join('\n'));
  console.log(await page.evaluate(() => (window as any).loaf.map((x: any) => JSON.stringify(x)).join('\n')));
  console.log(await page.evaluate(() => (window as any).ev.join('\n')));
  await close();
}
await browser.close(); await site.close();

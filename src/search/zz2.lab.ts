import { chromium } from 'playwright-core'; import { serve } from '#scripts/serve.ts'; import { readFileSync } from 'node:fs'; import { scoresByKind, summary } from '#scripts/bench-search/scores.ts';
const only=process.argv[2]; const qs=JSON.parse(readFileSync('/tmp/search-lab/gen.json','utf8')).filter((q:any)=>!only||only.split(',').includes(q.kind));
const s = await serve({dir:'/tmp/search-lab/site', port:0}); const b = await chromium.launch({executablePath:'/usr/bin/chromium',args:['--no-sandbox','--disable-gpu','--disable-background-networking']});
const p=await b.newPage(); p.on('pageerror',e=>console.log('ERR',e.message)); await p.goto(s.url+'recherche/');
const m:any[]=[]; let t=Date.now();
for(const asked of qs){await p.fill('search-page input[type=search]',asked.query.slice(0,200));await p.press('search-page input[type=search]','Enter');await p.waitForSelector('search-page:is([data-search-state=done], [data-search-state=error])');
const found=await p.locator('[data-search-results] > li .title a').evaluateAll(l=>l.slice(0,10).map((a:any)=>a.pathname+a.hash)); const i=found.findIndex((x:string)=>asked.expect.includes(x)); m.push({asked,found,rank:i<0?Infinity:i+1});}
console.log(summary(scoresByKind(m),scoresByKind([])), (Date.now()-t)/qs.length,'ms each');
const max=+(process.argv[3]??3); for(const x of m)if(x.rank>max)console.log(x.asked.kind,x.rank,'«',x.asked.query,'»',x.asked.expect.slice(0,2).join(' '),' => ',x.found.slice(0,3).join(' '));
await b.close(); await s.close();

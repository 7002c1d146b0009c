import { wholeRun } from './wholeRun';
void (async () => { console.log(JSON.stringify(await wholeRun(Number(process.argv[2])), (_k,v)=>typeof v==='number'?Math.round(v):v)); })();

import { wholeRun } from '/work/main/test/bench/wholeRun';
void (async () => { console.log(JSON.stringify(await wholeRun(Number(process.argv[2])), (k,v)=>typeof v==='number'?Math.round(v):v, 1)); })();

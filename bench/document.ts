// A decision of three to four pages as Word file and as PDF: `node bench/document.ts`. The first of each stands apart.
import { cpus, loadavg } from 'node:os';
import { DECISION } from '@zhunsheng/server/document/testing/samples';
import { toDocx } from '@zhunsheng/server/document/to-docx';
import { openPdfMaker } from '@zhunsheng/server/document/to-pdf';
import { paragraph } from '@zhunsheng/domain/document/blocks';
import type { DocumentDescription } from '@zhunsheng/domain/document/description';

const RUNS = 40;
const MADE_AT = '2026-04-28T02:00:00.000Z';

/** Another text each time, so that nothing is answered from memory. */
const decision = (run: number): DocumentDescription => ({
  ...DECISION,
  blocks: DECISION.blocks.map((block, index) => (block.block === 'paragraph' ? paragraph(...block.runs, `${run}${index}`) : block)),
});

async function report(what: string, make: (document: DocumentDescription) => Promise<string>): Promise<void> {
  const taken: number[] = [];
  let made = '';
  for (let run = 0; run < RUNS; run += 1) {
    const started = performance.now();
    made = await make(decision(run));
    taken.push(performance.now() - started);
  }
  const [first = Number.NaN, ...warm] = taken;
  const sorted = warm.toSorted((a, b) => a - b);
  const at = (share: number): number => Math.round(sorted[Math.floor(share * (sorted.length - 1))] ?? Number.NaN);
  console.log(`${what}: median ${at(0.5)} ms, worst ${at(1)}, first ${Math.round(first)}; ${made}`);
}

console.log(`${cpus().length} cores, node ${process.versions.node}; load before: ${(loadavg()[0] ?? NaN).toFixed(1)}`);
await report('Word', async (document) => `${Math.round((await toDocx(document)).length / 1024)} kB`);
const maker = openPdfMaker();
await report('PDF', async (document) => {
  const { bytes, pages } = await maker.toPdf(document, { madeAt: MADE_AT });
  return `${pages} pages, ${Math.round(bytes.length / 1024)} kB`;
});
maker.close();

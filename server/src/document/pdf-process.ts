import { openCompiler, type PdfTask } from './compile-pdf.ts';

// One task at a time, in the order sent; stays for the next, since the first compilation costs ten times a later one.
const compile = openCompiler(process.argv[2]);

process.on('message', (task) => {
  try {
    process.send?.({ answer: compile(task as PdfTask) });
  } catch (error) {
    process.send?.({ fault: error instanceof Error ? error.message : 'unknown' });
  }
});
process.once('disconnect', () => process.exit(0));

import { runTask, type WorkbookTask } from './workbook-tasks.ts';

// The process does one task and ends; its memory goes with it.
process.once('message', (task) => {
  runTask(task as WorkbookTask).then(
    (answer) => process.send?.({ answer }, () => process.disconnect()),
    // Frames only: a message may quote a cell.
    (error: unknown) =>
      process.send?.({ fault: error instanceof Error ? (error.stack ?? '').replace(error.message, '') : 'unknown' }, () =>
        process.disconnect(),
      ),
  );
});

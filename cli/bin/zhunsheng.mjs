#!/usr/bin/env node
// Written so that even a very old Node can read it and print the sentence below.
const major = Number(process.versions.node.split('.')[0]);
if (major < 20) {
  console.error(
    `这里的 Node 是 ${process.version}，准绳需要 Node 20 或更新的版本。\n` +
      `This is Node ${process.version}; Zhunsheng needs Node 20 or newer.`,
  );
  process.exitCode = 1;
} else {
  void import('./run.mjs').then((bin) => bin.run());
}

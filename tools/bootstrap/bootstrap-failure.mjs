/** A failure that a person at the terminal can do something about: printed as sentences, without a stack. */
export class BootstrapFailure extends Error {
  constructor(chinese, english) {
    super(`${chinese}\n${english}`);
    this.name = 'BootstrapFailure';
  }
}

/** Runs `work`; its result becomes the exit code. */
export async function exitWith(work) {
  try {
    process.exitCode = await work();
  } catch (error) {
    process.exitCode = 1;
    if (error instanceof BootstrapFailure) console.error(`\n${error.message}`);
    else if (sentenceFor(error)) console.error(`\n${sentenceFor(error)}`);
    else throw error;
  }
}

function sentenceFor(error) {
  switch (error?.code) {
    case 'ENOSPC':
    case 'EDQUOT':
      return `磁盘已满，无法写入 ${error.path ?? ''}。请腾出空间后重试。\nThe disk is full: could not write ${error.path ?? ''}. Free some space and try again.`;
    case 'EACCES':
    case 'EPERM':
    case 'EROFS':
      return `没有权限写入 ${error.path ?? ''}。请换一个可写的位置，或以该文件夹的所有者运行。\nNo permission to write ${error.path ?? ''}. Use a writable place, or run as the owner of that folder.`;
    default:
      return undefined;
  }
}

/** Why the program cannot start, in one sentence that a person at the machine can act on. Printed without a stack. */
export class StartFailure extends Error {
  readonly chinese: string;
  readonly english: string;

  constructor(chinese: string, english: string, cause?: unknown) {
    super(`${chinese}\n${english}`, { cause });
    this.name = 'StartFailure';
    this.chinese = chinese;
    this.english = english;
  }
}

export function diskFull(place: string, cause?: unknown): StartFailure {
  return new StartFailure(
    `磁盘已满，无法在 ${place} 写入数据。请腾出空间后再启动。`,
    `The disk is full: no data can be written to ${place}. Free some space, then start again.`,
    cause,
  );
}

export function permissionDenied(place: string, cause?: unknown): StartFailure {
  return new StartFailure(
    `没有权限使用 ${place}。请用 ZHUNSHENG_DATA 指定一个可写的文件夹，或以它的所有者运行。`,
    `No permission to use ${place}. Name a writable folder with ZHUNSHENG_DATA, or run as its owner.`,
    cause,
  );
}

export function portTaken(port: number, cause?: unknown): StartFailure {
  return new StartFailure(
    `端口 ${port} 已被别的程序占用。请用 PORT 换一个端口，例如 PORT=${port + 1} npm start。`,
    `Port ${port} is taken by another program. Choose another with PORT, for example PORT=${port + 1} npm start.`,
    cause,
  );
}

export function alreadyRunning(dataFolder: string, pid: number): StartFailure {
  return new StartFailure(
    `另一个准绳进程（进程号 ${pid}）正在使用数据文件夹 ${dataFolder}。请先停止它，或用 ZHUNSHENG_DATA 指定另一个文件夹。`,
    `Another Zhunsheng (process ${pid}) is using the data folder ${dataFolder}. Stop it first, or name another folder with ZHUNSHENG_DATA.`,
  );
}

/** The sentence for an error of the operating system; undefined for anything else, which is a fault and keeps its stack. */
export function startFailureFrom(error: unknown, place: string): StartFailure | undefined {
  if (error instanceof StartFailure) return error;
  const { code = '', path = place, port, syscall } = (error ?? {}) as { code?: string; path?: string; port?: number; syscall?: string };
  if (code === 'ENOSPC' || code === 'EDQUOT') return diskFull(path, error);
  if (code === 'EADDRINUSE' && port !== undefined) return portTaken(port, error);
  if (code === 'EACCES' && port !== undefined) return portForbidden(port, error);
  // Node says ENOENT when it makes a folder and its parents on a read-only file system.
  if (code === 'EACCES' || code === 'EPERM' || code === 'EROFS' || (code === 'ENOENT' && syscall === 'mkdir'))
    return permissionDenied(path, error);
  return undefined;
}

function portForbidden(port: number, cause: unknown): StartFailure {
  return new StartFailure(
    `没有权限使用端口 ${port}（小于 1024 的端口需要管理员）。请用 PORT 换一个端口。`,
    `No permission to use port ${port} (ports below 1024 are the administrator's). Choose another with PORT.`,
    cause,
  );
}

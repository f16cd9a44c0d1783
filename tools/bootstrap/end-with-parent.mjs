// Loaded into the server before anything else. When the process that started it is gone, even by kill -9, the server
// ends as it does on Ctrl-C; without this it would keep the port and the data folder.
import net from 'node:net';

const parent = new net.Socket({ fd: 3 });
parent.on('close', () => process.kill(process.pid, 'SIGTERM'));
parent.on('error', () => undefined);
parent.resume();
parent.unref();

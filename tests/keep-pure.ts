/** Loaded before every unit test: what starts a process, listens or connects fails with the way out. */
import childProcess from 'node:child_process';
import { syncBuiltinESMExports } from 'node:module';
import { Server, Socket } from 'node:net';

const refuse = (act: string) => () => {
  throw new Error(`A unit test may not ${act}: name its file *.integration.test.ts, or move it to tests/.`);
};

const starts = ['exec', 'execFile', 'execFileSync', 'execSync', 'fork', 'spawn', 'spawnSync'];
Object.assign(childProcess, Object.fromEntries(starts.map((name) => [name, refuse('start a process')])));
syncBuiltinESMExports();
Server.prototype.listen = refuse('start a server');
Socket.prototype.connect = refuse('use the network');

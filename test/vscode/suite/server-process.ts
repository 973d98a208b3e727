import { readdirSync, readFileSync } from 'node:fs';

/** The server's process: a child of this extension host. Known on Linux only. */
export function serverProcess(): number | undefined {
  const all = readdirSync('/proc').filter((name) => /^\d+$/.test(name));
  return all.map(Number).find((id) => {
    try {
      const parent = /^PPid:\s*(\d+)$/m.exec(readFileSync(`/proc/${id}/status`, 'utf8'))?.[1];
      return Number(parent) === process.pid && readFileSync(`/proc/${id}/cmdline`, 'utf8').includes('dist/server.js');
    } catch {
      // It has ended meanwhile.
      return false;
    }
  });
}

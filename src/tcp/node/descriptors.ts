import { readdirSync, readFileSync } from 'node:fs';

/**
 * How many more descriptors this process may open: its soft limit, less those that are open. Linux
 * tells; where nobody does, Infinity. Costs about as much as listing a folder with a file for each
 * descriptor.
 */
export function descriptorRoom(process = '/proc/self'): number {
  try {
    const limits = readFileSync(`${process}/limits`, 'latin1');
    const [, soft] = /^Max open files +(\d+)/m.exec(limits) ?? [];
    // One of those that are listed is the folder itself.
    return Number(soft ?? Infinity) - readdirSync(`${process}/fd`).length + 1;
  } catch {
    return Infinity;
  }
}

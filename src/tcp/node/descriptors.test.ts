import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { descriptorRoom } from './descriptors.ts';

/** A folder as that of a process: with these limits, and so many descriptors. */
function room(limits: string, descriptors: number): number {
  const folder = mkdtempSync(join(tmpdir(), 'stallion-'));
  try {
    mkdirSync(join(folder, 'fd'));
    for (let fd = 0; fd < descriptors; fd++) writeFileSync(join(folder, 'fd', `${fd}`), '');
    writeFileSync(join(folder, 'limits'), limits);
    return descriptorRoom(folder);
  } finally {
    rmSync(folder, { recursive: true });
  }
}

const header = 'Limit                     Soft Limit           Hard Limit           Units\n';
const files = (soft: string): string =>
  `${header}Max open files            ${soft}   4096   files\n`;

test('descriptorRoom: is the soft limit less what is open, but for the listing itself', () => {
  assert.equal(room(files('64'), 11), 54);
});

test('descriptorRoom: is without end where there is no limit', () => {
  assert.equal(room(files('unlimited'), 3), Infinity);
});

test('descriptorRoom: is without end where nobody tells', () => {
  assert.equal(descriptorRoom('/no/such/process'), Infinity);
});

test('descriptorRoom: of this process is some, and not more than its limit', () => {
  assert.ok(descriptorRoom() > 0);
});

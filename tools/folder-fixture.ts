import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import type { TestContext } from 'node:test';
import { fileURLToPath } from 'node:url';

/** Makes a folder with these files, and removes it when the test ends. */
export function folderOf(test: TestContext, texts: Readonly<Record<string, string>>): string {
  const folder = mkdtempSync(join(tmpdir(), 'tools-test-'));
  test.after(() => {
    rmSync(folder, { recursive: true });
  });
  for (const [path, text] of Object.entries(texts)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  }
  return folder;
}

export interface Ended {
  readonly status: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

/** Runs one of our programs in a folder. */
export function runTool(tool: URL, folder: string, ...args: string[]): Ended {
  const options = { cwd: folder, encoding: 'utf8' } as const;
  return spawnSync(process.execPath, [fileURLToPath(tool), ...args], options);
}

/**
 * The house that the journeys visit: a copy of the build and of the server around it, so that a build that runs
 * at the same time changes nothing, and so that a second release can be made out of it (update.spec.ts).
 */
import { cpSync, existsSync, rmSync } from 'node:fs';
import { join } from 'node:path';

const root = join(import.meta.dirname, '../..');
export const house = join(root, 'tests/.out/house');

export function copyHouse(to: string, from = root): void {
	rmSync(to, { recursive: true, force: true });
	for (const part of ['build', 'src/lib/server', 'src/lib/domain', 'src/styles/tokens.css'])
		cpSync(join(from, part), join(to, part), { recursive: true });
}

export default function setUp(): void {
	if (!existsSync(join(root, 'build/handler.js')))
		throw new Error('There is no build to visit: run `vite build` first (npm test does it by itself).');
	copyHouse(house);
}

/** A Pit of an organisation: the example, or a copy of it that is changed, on a server of its own. */
import { cpSync, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, noNetwork, rows, test as base, type Page } from './pit.ts';
import { startServer, type Server } from './server.ts';

const content = join(import.meta.dirname, '../../src/content');
const example = join(content, 'example');
type Json = Record<string, unknown>;
/** By the file: what it becomes; null takes it away. One that is not in the example begins as the method has it. */
export type Changes = Record<string, ((file: Json) => object) | null>;

export function changed(changes: Changes): string {
	const folder = mkdtempSync(join(tmpdir(), 'pit-content-'));
	cpSync(example, folder, { recursive: true });
	for (const [path, change] of Object.entries(changes)) {
		const file = join(folder, path);
		if (change === null) {
			rmSync(file);
			continue;
		}
		const from = [file, join(content, path)].find(existsSync);
		writeFileSync(
			file,
			JSON.stringify(change(from === undefined ? {} : (JSON.parse(readFileSync(from, 'utf8')) as Json)))
		);
	}
	return folder;
}

/** The next version of `pack.json`, with this in it. */
export const packWith = (version: number, part: (pack: Json) => object) => (pack: Json) => ({
	...pack,
	version,
	...part(pack)
});
export const hiding = (version: number, hide: object) =>
	packWith(version, (pack) => ({ hide: { ...(pack['hide'] as object), ...hide } }));

type Own = {
	server: Server;
	page: Page;
	/** The same address and data, with other content or another key. */
	becomes(settings: { folder?: string; key?: string }): Promise<void>;
};

const env = ({ folder, key }: { folder?: string | undefined; key?: string | undefined }) => ({
	CONTENT_DIR: folder ?? example,
	...(key !== undefined && { CREATE_KEY: key })
});

export const test = base.extend<{ own: (settings?: { folder?: string; key?: string }) => Promise<Own> }>({
	own: async ({ browser, complaints }, use) => {
		const stops: (() => Promise<unknown>)[] = [];
		// While a server becomes another one, it is not there.
		complaints.allow(noNetwork);
		await use(async (settings = {}) => {
			const made: Own = {
				server: await startServer({ env: env(settings) }),
				page: undefined as unknown as Page,
				async becomes(next) {
					await made.server.stop();
					made.server = await made.server.restart({ env: env(next) });
				}
			};
			const context = await browser.newContext({
				baseURL: made.server.url,
				locale: 'nl-NL',
				viewport: { width: 390, height: 844 },
				permissions: ['clipboard-read', 'clipboard-write']
			});
			complaints.of(context);
			stops.push(
				() => context.close(),
				() => made.server.stop()
			);
			made.page = await context.newPage();
			return made;
		});
		for (const stop of stops) await stop();
	}
});

/** The device keeps this version of the pack and of the journey for its next start. */
export const kept = (page: Page, version: number) =>
	expect
		.poll(async () =>
			(await rows(page, 'content'))
				.map(({ pack }) => (pack as { version: number }).version)
				.filter((each) => each !== 1)
		)
		.toContain(version);

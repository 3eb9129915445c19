/** Code of the app, and a test's own entry to it, as one script for any page. */
import { join } from 'node:path';
import { build } from 'vite';

const root = join(import.meta.dirname, '../..');

export async function bundle(entry: string): Promise<string> {
	const built = await build({
		configFile: false,
		logLevel: 'error',
		resolve: { alias: { $lib: join(root, 'src/lib') } },
		build: { write: false, minify: false, rolldownOptions: { input: entry, output: { format: 'iife' } } }
	});
	const [first] = [built].flat();
	const chunk = first !== undefined && 'output' in first ? first.output[0] : undefined;
	if (chunk === undefined) throw new Error('The bundler made nothing.');
	return chunk.code;
}

import adapter from '@sveltejs/adapter-node';
import { vitePreprocess } from '@sveltejs/vite-plugin-svelte';

/** @type {import('@sveltejs/kit').Config} */
const config = {
	preprocess: vitePreprocess(),
	compilerOptions: { runes: true },
	kit: {
		adapter: adapter({ precompress: true }),
		// With relative paths an offline reload of a deep link, answered with the precached shell, is a blank page.
		paths: { relative: false },
		alias: { $paraglide: 'src/lib/paraglide' },
		serviceWorker: { register: false },
		// The same name for every release: it stands in the largest file, which would else be fetched anew for one changed
		// word. A file that went away with a release is met by loading the page anew (src/routes/+layout.svelte).
		version: { name: 'pit' },
		// Styles ride in the page: no request stands between the page and its first paint. Their hashes are in the policy.
		inlineStyleThreshold: 24_000,
		output: { preloadStrategy: 'modulepreload' },
		prerender: { entries: ['/', '/s', '/help', '/about', '/for-supporters', '/old', '/away'], handleHttpError: 'fail' }
	}
};

export default config;

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
		alias: { $messages: 'src/lib/paraglide/messages.js', $paraglide: 'src/lib/paraglide' },
		serviceWorker: { register: false },
		output: { preloadStrategy: 'modulepreload' },
		prerender: { entries: ['/', '/s', '/help', '/about', '/old', '/away'], handleHttpError: 'fail' }
	}
};

export default config;

import { paraglideVitePlugin } from '@inlang/paraglide-js';
import { sveltekit } from '@sveltejs/kit/vite';
import { SvelteKitPWA } from '@vite-pwa/sveltekit';
import { defineConfig } from 'vitest/config';

export default defineConfig({
	plugins: [
		paraglideVitePlugin({
			project: './messages/project.inlang',
			outdir: './src/lib/paraglide',
			strategy: ['localStorage', 'preferredLanguage', 'baseLocale'],
			emitTsDeclarations: false
		}),
		sveltekit(),
		SvelteKitPWA({
			registerType: 'prompt',
			// Registered by the app itself, after the first answer (src/routes/(app)/offline.state.svelte.ts).
			injectRegister: false,
			manifest: {
				id: '/',
				name: 'Pit',
				short_name: 'Pit',
				lang: 'nl',
				start_url: '/',
				scope: '/',
				display: 'standalone',
				background_color: '#fff7ea',
				theme_color: '#fff7ea',
				icons: [
					{ src: '/icon-192.png', sizes: '192x192', type: 'image/png' },
					{ src: '/icon-512.png', sizes: '512x512', type: 'image/png' },
					{ src: '/icon-maskable.png', sizes: '512x512', type: 'image/png', purpose: 'maskable' }
				]
			},
			workbox: {
				globPatterns: ['client/**/*.{js,css,svg,woff2}', 'prerendered/**/*.html'],
				// Any screen, also one with an id, opens from the shell: it names no route.
				navigateFallback: '/',
				navigateFallbackDenylist: [/^\/api\//, /^\/content\//, /^\/healthz/, /^\/readyz/, /^\/old/],
				cleanupOutdatedCaches: true
			}
		})
	],
	test: {
		include: ['src/**/*.test.ts', 'tests/**/*.test.ts'],
		environment: 'node',
		testTimeout: 60_000,
		hookTimeout: 120_000
	}
});

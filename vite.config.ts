import { paraglideVitePlugin } from '@inlang/paraglide-js';
import { sveltekit } from '@sveltejs/kit/vite';
import { SvelteKitPWA } from '@vite-pwa/sveltekit';
import { defineConfig } from 'vitest/config';

/**
 * Few requests on a slow line. `base` is what every page needs; `shared` what the app and the page that opens a link
 * have in common; `start` the rest of the first screens; `words` all other interface words.
 */
const word = (names: string) => new RegExp(`paraglide/messages/(${names})`);
const chunks = [
	{ name: 'base', test: /preload-helper|node_modules\/(svelte|@sveltejs\/kit|esm-env|clsx|zod)\//, priority: 9 },
	{
		name: 'shared',
		test: word(
			'reader_|problem_(link|network|crypto|share_(gone|passcode|unreadable|busy))|page_title|app_name|language_label|top_heading|link_copy_failed|' +
				'door_(strengths|plan)\\.|goal_(fact_why|keep_short|state_reached|strengths_label)|action_(state_done|retry)|who_'
		),
		priority: 8
	},
	{
		name: 'shared',
		test: /src\/lib\/paraglide\/runtime|src\/lib\/ui\/(Button|Notice|Chips|Card|Tag)\.|src\/lib\/domain\/(ids|plan-words|problem|envelope)\.|src\/routes\/(Heading|LanguagePicker|locale|reader-problem-text|quick-exit)/,
		priority: 8
	},
	{
		name: 'start',
		test: word(
			'whose_|install_|name_|start_|home_|door_|tab_|nav_|nobody_|borrowed_|saved|cards_|own_|starter|action_(next|skip|back|undo|fine|done)|' +
				'error_|problem_|update_|(strength|domain|goal|share)_count|doors_|settings_title|about_title'
		),
		priority: 7
	},
	{ name: 'words', test: /paraglide\/messages\//, priority: 6 },
	{
		name: 'start',
		test: /src\/routes\/\(app\)\/(?!Pause|NotThere|DomainSet)[^/]+\.(svelte|ts)|src\/routes\/(TopBar|Screen|problem-text)|src\/lib\/(storage\/(?!backup)|domain\/(?!snapshot|make-snapshot|text))|src\/lib\/ui\/(Chip|TextField|grow|Doll|DollRow|DollShape|Icon)\.|node_modules\/idb/,
		priority: 2
	},
	{ name: 'forms', test: /src\/lib\/ui\//, priority: 1 }
];

export default defineConfig({
	plugins: [
		paraglideVitePlugin({
			project: './messages/project.inlang',
			outdir: './src/lib/paraglide',
			strategy: ['localStorage', 'preferredLanguage', 'baseLocale'],
			outputStructure: 'message-modules'
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
	environments: { client: { build: { rolldownOptions: { output: { codeSplitting: { groups: chunks } } } } } },
	test: {
		include: ['src/**/*.test.ts', 'tests/**/*.test.ts'],
		environment: 'node',
		testTimeout: 60_000,
		hookTimeout: 120_000
	}
});

import { paraglideVitePlugin } from '@inlang/paraglide-js';
import { sveltekit } from '@sveltejs/kit/vite';
import { SvelteKitPWA } from '@vite-pwa/sveltekit';
import { defineConfig } from 'vitest/config';
import { cardPictures } from './deploy/card-pictures.ts';
import { leanMessages } from './deploy/lean-messages.ts';

/**
 * Few requests on a slow line. A group takes along what its modules use, unless an earlier group has it: the words of
 * a screen come with the screen. `base` is what every page needs; `shared` what the first screens and the page that
 * opens a link have in common, and the error page, which SvelteKit loads at every start; `reader` the rest of the page
 * that opens a link; `start` the rest of the first screens; `words` and `forms` what the other screens share. The screens of one part come
 * together: one file packs better than twenty, and who opens one of them opens the next. `copies` is fetched by everybody
 * once the first screen is there; `drawn` are words to remember, and what they seal.
 */
const chunks = [
	{ name: 'base', test: /preload-helper|rolldown.runtime|node_modules\/(svelte|@sveltejs\/kit|esm-env|clsx)\// },
	{
		name: 'shared',
		test: /src\/styles\/dolls|src\/lib\/paraglide\/(runtime|registry|messages\/(page_title|app_name|door_(strengths|plan)\.|action_retry))|src\/lib\/ui\/(Button|Notice|Chips|Card|Tag|Icon)\.|src\/lib\/domain\/(ids|plan-words|contact-words|reply-words|problem|envelope)\.|src\/routes\/(\+error|Screen|TopBar|Heading|LanguagePicker|locale|reader-problem-text|quick-exit)/
	},
	{
		name: 'reader',
		test: /src\/lib\/sharing\/(bytes|base64url|json|link|keys|envelope|share-call|snapshot-open)\.|src\/lib\/domain\/(snapshot|snapshot-document)\.|src\/routes\/(s\/(?!(?:reply|file|code)\/)|Snapshot|snapshot-|Blocks|Paper|download)/
	},
	{ name: 'fields', test: /src\/lib\/ui\/(TextField|grow)\./ },
	{ name: 'seal', test: /src\/lib\/sharing\/envelope-seal\./ },
	{ name: 'passcode', test: /src\/routes\/s\/code\// },
	{ name: 'reply', test: /src\/routes\/s\/reply\// },
	{ name: 'open-file', test: /src\/routes\/s\/file\/|src\/lib\/sharing\/file-open/ },
	{
		name: 'start',
		test: /src\/routes\/\(app\)\/(?!Pause|NotThere|DomainSet|FirstStrength|StrengthQuestion|Starters|Plain|plain|CardPicture)[^/]+\.(svelte|ts)|src\/routes\/problem-text|src\/lib\/(storage\/(?!backup|cop(y|ies)|dump|packed|vault|seal|words-seal|lock|pin|upgrade)|domain\/(answer|contact|content-pack|domain-choice|earlier-text|kept-moment|note|person|plan|portrait|review|second-view|share|strength|talk|task)\.)|src\/lib\/ui\/(Chip|icons|Doll|DollRow|DollShape)\.|node_modules\/idb/
	},
	{ name: 'word-file', test: /src\/lib\/sharing\/word-file|node_modules\/(docx|fflate|nanoid)\// },
	{ name: 'copies', test: /src\/lib\/storage\/(cop(y|ies)|dump|packed)/ },
	{ name: 'drawn', test: /passphrase|src\/lib\/storage\/(words-)?seal\./ },
	{ name: 'words', test: /src\/lib\/paraglide\/messages\//, minShareCount: 2 },
	{ name: 'forms', test: /src\/lib\/ui\//, minShareCount: 2 },
	{ name: 'share', test: /src\/routes\/\(app\)\/share\/(?!share-words|snapshot-of)/ },
	{ name: 'plan', test: /src\/routes\/\(app\)\/plan\// },
	{ name: 'people', test: /src\/routes\/\(app\)\/(people|talk)\// },
	{ name: 'journey', test: /src\/routes\/\(app\)\/journey\// },
	{ name: 'story', test: /src\/routes\/\(app\)\/story\// },
	{ name: 'last-copy', test: /share\/share-words|settings\/backup\/(Reminder|LastSaved)/ },
	{
		name: 'backup',
		test: /src\/lib\/storage\/(backup|base64)|copy-problem-text|settings\/backup\/(?!Reminder|LastSaved)/
	},
	{ name: 'here', test: /src\/lib\/sharing\/(here|share\.client)\./ },
	{ name: 'move', test: /settings\/move\/(?!\+page)|src\/lib\/sharing\/move/ }
].map((group, index, { length }) => ({ ...group, priority: length - index }));

/**
 * Hashes, as SvelteKit has them; but what comes only on use has a name, so that the weights and the offline install can
 * leave it out.
 */
const onUse = ['word-file', 'passcode', 'reply', 'open-file', 'move'];
const chunkName = ({ name }: { name: string }) =>
	`_app/immutable/chunks/${onUse.includes(name) ? `${name}.` : ''}[hash].js`;

export default defineConfig({
	plugins: [
		paraglideVitePlugin({
			project: './messages/project.inlang',
			outdir: './src/lib/paraglide',
			strategy: ['localStorage', 'preferredLanguage', 'baseLocale'],
			outputStructure: 'message-modules'
		}),
		leanMessages(),
		sveltekit(),
		cardPictures(),
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
				globPatterns: ['client/**/*.{js,css,svg,woff2}', 'prerendered/**/{index,away}.html'],
				// The Word file's maker and the pictures of word cards are kept from their first use on; a new release puts the new
				// ones in their place. A reply and a move go nowhere without internet.
				globIgnores: ['**/card-pictures.*.svg', '**/word-file.*.js', '**/reply.*.js', '**/move.*.js'],
				runtimeCaching: [
					{
						urlPattern: /\/chunks\/word-file\.[^/]+\.js$/,
						handler: 'CacheFirst',
						options: { cacheName: 'word-file', expiration: { maxEntries: 1 } }
					},
					{
						// The name of one picture may follow.
						urlPattern: /\/assets\/card-pictures\.[^/]+\.svg(#|$)/,
						handler: 'CacheFirst',
						options: {
							cacheName: 'card-pictures',
							plugins: [
								{
									cacheDidUpdate: async ({ cacheName, request }) => {
										const cache = await caches.open(cacheName);
										const fileOf = ({ url }: Request) => new URL(url).pathname;
										const old = (await cache.keys()).filter((each) => fileOf(each) !== fileOf(request));
										await Promise.all(old.map((each) => cache.delete(each)));
									}
								}
							]
						}
					}
				],
				// Any screen, also one with an id, opens from the shell: it names no route. One page, so that a release that
				// gives its files new names costs one page.
				navigateFallback: '/',
				navigateFallbackDenylist: [/^\/api\//, /^\/content\//, /^\/healthz/, /^\/readyz/, /^\/old/],
				cleanupOutdatedCaches: true
			}
		})
	],
	environments: {
		client: { build: { rolldownOptions: { output: { codeSplitting: { groups: chunks }, chunkFileNames: chunkName } } } }
	},
	test: {
		include: ['src/**/*.test.ts', 'deploy/**/*.test.ts', 'tests/**/*.test.ts'],
		exclude: ['node_modules/**', 'tests/.out/**'],
		environment: 'node',
		testTimeout: 60_000,
		hookTimeout: 120_000
	}
});

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
		test: /src\/lib\/paraglide\/(runtime|messages\/(page_title|app_name|door_(strengths|plan)\.|action_retry))|src\/lib\/ui\/(Button|Notice|Chips|Card|Tag|Icon)\.|src\/lib\/domain\/(ids|plan-words|contact-words|reply-words|problem|envelope)\.|src\/routes\/(\+error|Screen|TopBar|Name|dolls|Heading|Language|locale|words|reader-problem-text|quick-exit)/
	},
	{
		name: 'reader',
		test: /src\/lib\/sharing\/(bytes|base64url|json|link|keys|envelope|share-call|snapshot-open)\.|src\/lib\/domain\/(snapshot|snapshot-document|digits)\.|src\/routes\/(s\/(?!(?:reply|file|code)\/)|Snapshot|snapshot-|Blocks|Paper|download)/
	},
	{ name: 'fields', test: /src\/lib\/ui\/(TextField|grow)\./ },
	{ name: 'seal', test: /src\/lib\/sharing\/envelope-seal\./ },
	{ name: 'passcode', test: /src\/routes\/s\/code\// },
	{ name: 'reply', test: /src\/routes\/s\/reply\// },
	{ name: 'open-file', test: /src\/routes\/s\/file\/|src\/lib\/sharing\/file-open/ },
	{
		name: 'start',
		test: /src\/routes\/\(app\)\/(?!Before|saving-text|Pause|NotThere|ExitTold|DomainSet|FirstStrength|StrengthQuestion|Starters|Plain|plain|CardPicture|ask-organisation)[^/]+\.(svelte|ts)|src\/routes\/problem-text|src\/lib\/(storage\/(?!backup|cop(y|ies)|dump|packed|vault|seal|words-seal|lock|pin|upgrade)|domain\/(answer|contact|content-pack|domain-choice|earlier-text|kept-moment|note|person|plan|portrait|review|second-view|share|strength|talk|task)\.)|src\/lib\/ui\/(Chip|icons|Doll|DollRow|DollShape)\.|node_modules\/idb/
	},
	{ name: 'word-file', test: /src\/lib\/sharing\/word-file|node_modules\/(docx|fflate|nanoid)\// },
	{ name: 'copies', test: /src\/lib\/storage\/(cop(y|ies)|dump|packed)/ },
	{ name: 'drawn', test: /passphrase|src\/lib\/storage\/(words-)?seal\./ },
	{ name: 'words', test: /src\/lib\/paraglide\/messages\//, minShareCount: 2 },
	{ name: 'for-supporters', test: /src\/routes\/for-supporters\// },
	{ name: 'forms', test: /src\/lib\/ui\/|\(app\)\/(Before|saving-text)|domain\/answered-before/, minShareCount: 2 },
	{ name: 'share', test: /src\/routes\/\(app\)\/share\/(?!share-words|snapshot-of|key\/)/ },
	{
		name: 'lock',
		test: /src\/routes\/\(app\)\/((settings\/)?lock|lost|settings\/(?!backup|move))|src\/lib\/storage\/(lock|pin|vault)/
	},
	{ name: 'plan', test: /src\/routes\/\(app\)\/plan\// },
	{ name: 'people', test: /src\/routes\/\(app\)\/(people|talk)\// },
	{ name: 'journey', test: /src\/routes\/\(app\)\/journey\// },
	{ name: 'story', test: /src\/routes\/\(app\)\/story\// },
	{ name: 'about', test: /src\/routes\/\(app\)\/(about|help|privacy)\/|ask-organisation/ },
	{ name: 'back', test: /src\/routes\/\(app\)\/(then-and-now|paper|leave)\// },
	{ name: 'last-copy', test: /share\/share-words|settings\/backup\/(Reminder|LastSaved)/ },
	{
		name: 'backup',
		test: /src\/lib\/storage\/(backup|base64)|copy-problem-text|settings\/backup\/(?!Reminder|LastSaved)/
	},
	{ name: 'here', test: /src\/lib\/sharing\/(here|share\.client|create-key)\./ },
	{ name: 'create-key', test: /share\/key\// },
	{ name: 'move', test: /settings\/move\/(?!\+page)|src\/lib\/sharing\/move/ }
].map((group, index, { length }) => ({ ...group, priority: length - index }));

/**
 * Hashes, as SvelteKit has them; but what comes only on use has a name, so that the weights and the offline install can
 * leave it out.
 */
const onUse = ['word-file', 'passcode', 'reply', 'open-file', 'for-supporters', 'move', 'create-key'];
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
				// What comes on use is kept from then on. A reply, a move and a key go nowhere without internet. And the styles of the first screen
				// ride in the one page that the worker gives (tests/bench/weight.test.ts holds these names to it).
				globIgnores: [
					'**/{card-pictures,word-file,reply,move,create-key,for-supporters}.*.{svg,js}',
					'**/assets/{shared,fields,start,0,StrengthQuestion}.*.css'
				],
				runtimeCaching: [
					{
						// The name of one picture may follow.
						urlPattern: /\/((words-\w+|card-pictures|word-file|for-supporters)\.[^/]+\.(json|svg|js))(#|$)/,
						handler: 'CacheFirst',
						options: {
							cacheName: 'on-use',
							plugins: [
								{
									// A new release puts the new ones in the place of the old.
									cacheDidUpdate: async ({ cacheName, request }) => {
										const cache = await caches.open(cacheName);
										const pathOf = ({ url }: Request) => new URL(url).pathname;
										const nameOf = (each: Request) => pathOf(each).split('.')[0];
										const old = (await cache.keys()).filter(
											(each) => nameOf(each) === nameOf(request) && pathOf(each) !== pathOf(request)
										);
										await Promise.all(old.map((each) => cache.delete(each)));
									},
									// A new release that was taken before its words in another language came does with the ones before: what
									// they lack is in the base language, until there is internet.
									handlerDidError: async ({ request }) => {
										if (!request.url.endsWith('.json')) return undefined;
										const cache = await caches.open('on-use');
										const nameOf = ({ url }: Request) => new URL(url).pathname.split('.')[0];
										const old = (await cache.keys()).find((each) => nameOf(each) === nameOf(request));
										return old && cache.match(old);
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

import js from '@eslint/js';
import svelte from 'eslint-plugin-svelte';
import globals from 'globals';
import ts from 'typescript-eslint';
import svelteConfig from './svelte.config.js';

/**
 * The rooms and what each may not import (docs/architecture.md). Always `regex`, never `group`:
 * a group pattern that begins with # or $ can silently match nothing. tests/rooms proves that each rule fires.
 */
const rooms = {
	domain: {
		files: ['src/lib/domain/**/*.ts'],
		never: [
			['^(svelte|idb|kysely|pg|uqr|\\$app|\\$paraglide|node:)', 'domain knows only zod and itself'],
			['^\\$lib/(?!domain)|(^|/)(storage|sharing|server|ui|routes|paraglide)/', 'domain imports no other room']
		]
	},
	ui: {
		files: ['src/lib/ui/**/*.{ts,svelte}'],
		never: [
			[
				'^(\\$lib/|\\$app|\\$paraglide|\\$messages|idb|kysely|zod|node:)|/(domain|storage|sharing|server|routes|paraglide)/',
				'ui knows nothing of care: words come in as props'
			]
		]
	},
	storage: {
		files: ['src/lib/storage/**/*.ts'],
		never: [
			[
				'^(svelte|kysely|pg|\\$app|\\$paraglide|node:)|^\\$lib/(sharing|server|ui)|/(sharing|server|ui|routes|paraglide)/',
				'storage imports idb, zod and domain'
			]
		]
	},
	sharing: {
		files: ['src/lib/sharing/**/*.ts'],
		never: [
			[
				'^(svelte|kysely|pg|idb|\\$app|\\$paraglide|node:)|^\\$lib/(server|ui)|/(server|ui|routes|paraglide)/',
				'sharing imports domain, storage and uqr'
			]
		]
	},
	server: {
		files: ['src/lib/server/**/*.ts'],
		never: [
			[
				'^(svelte|idb|\\$app|\\$paraglide)|^\\$lib/(storage|sharing|ui)|/(storage|sharing|ui|routes|paraglide)/',
				'server imports kysely, pg, node and domain'
			]
		]
	},
	routes: {
		files: ['src/routes/**/*.{ts,svelte}', 'src/hooks.client.ts'],
		ignores: ['src/routes/**/+server.ts'],
		never: [
			['^(idb|kysely|pg|node:)', 'routes speak to storage and server through their rooms'],
			['^\\$lib/server|/server/', 'only +server.ts and hooks.server.ts may import the server']
		]
	}
};
/** zod classic weighs four times zod/mini. */
const noClassicZod = ['^zod$', 'use zod/mini'];

const testFiles = ['**/*.test.ts', 'tests/**/*.ts'];

export default ts.config(
	{
		ignores: [
			'build/',
			'.svelte-kit/',
			'src/lib/paraglide/',
			'node_modules/',
			'tests/rooms/trespassers/',
			'tests/.out/',
			'test-results/'
		]
	},
	js.configs.recommended,
	...ts.configs.strict,
	...svelte.configs.recommended,
	{
		languageOptions: { globals: { ...globals.browser, ...globals.node } },
		rules: {
			'no-undef': 'off',
			'no-console': ['error', { allow: ['error', 'warn', 'info', 'log'] }],
			'@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_' }],
			'@typescript-eslint/no-invalid-void-type': 'off',
			'max-lines': ['error', { max: 250, skipBlankLines: true, skipComments: true }]
		}
	},
	{
		files: ['**/*.svelte', '**/*.svelte.ts'],
		languageOptions: { parserOptions: { parser: ts.parser, extraFileExtensions: ['.svelte'], svelteConfig } },
		rules: {
			'svelte/no-navigation-without-resolve': 'off',
			'svelte/prefer-svelte-reactivity': 'off',
			'max-lines': ['error', { max: 220, skipBlankLines: true }]
		}
	},
	...Object.values(rooms).map(({ files, ignores = [], never }) => ({
		files,
		ignores: [...testFiles, ...ignores],
		rules: {
			'no-restricted-imports': [
				'error',
				{ patterns: [...never, noClassicZod].map(([regex, message]) => ({ regex, message })) }
			]
		}
	})),
	{
		// Time, ids and randomness come in as arguments.
		files: ['src/lib/domain/**/*.ts'],
		ignores: testFiles,
		rules: {
			'no-restricted-globals': ['error', 'fetch', 'window', 'document', 'localStorage', 'indexedDB', 'navigator'],
			'no-restricted-properties': [
				'error',
				{ object: 'Date', property: 'now', message: 'the moment comes in as an argument' },
				{ object: 'Math', property: 'random', message: 'randomness comes in as an argument' },
				{ object: 'crypto', property: 'randomUUID', message: 'ids come in as arguments' }
			]
		}
	},
	{
		files: ['src/lib/server/**/*.ts'],
		ignores: [...testFiles, 'src/lib/server/retry.ts'],
		rules: {
			'no-restricted-syntax': [
				'error',
				{
					selector: "CallExpression[callee.property.name='transaction']",
					message: 'inTransaction (retry.ts) does it again after a conflict'
				}
			]
		}
	},
	{
		// No hex colours outside the tokens; no physical sides, so that right-to-left works.
		files: ['src/**/*.svelte'],
		rules: {
			'no-restricted-syntax': [
				'error',
				{
					selector: 'SvelteStyleElement SvelteText[value=/#[0-9a-fA-F]{3,8}\\b/]',
					message: 'colours live in src/styles/tokens.css'
				},
				{
					selector:
						'SvelteStyleElement SvelteText[value=/(margin|padding|border)-(left|right)|text-align:\\s*(left|right)/]',
					message: 'use logical properties'
				}
			]
		}
	}
);

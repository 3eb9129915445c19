/** No circles, and the direction of the rooms once more, over the whole graph. */
module.exports = {
	forbidden: [
		{ name: 'no-circles', severity: 'error', from: {}, to: { circular: true } },
		{
			name: 'domain-stands-alone',
			severity: 'error',
			from: { path: '^src/lib/domain', pathNot: '\\.test\\.ts$' },
			to: { path: '^src/(lib/(?!domain)|routes)' }
		},
		{
			name: 'ui-stands-alone',
			severity: 'error',
			from: { path: '^src/lib/ui' },
			to: { path: '^src/(lib/(?!ui)|routes)' }
		},
		{ name: 'nothing-imports-routes', severity: 'error', from: { path: '^src/lib' }, to: { path: '^src/routes' } },
		{
			name: 'server-behind-its-doors',
			severity: 'error',
			from: { path: '^src/(routes|lib/(domain|storage|sharing|ui))', pathNot: '(\\+server\\.ts|\\.test\\.ts)$' },
			to: { path: '^src/lib/server' }
		}
	],
	options: {
		doNotFollow: { path: 'node_modules' },
		exclude: { path: ['src/lib/paraglide', '\\.svelte-kit'] },
		tsPreCompilationDeps: true,
		webpackConfig: { fileName: 'tests/rooms/aliases.cjs' },
		enhancedResolveOptions: { extensions: ['.ts', '.js', '.svelte', '.json'] },
		reporterOptions: { dot: { collapsePattern: '^src/lib/[^/]+|^src/routes' } }
	}
};

/** `deploy/` without Docker: what it sets exists, what it needs is asked for, and what it copies is enough to run. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { readConfig, settingNames } from '../../src/lib/server/config.ts';
import { parseYaml } from './yaml.ts';

type Service = {
	image: string;
	environment?: Record<string, string>;
	depends_on?: Record<string, { condition: string }>;
	command?: string[];
	networks: string[];
	volumes?: string[];
	ports?: string[];
};
type Compose = { services: Record<string, Service>; networks: object; volumes: object };

const root = join(import.meta.dirname, '../..');
const read = (name: string) => readFileSync(join(root, 'deploy', name), 'utf8');
const { services, networks, volumes } = parseYaml(read('compose.yaml')) as Compose;
const { 'server-1': first, 'server-2': second, migrate, postgres, proxy } = services;
/** Name and value of each line that is no remark. */
const example = Object.fromEntries(
	read('.env.example')
		.split('\n')
		.filter((line) => /^[A-Z]/.test(line))
		.map((line) => line.split('=') as [string, string])
);

test('two servers that are the same, and a migration that goes before them', () => {
	expect(first).toEqual(second);
	expect(first?.depends_on).toEqual({ migrate: { condition: 'service_completed_successfully' } });
	expect(migrate?.depends_on).toEqual({ postgres: { condition: 'service_healthy' } });
	expect(migrate).toMatchObject({ image: first?.image, environment: first?.environment });
	expect(migrate?.command).toEqual(['node', 'src/lib/server/migrate.ts']);
});

test('every setting exists, and together they are a right configuration behind a proxy', () => {
	const given = first?.environment ?? {};
	for (const name of Object.keys(given)) expect(settingNames).toContain(name);
	const filled: Record<string, string> = { PIT_DOMAIN: 'pit.example.org', POSTGRES_PASSWORD: 'f00' };
	const fill = (value: string) => value.replace(/\$\{(\w+)[^}]*\}/g, (_, name: string) => filled[name] ?? '');
	const config = readConfig(Object.fromEntries(Object.entries(given).map(([name, value]) => [name, fill(value)])));
	expect(config).toMatchObject({
		origin: 'https://pit.example.org',
		addressHeader: 'x-forwarded-for',
		xffDepth: 1,
		databaseUrl: 'postgres://pit:f00@postgres:5432/pit',
		createKey: undefined
	});
});

test('no password stands in it: what is secret or differs is asked for, and must be given', () => {
	const asked = [...read('compose.yaml').matchAll(/\$\{(\w+)(:\?|:-\})/g)].map(([, name, kind]) => ({ name, kind }));
	expect([...new Set(asked.map(({ name }) => name))].sort()).toEqual(Object.keys(example).sort());
	expect(Object.values(example)).toEqual(['', '', '']);
	for (const { name, kind } of asked) expect(kind, name).toBe(name === 'CREATE_KEY' ? ':-}' : ':?');
	expect(postgres?.environment?.['POSTGRES_PASSWORD']).toMatch(/^\$\{POSTGRES_PASSWORD:\?/);
	expect(readFileSync(join(root, '.gitignore'), 'utf8').split('\n')).toContain('.env');
	expect(readFileSync(join(root, '.dockerignore'), 'utf8').split('\n')).toContain('deploy/.env');
});

test('only the proxy can be reached from outside, and it does not reach the database', () => {
	const open = Object.entries(services).filter(([, { ports }]) => ports);
	expect(open.map(([name]) => name)).toEqual(['proxy']);
	expect(proxy?.networks).toEqual(['front']);
	expect(postgres?.networks).toEqual(['back']);
	const kept = Object.values(services).flatMap((service) => service.volumes ?? []);
	const named = kept.map((volume) => volume.split(':')[0] ?? '').filter((name) => !name.startsWith('.'));
	expect(named.sort()).toEqual(Object.keys(volumes).sort());
	for (const service of Object.values(services)) {
		for (const network of service.networks) expect(Object.keys(networks)).toContain(network);
	}
});

test('the proxy asks servers that exist, on the port on which they listen', () => {
	const [, servers = ''] = /reverse_proxy (.*) \{/.exec(read('Caddyfile')) ?? [];
	const { port } = readConfig(first?.environment?.['PORT'] ? first.environment : {});
	expect(servers.split(' ')).toEqual([`server-1:${port}`, `server-2:${port}`]);
	expect(read('Caddyfile')).toContain('{$PIT_DOMAIN} {');
	expect(Object.keys(proxy?.environment ?? {})).toEqual(['PIT_DOMAIN']);
});

import { rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { exampleFolder, looksFolder, pngOf, svgOf } from '../../../tests/fixtures/own-looks';
import { looksHints, openLooks, readLooks } from './looks';
import { ourPalettes } from './our-colours';
import { pictures } from './looks-picture';

const ours = ourPalettes();
const made: string[] = [];
afterAll(() => made.forEach((folder) => rmSync(folder, { recursive: true })));
function folderOf(files: Parameters<typeof looksFolder>[0]): string {
	made.push(looksFolder(files));
	return made.at(-1) ?? '';
}
const read = (files: Parameters<typeof looksFolder>[0]) => readLooks(folderOf(files), ours);
const said = (files: Parameters<typeof looksFolder>[0]) =>
	read(files).mistakes.map(({ file, field, advice }) => `${file} · ${field} · ${advice}`);

test('the example has looks that pass, with a logo and every icon, and no hints', () => {
	const { looks, mistakes } = readLooks(exampleFolder, ours);
	expect(mistakes).toEqual([]);
	expect(looks?.name).toBe('Brug');
	expect([...(looks?.pictures.keys() ?? [])].sort()).toEqual(Object.keys(pictures).sort());
	expect(looks === null ? null : looksHints(looks)).toEqual([]);
});

test('no folder, no looks; an empty one of them is enough', () => {
	expect(openLooks(undefined, () => expect.unreachable('nothing is read'))).toBeNull();
	const bare = folderOf({});
	rmSync(join(bare, 'looks'), { recursive: true });
	expect(readLooks(bare, ours)).toEqual({ looks: null, mistakes: [] });
	expect(read({ 'looks.json': {} })).toEqual({ looks: { pictures: new Map() }, mistakes: [] });
	expect(read({ 'looks.json': {}, 'README.md': '# ours', '.DS_Store': 'x' }).mistakes).toEqual([]);
});

test('icons that are half ours and half theirs are a hint', () => {
	const { looks } = read({ 'looks.json': {}, 'icon-192.png': pngOf(192) });
	const files = looks === null ? [] : looksHints(looks).map(({ file }) => file);
	expect(files).toEqual(
		['icon.svg', 'icon-180.png', 'icon-512.png', 'icon-maskable.png'].map((each) => `looks/${each}`)
	);
});

describe('a mistake says file, field and what to do', () => {
	test.each<[string, Parameters<typeof looksFolder>[0], RegExp]>([
		['no looks.json', { 'logo.svg': svgOf('') }, /^looks\/looks\.json · {2}· Add this file/],
		['no JSON', { 'looks.json': '{,}' }, /^looks\/looks\.json · line 1 · This is no JSON/],
		['a field too many', { 'looks.json': { font: 'Comic' } }, /There is no field font here/],
		[
			'a colour that is not in the list',
			{ 'looks.json': { colours: { light: { shadow: '#000000' } } } },
			/no field shadow/
		],
		['a long name', { 'looks.json': { name: 'a'.repeat(21) } }, /· name · Make this shorter: at most 20 signs/],
		['an empty name', { 'looks.json': { name: '' } }, /· name · This is empty/],
		['a name with a sign', { 'looks.json': { name: 'a<b' } }, /· name · Begin with a letter or a digit/],
		['a name still to fill in', { 'looks.json': { name: '‹naam›' } }, /· name · Still to fill in/],
		[
			'a colour by its name',
			{ 'looks.json': { colours: { dark: { ink: 'white' } } } },
			/colours\.dark\.ink · Write a colour as #/
		],
		[
			'a colour that cannot be read',
			{ 'looks.json': { colours: { light: { inkSoft: '#bbbbbb' } } } },
			/^looks\/looks\.json · colours\.light\.inkSoft · Hard to see in light: soft words\. .+ needs 4\.5/
		],
		[
			'a file with another name',
			{ 'looks.json': {}, 'logo.png': pngOf(10) },
			/^looks\/logo\.png · {2}· This file has no place/
		],
		['another JSON', { 'looks.json': {}, 'kleuren.json': {} }, /^looks\/kleuren\.json/],
		[
			'an icon of another size',
			{ 'looks.json': {}, 'icon-192.png': pngOf(200, 192) },
			/This is 200 by 192: make it 192 by 192/
		],
		['no PNG', { 'looks.json': {}, 'icon-512.png': 'GIF89a'.padEnd(50) }, /icon-512\.png · {2}· This is no PNG/],
		[
			'a heavy icon',
			{ 'looks.json': {}, 'icon-180.png': Buffer.concat([pngOf(180), Buffer.alloc(200_000)]) },
			/at most 200 kB/
		],
		[
			'a heavy logo',
			{ 'looks.json': {}, 'logo.svg': svgOf(' '.repeat(16_000)) },
			/logo\.svg · {2}· This file is too large: make it at most 16 kB/
		]
	])('%s', (_, files, expected) => {
		expect(said(files)).toContainEqual(expect.stringMatching(expected));
		for (const line of said(files)) expect(line).toMatch(/[.>-]$/);
	});

	test('all at once', () => {
		const files = said({
			'looks.json': { name: 'Brug', colours: { light: { ink: '#eeeeee' } } },
			'icon.svg': 'x',
			'icon-192.png': pngOf(1),
			'foto.jpg': 'x'
		}).map((line) => line.split(' · ')[0]);
		expect(new Set(files)).toEqual(
			new Set(['looks/looks.json', 'looks/foto.jpg', 'looks/icon.svg', 'looks/icon-192.png'])
		);
	});

	test('a server does not start with it', () => {
		const folder = folderOf({ 'looks.json': { colours: { light: { ink: '#eeeeee' } } } });
		expect(() => openLooks(folder, () => ours)).toThrow(/mistake\(s\):\n- looks\/looks\.json · colours\.light\.ink · /);
	});
});

describe('a drawing runs nothing and fetches nothing', () => {
	test.each<[string, string]>([
		['a script', svgOf('<script>alert(1)</script>')],
		['a script with a prefix', svgOf('<svg:script>alert(1)</svg:script>')],
		['an event', svgOf('<g onload="alert(1)"/>')],
		['an event without a space', svgOf('<g/onload="alert(1)"/>')],
		['an event in capitals', svgOf('<g ONLOAD = "alert(1)"/>')],
		['a page in it', svgOf('<foreignObject><p>x</p></foreignObject>')],
		['a frame', svgOf('<iframe src="x"/>')],
		['a picture from elsewhere', svgOf('<image href="https://x.example/a.png"/>')],
		['a shape from elsewhere', svgOf('<use href="https://x.example/a.svg#b"/>')],
		['the old way to write it', svgOf('<use xlink:href="//x.example/a.svg#b"/>')],
		['without quotes', svgOf('<use href=//x.example/a.svg#b />')],
		['a fill from elsewhere', svgOf('<path fill="url(https://x.example/a#b)"/>')],
		['a style from elsewhere', svgOf('<style>@import "https://x.example/a.css";</style>')],
		['a font from elsewhere', svgOf('<style>@font-face{src:url(//x.example/f)}</style>')],
		['a link that runs', svgOf('<a href="javascript:alert(1)"><path/></a>')],
		['something that moves', svgOf('<animate attributeName="x"/>')],
		['a sign in code', svgOf('<use href="&#104;ttps://x"/>')],
		['a sign in the code of styles', svgOf('<style>a{fill:u\\72l(//x)}</style>')],
		['a document type', `<!DOCTYPE svg [<!ENTITY x "y">]>${svgOf('&x;')}`],
		['a stylesheet before it', `<?xml-stylesheet href="x.css"?>${svgOf('')}`],
		['more after it', `${svgOf('')}<script>1</script>`],
		['no namespace', '<svg viewBox="0 0 1 1"></svg>'],
		['no shape', svgOf('', 'width="3"')],
		['text', 'hallo']
	])('%s is refused', (_, drawing) => {
		expect(said({ 'looks.json': {}, 'logo.svg': drawing })).not.toEqual([]);
		expect(said({ 'looks.json': {}, 'icon.svg': drawing })).not.toEqual([]);
	});

	test('a plain one is fine, with parts that it uses itself', () => {
		const drawing = svgOf(
			'<!-- onload= --><title>Huis &amp; tuin, één</title><style>.a{fill:#123456}</style><defs><linearGradient id="g">' +
				'<stop offset="0"/></linearGradient></defs><path class="a" d="M0 0h1" fill="url(#g)"/><use href="#g"/>'
		);
		expect(said({ 'looks.json': {}, 'logo.svg': `<?xml version="1.0"?>\n${drawing}\n`, 'icon.svg': drawing })).toEqual(
			[]
		);
	});
});

test('it is read anew at every start, also when an editor begins it with a mark', () => {
	const folder = folderOf({ 'looks.json': { name: 'Een' } });
	expect(readLooks(folder, ours).looks?.name).toBe('Een');
	writeFileSync(join(folder, 'looks/looks.json'), `\ufeff${JSON.stringify({ name: 'Twee' })}`);
	expect(readLooks(folder, ours).looks?.name).toBe('Twee');
});

import { describe, expect, test } from 'vitest';
import type { LooksFile } from '../domain/looks';
import { createDress } from './looks-page';
import { ourPalettes } from './our-colours';
import type { PictureName } from './looks-picture';

const ours = ourPalettes();
const dress = (looks: LooksFile, pictures: [PictureName, Buffer][] = []) =>
	createDress({ ...looks, pictures: new Map(pictures) }, ours);
const page = [
	'<!doctype html><html lang="nl" dir="ltr"><head><title>Pit</title>',
	'<meta name="theme-color" media="(prefers-color-scheme: light)" content="#fff7ea" />',
	'<meta name="theme-color" media="(prefers-color-scheme: dark)" content="#17152b" />',
	'<script>var Pit = "Pit";</script><style>.a::before{content:"Pit"}</style></head>',
	`<body class="Pit"><img src="data:image/svg+xml,fill='%23ffb627' fill='%23ff7a59' fill='%231c1a33'"><p>Over Pit. Pitten. pit.</p>`,
	'</body></html>'
].join('\n');

test('nothing said, nothing changed', () => {
	expect(dress({})(page)).toBe(page);
});

test('the name stands in what is read, and in no script, style or attribute', () => {
	const html = dress({ name: 'Jij & ik' })(page);
	expect(html).toContain('<html data-name="Jij &amp; ik" lang="nl"');
	expect(html).toContain('<title>Jij &amp; ik</title>');
	expect(html).toContain('<p>Over Jij &amp; ik. Pitten. pit.</p>');
	expect(html).toContain('<script>var Pit = "Pit";</script><style>.a::before{content:"Pit"}</style>');
	expect(html).toContain('<body class="Pit">');
	expect(dress({ name: "Het $& '10" })('<p>Pit</p>')).toBe("<p>Het $&amp; '10</p>");
});

describe('colours', () => {
	const light = { paper: '#EEF6F3', ink: '#0f2d33' };
	test('come last in the head, in the selectors of tokens.css, with what follows from them', () => {
		const html = dress({ colours: { light, layers: { skills: '#ff7a59', onTint: '#000000' } } })(page);
		const [, style = ''] = /<style>(:root[^<]*)<\/style><\/head>/.exec(html) ?? [];
		expect(style.startsWith(':root{--paper:#eef6f3;--ink:#0f2d33;--skills:#ff7a59;--on-tint:#000000;')).toBe(true);
		expect(style).toContain('--focus-inner:#eef6f3;--focus-outer:#0f2d33;--shadow:#0f2d33}');
		const dark = '{--skills:#ff7a59;--on-tint:#000000}';
		expect(style).toContain(`:root[data-scheme=dark]${dark}`);
		expect(style).toContain(`@media (prefers-color-scheme:dark){:root:not([data-scheme=light])${dark}}`);
	});

	test('of one scheme leave the other alone; the bars of the browser follow', () => {
		const html = dress({ colours: { light } })(page);
		expect(html).not.toContain('data-scheme=dark');
		expect(html).toContain('(prefers-color-scheme: light)" content="#eef6f3"');
		expect(html).toContain('(prefers-color-scheme: dark)" content="#17152b"');
		const night = dress({ colours: { dark: { paper: '#000000' } } })(page);
		expect(night).toContain('<style>:root[data-scheme=dark]{--paper:#000000;--focus-inner:#000000}@media');
		expect(night).toContain('(prefers-color-scheme: light)" content="#fff7ea"');
		expect(night).toContain('(prefers-color-scheme: dark)" content="#000000"');
	});

	test('of layers are in the picture of the first paint too, also when two change places', () => {
		const html = dress({ colours: { layers: { skills: '#ff7a59', interests: '#ffb627' } } })(page);
		expect(html).toContain(`data:image/svg+xml,fill='%23ff7a59' fill='%23ffb627' fill='%231c1a33'`);
	});
});

test('the logo rides in the page, written so that an attribute can hold it', () => {
	const html = dress({}, [['logo.svg', Buffer.from('<svg a="é">\n</svg>')]])(page);
	const [, address = ''] = /<html data-logo="data:image\/svg\+xml,([^"]*)" lang/.exec(html) ?? [];
	expect(decodeURIComponent(address)).toBe('<svg a="é">\n</svg>');
	expect(address).not.toMatch(/[<>"\s]/);
});

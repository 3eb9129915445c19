import { describe, expect, test } from 'vitest';
import { DAY, MAX_SEALED } from '$lib/domain/envelope';
import type { SnapshotContent } from '$lib/domain/snapshot';
import { content, random } from '../../../tests/fixtures/phone.ts';
import version1 from '../../../tests/fixtures/snapshot-v1.json';
import { fromVersion1, type Version1 } from '../../../tests/fixtures/snapshot-versions.ts';
import { open } from './envelope';
import { seal } from './envelope-seal';
import { deriveKeys } from './keys';
import { openSnapshot } from './snapshot-open';
import { largestPart, sealSnapshot, snapshotFits, type SnapshotPart } from './snapshot-seal';

const createdAt = 1_800_000_000;
const secret = random(32);
const nonce = random(12);
const sealing = (text: string) => sealSnapshot({ content: text, secret, passcode: null, createdAt, nonce });
const opening = async (bytes: Uint8Array<ArrayBuffer>, now = createdAt) =>
	openSnapshot({ bytes, keys: await deriveKeys(secret), now });

async function sealRaw(value: unknown) {
	const { id, content: key } = await deriveKeys(secret);
	return seal({ kind: 'snapshot', key, context: id, json: JSON.stringify(value), nonce, passcode: false });
}
async function sealed() {
	const made = await sealing(JSON.stringify(content));
	if (!made.ok) throw new Error(made.problem);
	return made;
}

test('what is frozen opens with its times', async () => {
	const { bytes, notAfter } = await sealed();
	expect(notAfter).toBe(createdAt + 30 * DAY);
	expect(await opening(bytes)).toEqual({ ok: true, snapshot: { ...content, createdAt, notAfter } });
});

test('what was frozen by version 1 and waited is sealed, and opens with everything in it', async () => {
	const made = await sealing(JSON.stringify({ ...version1, createdAt: undefined, notAfter: undefined }));
	if (!made.ok) throw new Error(made.problem);
	const snapshot = { ...fromVersion1(version1 as Version1), createdAt, notAfter: made.notAfter };
	expect(await opening(made.bytes)).toEqual({ ok: true, snapshot });
});

test('what version 1 sealed opens with everything in it', async () => {
	const now = version1.createdAt;
	expect(await opening(await sealRaw(version1), now)).toEqual({
		ok: true,
		snapshot: fromVersion1(version1 as Version1)
	});
	expect(await opening(await sealRaw(version1), version1.notAfter + DAY + 1)).toEqual({
		ok: false,
		problem: 'share.gone'
	});
});

test('opens until a day after its notAfter, whatever the server says', async () => {
	const { bytes, notAfter } = await sealed();
	expect(await opening(bytes, notAfter + DAY)).toMatchObject({ ok: true });
	expect(await opening(bytes, notAfter + DAY + 1)).toEqual({ ok: false, problem: 'share.gone' });
});

test('wrong L', async () => {
	const { bytes } = await sealed();
	const other = await openSnapshot({ bytes, keys: await deriveKeys(random(32)), now: createdAt });
	expect(other).toEqual({ ok: false, problem: 'share.unreadable' });
});

const times = { createdAt, notAfter: createdAt + DAY };
test.each([
	['no object', null],
	['no times', content],
	['times that are no numbers', { ...content, createdAt: '1', notAfter: 'never' }],
	['no name', { ...content, ...times, name: undefined }],
	['a goal that is a text', { ...content, ...times, goals: ['x'] }],
	['a version before the first', { ...content, ...times, v: 0 }]
])('does not open: %s', async (_, value) => {
	expect(await opening(await sealRaw(value))).toEqual({ ok: false, problem: 'share.unreadable' });
});

test('of a later version: newer', async () => {
	expect(await opening(await sealRaw({ v: 3, other: true }))).toEqual({ ok: false, problem: 'share.newer' });
});

test('what the schema does not know is neither sealed nor shown', async () => {
	const secretly = { ...content, ...times, forMeOnly: 'x' };
	const shown = await opening(await sealRaw(secretly));
	expect(shown).toEqual({ ok: true, snapshot: { ...content, ...times } });

	const made = await sealing(JSON.stringify(secretly));
	const { id, content: key } = await deriveKeys(secret);
	const opened = made.ok && (await open({ kind: 'snapshot', key, context: id, bytes: made.bytes }));
	expect(opened && opened.ok && opened.json).toContain('"name":"Sam"');
	expect(opened && opened.ok && opened.json).not.toContain('forMeOnly');
});

test.each(['', 'not json', '{}', '[]'])('%j is no snapshot to seal', async (text) => {
	expect(await sealing(text)).toEqual({ ok: false, problem: 'share.invalid' });
});

describe('both caps', () => {
	const named = (name: string) => JSON.stringify({ ...content, name });
	const tooLarge = { ok: false, problem: 'share.too-large' };
	const noise = Array.from({ length: 5 }, () => Buffer.from(random(65_536)).toString('base64')).join('');

	test('inflated: 2 MiB', async () => {
		expect(await snapshotFits(named('a'.repeat(2_000_000)))).toEqual({ ok: true });
		expect(await snapshotFits(named('a'.repeat(2 * 1024 * 1024)))).toEqual(tooLarge);
		expect(await snapshotFits(named('☀'.repeat(700_000)))).toEqual(tooLarge);
	});

	test('sealed: 256 KiB, and what fits is what the server takes', async () => {
		let [fits, over] = [0, noise.length];
		while (over - fits > 1) {
			const middle = (fits + over) >> 1;
			if ((await snapshotFits(named(noise.slice(0, middle)))).ok) fits = middle;
			else over = middle;
		}
		const made = await sealing(named(noise.slice(0, fits)));
		expect(made.ok && made.bytes.length).toBeLessThanOrEqual(MAX_SEALED);
		expect(made.ok && made.bytes.length).toBeGreaterThan(MAX_SEALED - 8192);
		expect(await opening(made.ok ? made.bytes : random(0))).toMatchObject({ ok: true });
	});
});

test('the largest part is named as the person sees it', () => {
	const layer = {
		layer: 'skills',
		heading: { nl: 'Wat kan ik?' },
		items: [{ text: 'fietsen maken' }]
	} as const;
	const domain = { domain: 'home', heading: { nl: 'Thuis' }, term: 'Wonen', texts: [] };
	const goal = {
		title: 'Eigen kamer',
		keep: false,
		turn: 'mine',
		state: 'open',
		strengths: [],
		actions: [],
		subgoals: []
	};
	const of = (strengths: object[], story: object[], goals: object[], more: Partial<SnapshotContent> = {}) =>
		largestPart({ ...content, strengths, story, goals, ...more } as SnapshotContent);
	expect(of([layer], [], [])).toEqual({ kind: 'layer', heading: { nl: 'Wat kan ik?' } });
	const long = { field: 'now', text: 'x'.repeat(500) };
	expect(of([layer], [{ ...domain, texts: [long] }], [goal])).toEqual({
		kind: 'domain',
		heading: { nl: 'Thuis' }
	});
	expect(of([layer], [domain], [{ ...goal, why: 'x'.repeat(500) }])).toEqual({
		kind: 'goal',
		heading: 'Eigen kamer'
	});
	const all: [SnapshotPart['kind'], Partial<SnapshotContent>][] = [
		['people', { people: [{ name: long.text, kind: 'person', ring: 'close' }] }],
		['notes', { beyondMe: long.text }],
		['notes', { dream: long.text }],
		['talk', { talk: { points: [long.text] } }],
		[
			'growth',
			{
				growth: {
					since: 1,
					strengths: { fresh: [], stayed: [], gone: [] },
					goals: { fresh: [], stayed: [], gone: [] },
					texts: [{ heading: {}, then: long.text, now: '' }]
				}
			}
		]
	];
	for (const [kind, more] of all) {
		expect(of([], [], [], more)).toEqual({ kind });
		expect(of([layer], [domain], [goal], more)).toEqual({ kind });
	}
	const heading = { nl: 'Wat ik vraag' };
	const answers = [{ question: {}, text: long.text, choices: [] }];
	expect(of([layer], [], [], { journey: [{ id: 'ask', phase: {}, heading, answers, tasks: [] }] })).toEqual({
		kind: 'journey',
		heading
	});
	expect(() => of([], [], [])).toThrow(RangeError);
});

import fc from 'fast-check';
import { expect, test } from 'vitest';
import { anyNotebook } from '../../../tests/fixtures/any-notebook.ts';
import { newReply, reply, replyContent, unseen, withFate, type ReplyContent } from './reply';

const content: ReplyContent = {
	v: 1,
	name: 'Samira',
	createdAt: 10,
	items: [
		{ kind: 'read', text: '', layer: null, domain: null, heading: '' },
		{ kind: 'strength', text: 'rustig', layer: 'qualities', domain: null, heading: '' }
	]
};

test('comes in unseen, with nothing chosen yet', () => {
	const made = newReply('r', 's', content, 20_000);
	expect(reply.parse(made)).toEqual(made);
	expect(made).toMatchObject({ name: 'Samira', writtenAt: 10_000, readable: true, seenAt: null });
	expect(made.items.map(({ fate }) => fate)).toEqual([null, null]);
	expect(unseen([made, { ...made, seenAt: 1 }])).toEqual([made]);
});

test('what does not open is a reply with nothing in it', () => {
	expect(newReply('r', 's', null, 5)).toMatchObject({ readable: false, items: [], name: '', writtenAt: 0 });
});

test('another part gets its fate, and the rest stays', () => {
	fc.assert(
		fc.property(anyNotebook, fc.nat(5), ({ replies }, index) => {
			for (const each of replies) {
				const changed = withFate(each, index, 'left', 99);
				expect(changed.items.filter((_, at) => at !== index)).toEqual(each.items.filter((_, at) => at !== index));
				if (index < each.items.length) expect(changed.items[index]).toEqual({ ...each.items[index], fate: 'left' });
				expect({ ...changed, items: [], changedAt: 0 }).toEqual({ ...each, items: [], changedAt: 0 });
			}
		})
	);
});

test('what is no reply is refused', () => {
	const [item] = content.items;
	expect(replyContent.safeParse(content).success).toBe(true);
	for (const other of [
		{ ...content, v: 2 },
		{ ...content, items: [] },
		{ ...content, items: Array.from({ length: 41 }, () => item) },
		{ ...content, createdAt: -1 },
		{ ...content, items: [{ ...item, kind: 'grade' }] },
		{ ...content, items: [{ ...item, layer: 'other' }] }
	])
		expect(replyContent.safeParse(other).success).toBe(false);
});
